import { InvalidArgumentError } from "commander";
import { parsedAddress } from "../address.js";

/*
 * One function a kind of option value: the text as typed in, the value out.
 * Each throws commander's InvalidArgumentError, whose message ends "error: option '-j, --parallel <n>' ... is invalid."
 */

const DIGITS = /^\d{1,9}$/;
const DECIMAL = /^\d{1,9}(?:\.\d{1,6})?$/;
const DURATION = /^(\d{1,5})([hdw])$/;
const HOURS: Readonly<Record<string, number>> = { h: 1, d: 24, w: 168 };
const ISO_MOMENT = /^\d{4}-\d{2}-\d{2}(?:T\d{2}:\d{2}(?::\d{2})?(?:Z|[+-]\d{2}:\d{2}))?$/;
/** A token of RFC 9110, section 5.6.2: what a header's name may be made of. */
const HEADER_NAME = /^[\w!#$%&'*+.^`|~-]+$/;
/** Visible characters, spaces and tabs: what may stand in a header's value without ending it. */
const HEADER_VALUE = /^[\t\u0020-\u007e\u0080-\u00ff]*$/;

/** A whole number between two bounds, both included. */
export function wholeNumber(min: number, max: number): (text: string) => number {
  return (text) => {
    const value = Number(text);
    if (DIGITS.test(text) && value >= min && value <= max) return value;
    throw new InvalidArgumentError(`Expected a whole number from ${min} to ${max}.`);
  };
}

/** A number of seconds above zero, given back in milliseconds. */
export function secondsAsMs(text: string): number {
  const ms = Math.round(Number(text) * 1000);
  if (DECIMAL.test(text) && ms > 0 && ms <= 86_400_000) return ms;
  throw new InvalidArgumentError("Expected a number of seconds above 0, up to 86400.");
}

/** A number of seconds, or none, given back in milliseconds. */
export function pauseAsMs(text: string): number {
  return DECIMAL.test(text) && Number(text) === 0 ? 0 : secondsAsMs(text);
}

/** A number of megabytes above zero, given back in bytes. */
export function megabytesAsBytes(text: string): number {
  const bytes = Math.round(Number(text) * 1_000_000);
  if (DECIMAL.test(text) && bytes > 0 && bytes <= 1_000_000_000) return bytes;
  throw new InvalidArgumentError("Expected a number of megabytes above 0, up to 1000.");
}

/**
 * A day or moment in ISO 8601 (a day begins at midnight, UTC), or a time before now in weeks, days or hours; given
 * back in milliseconds since 1970.
 */
export function sinceMoment(text: string, now: number): number {
  const [, count, unit] = DURATION.exec(text) ?? [];
  if (unit !== undefined) return now - Number(count) * (HOURS[unit] ?? 0) * 3_600_000;
  const moment = ISO_MOMENT.test(text) ? Date.parse(text) : Number.NaN;
  if (!Number.isNaN(moment)) return moment;
  throw new InvalidArgumentError(
    "Expected a day, such as 2026-11-01, or a time until now, such as 7d or 36h.",
  );
}

/** An absolute http or https address. */
export function webAddress(text: string): string {
  const url = parsedAddress(text);
  if (url && (url.protocol === "http:" || url.protocol === "https:")) return url.href;
  throw new InvalidArgumentError("Expected a whole address, such as https://news.example/2026/03/14/story.");
}

/** A value that goes into a request header. */
export function headerValue(text: string): string {
  const value = text.trim();
  if (value !== "" && HEADER_VALUE.test(value)) return value;
  throw new InvalidArgumentError("Expected text without line breaks or control characters.");
}

/** Adds one "Name: value" to the headers collected so far; the name in lower case, a later one replaces an earlier. */
export function collectHeader(
  text: string,
  headers: Readonly<Record<string, string>> = {},
): Readonly<Record<string, string>> {
  const colon = text.indexOf(":");
  const name = text.slice(0, Math.max(colon, 0)).trim();
  if (!HEADER_NAME.test(name)) {
    throw new InvalidArgumentError('Expected a header as "Name: value".');
  }
  return { ...headers, [name.toLowerCase()]: headerValue(text.slice(colon + 1)) };
}

/** Names parted by commas, each one of those that exist, none twice. */
export function namesFrom<Name extends string>(known: readonly Name[]): (text: string) => readonly Name[] {
  return (text) => {
    const names = text.split(",").map((name) => name.trim());
    const unknown = names.find((name) => !(known as readonly string[]).includes(name));
    if (unknown !== undefined) {
      throw new InvalidArgumentError(`There is no field "${unknown}". Fields are ${known.join(", ")}.`);
    }
    if (new Set(names).size < names.length) throw new InvalidArgumentError("A field is named twice.");
    return names as Name[];
  };
}
