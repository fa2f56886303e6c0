import { parsedAddress } from "../address.js";
import type { Locale } from "./printed-date.js";

/**
 * The language and region that dates and bylines are read in: from the language tag, the region failing that from the
 * address's country domain.
 */
export function localeOf(language: string | null, address: string | null): Locale {
  const [tongue = "", ...rest] = (language ?? "").toLowerCase().split(/[-_]/);
  const region = rest.find((part) => /^[a-z]{2}$/.test(part)) ?? countryOf(address);
  return { language: /^[a-z]{2,3}$/.test(tongue) ? tongue : null, region };
}

/** Country domains that are sold to the whole world and say nothing of a country. */
const GENERIC_COUNTRIES: ReadonlySet<string> = new Set([
  "io",
  "co",
  "me",
  "tv",
  "ai",
  "fm",
  "ly",
  "to",
  "cc",
  "gg",
  "sh",
  "so",
  "st",
  "eu",
]);

function countryOf(address: string | null): string | null {
  const url = parsedAddress(address);
  const last = url?.hostname.split(".").at(-1) ?? "";
  if (last.length !== 2 || GENERIC_COUNTRIES.has(last)) return null;
  return last === "uk" ? "gb" : last;
}
