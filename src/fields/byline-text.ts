import { afterLead, type Author } from "./names.js";
import { type Locale, printedDates } from "./printed-date.js";

/** The printed lines without their lead and their dates; the names where nothing else is left. */
export function bylineText(lines: readonly string[], authors: readonly Author[], locale: Locale): string {
  const line = lines
    .map((one) => withoutDates(one, locale))
    .map((one) => afterLead(one, locale) ?? one)
    .filter((one) => one !== "" && authors.some(({ name }) => one.includes(name)))
    .join(", ");
  return line === "" ? authors.map(({ name }) => name).join(", ") : line;
}

/** A line without the dates in it and the signs that are left at its ends. */
export function withoutDates(line: string, locale: Locale): string {
  let out = line;
  for (const date of printedDates(line, locale).toReversed())
    out = `${out.slice(0, date.from)}${out.slice(date.to)}`;
  return out.replace(/^[\s|•·,–—-]{1,20}/u, "").replace(/[\s|•·,–—:-]{1,20}$/u, "");
}
