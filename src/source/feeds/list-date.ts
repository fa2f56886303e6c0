/*
 * The dates of feeds and sitemaps, as far as it takes to tell which entries are older than a day.
 */

const DAY_MS = 86_400_000;
/** W3C Date and Time Formats, which sitemaps, Atom and JSON feeds use; a space for the T and no zone are met too. */
const ISO =
  /^(\d{4})(?:-(\d{2})(?:-(\d{2})(?:[T ](\d{2}):(\d{2})(?::(\d{2})(?:\.\d{1,9})?)? ?(Z|[+-]\d{2}:?\d{2})?)?)?)?$/i;
/** RFC 5322, 3.3, with the years of two digits and the zone names of RFC 822, as RSS uses it. */
const MAIL =
  /^(?:[A-Za-z]{3,9},? )?(\d{1,2}) ([A-Za-z]{3})[a-z]{0,6} (\d{4}|\d{2})(?: (\d{1,2}):(\d{2})(?::(\d{2}))? ?([A-Za-z]{1,5}|[+-]\d{4})?)?$/;
const MONTHS = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];
/** RFC 822, 5.1: hours from Greenwich. Any other name counts as Greenwich's. */
const ZONES: ReadonlyMap<string, number> = new Map([
  ["edt", -4],
  ["est", -5],
  ["cdt", -5],
  ["cst", -6],
  ["mdt", -6],
  ["mst", -7],
  ["pdt", -7],
  ["pst", -8],
]);

/**
 * The last moment that a date can mean: a day is over at its end, a month at the end of its last day.
 * @returns milliseconds since 1970; null for what is no date
 */
export function lastMomentOf(text: string): number | null {
  const written = text.trim().replace(/\s+/g, " ").slice(0, 60);
  return isoMoment(written) ?? mailMoment(written);
}

function isoMoment(text: string): number | null {
  const [, year, month, day, hour, minute, second, zone] = ISO.exec(text) ?? [];
  if (year === undefined) return null;
  if (month === undefined) return endOf(Date.UTC(Number(year) + 1, 0, 1));
  if (day === undefined)
    return isMonth(Number(month)) ? endOf(Date.UTC(Number(year), Number(month), 1)) : null;
  const midnight = dayOf(Number(year), Number(month), Number(day));
  if (midnight === null || hour === undefined) return midnight === null ? null : endOf(midnight + DAY_MS);
  return timeOn(midnight, hour, minute, second, zone);
}

function mailMoment(text: string): number | null {
  const [, day, name, year, hour, minute, second, zone] = MAIL.exec(text) ?? [];
  if (day === undefined || name === undefined || year === undefined) return null;
  const midnight = dayOf(wholeYear(year), MONTHS.indexOf(name.toLowerCase()) + 1, Number(day));
  if (midnight === null || hour === undefined) return midnight === null ? null : endOf(midnight + DAY_MS);
  return timeOn(midnight, hour, minute, second, zone);
}

/** RFC 5322, 4.3: two digits up to 49 are of this century. */
function wholeYear(year: string): number {
  const number = Number(year);
  return year.length === 4 ? number : number < 50 ? 2000 + number : 1900 + number;
}

function isMonth(month: number): boolean {
  return month >= 1 && month <= 12;
}

/** A day's first moment; null for days that no calendar has. */
function dayOf(year: number, month: number, day: number): number | null {
  const date = new Date(Date.UTC(year, month - 1, day));
  return isMonth(month) && date.getUTCDate() === day ? date.getTime() : null;
}

function endOf(next: number): number {
  return next - 1;
}

function timeOn(
  midnight: number,
  hour: string,
  minute: string | undefined,
  second: string | undefined,
  zone: string | undefined,
): number | null {
  const [hours, minutes, seconds] = [Number(hour), Number(minute), Number(second ?? 0)];
  if (hours > 24 || minutes > 59 || seconds > 60) return null;
  return midnight + ((hours * 60 + minutes) * 60 + seconds) * 1_000 - zoneMs(zone ?? "");
}

function zoneMs(zone: string): number {
  const [, sign, hours, minutes] = /^([+-])(\d{2}):?(\d{2})$/.exec(zone) ?? [];
  if (sign === undefined) return (ZONES.get(zone.toLowerCase()) ?? 0) * 3_600_000;
  const ms = (Number(hours) * 60 + Number(minutes)) * 60_000;
  return sign === "-" ? -ms : ms;
}
