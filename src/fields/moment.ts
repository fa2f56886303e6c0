import { ZONE_OFFSETS } from "../rules/dates.js";

/*
 * Dates and times as text: ISO 8601 with the offset that the page gives, without one where it gives none, and a date
 * alone where there is no time. Nothing is converted to another zone, so nothing is invented.
 */

/** Years that an article on the web can be of; machines write 0001, 1900 and 9999 for "not known". */
const FIRST_YEAR = 1970;
const LAST_YEAR = 2100;
const MAX_RAW = 100;

const ISO =
  /^(\d{4})[-/](\d{1,2})[-/](\d{1,2})(?:(?:T|\s{1,3})(\d{1,2}):(\d{2})(?::(\d{2})(?:[.,](\d+))?)?\s?(.{0,40}))?$/i;
const COMPACT = /^(\d{4})(\d{2})(\d{2})(?:T?(\d{2})(\d{2})(\d{2})?(.{0,8}))?$/i;
const EPOCH = /^1\d{9}(?:\d{3})?$/;
const MAIL =
  /^(?:\p{L}{3,9},?\s)?(\d{1,2})[\s-](\p{L}{3})\p{L}*[\s-](\d{4})(?:,?\s(\d{1,2}):(\d{2})(?::(\d{2}))?\s?(.{0,40}))?$/u;
const SCRIPT = /^\p{L}{3}\s(\p{L}{3})\s(\d{1,2})\s(\d{4})\s(\d{2}):(\d{2}):(\d{2})\s(.{0,60})$/u;
/** Of each month. */
const DAYS: readonly number[] = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];
const ENGLISH_MONTHS = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];

export interface DayParts {
  readonly year: number;
  readonly month: number;
  readonly day: number;
}

export interface TimeParts {
  readonly hour: number;
  readonly minute: number;
  readonly second: number;
  /** Digits of the second's fraction, as given. */
  readonly fraction: string;
  /** `Z`, `+01:00`, or "" where the page gives none. */
  readonly zone: string;
}

/**
 * A date that a machine wrote (ISO 8601 and its many near misses, RFC 5322, what JavaScript prints, seconds or
 * milliseconds since 1970), as ISO 8601; null where it is none of these, or no day of the calendar.
 */
export function machineMoment(raw: string): string | null {
  const text = raw.slice(0, MAX_RAW).trim();
  if (EPOCH.test(text)) return fromEpoch(text);
  const iso = ISO.exec(text) ?? COMPACT.exec(text);
  if (iso !== null) {
    const [, year, month, day, hour, minute, second, fraction, rest] =
      iso.length === 9 ? iso : [...iso.slice(0, 7), "", iso[7]];
    return written(
      { year: Number(year), month: Number(month), day: Number(day) },
      timeOf(hour, minute, second, fraction, rest),
    );
  }
  const mail = MAIL.exec(text);
  if (mail !== null) {
    const [, day, name, year, hour, minute, second, rest] = mail;
    return written(
      { year: Number(year), month: englishMonth(name), day: Number(day) },
      timeOf(hour, minute, second, "", rest),
    );
  }
  const script = SCRIPT.exec(text);
  if (script === null) return null;
  const [, name, day, year, hour, minute, second, rest] = script;
  return written(
    { year: Number(year), month: englishMonth(name), day: Number(day) },
    timeOf(hour, minute, second, "", rest),
  );
}

/** ISO 8601 of a day and, where known, a time; null where there is no such day. A bare midnight is no time. */
export function written(day: DayParts, time: TimeParts | null): string | null {
  if (!isDay(day)) return null;
  const date = `${pad(day.year, 4)}-${pad(day.month)}-${pad(day.day)}`;
  if (time === null || time.hour > 23 || time.minute > 59 || time.second > 60) return date;
  if (time.zone === "" && time.hour === 0 && time.minute === 0 && time.second === 0) return date;
  const fraction = time.fraction === "" || Number(time.fraction) === 0 ? "" : `.${time.fraction.slice(0, 3)}`;
  return `${date}T${pad(time.hour)}:${pad(time.minute)}:${pad(time.second)}${fraction}${time.zone}`;
}

export function isDay({ year, month, day }: DayParts): boolean {
  if (year < FIRST_YEAR || year > LAST_YEAR || month < 1 || month > 12 || day < 1) return false;
  const isLeap = year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
  return day <= (month === 2 && isLeap ? 29 : (DAYS[month - 1] ?? 0));
}

/** The offset that a zone's spelling means, "" where it is none that is certain. */
export function zoneOf(raw: string): string {
  const text = raw.trim();
  const offset = /^(?:(?:gmt|utc)\s?)?([+\u2212-])\s?(\d{1,2})(?::?(\d{2}))?/i.exec(text);
  if (offset !== null) {
    const [, sign = "+", hours = "0", minutes = "0"] = offset;
    if (Number(hours) > 14 || Number(minutes) > 59) return "";
    return `${sign === "+" ? "+" : "-"}${pad(Number(hours))}:${pad(Number(minutes))}`;
  }
  const letters = /^[a-z]{1,4}(?![a-z])/i.exec(text)?.[0].toLowerCase() ?? "";
  return Object.hasOwn(ZONE_OFFSETS, letters) ? (ZONE_OFFSETS[letters] ?? "") : "";
}

/** The day of a moment: its first ten characters. */
export function dayOf(moment: string): string {
  return moment.slice(0, 10);
}

function timeOf(
  hour: string | undefined,
  minute: string | undefined,
  second: string | undefined,
  fraction: string | undefined,
  rest: string | undefined,
): TimeParts | null {
  if (hour === undefined || minute === undefined) return null;
  const afternoon = /^(a|p)\.?m\b\.?/i.exec(rest ?? "");
  const zone = zoneOf((rest ?? "").slice(afternoon?.[0].length ?? 0));
  return {
    hour: hourOf(Number(hour), afternoon?.[1]),
    minute: Number(minute),
    second: Number(second ?? 0),
    fraction: fraction ?? "",
    zone,
  };
}

/** The hour of 24, from one of 12 with "a" or "p". */
export function hourOf(hour: number, half: string | undefined): number {
  if (half === undefined || hour > 12) return hour;
  return (hour % 12) + (half.toLowerCase() === "p" ? 12 : 0);
}

function fromEpoch(digits: string): string {
  const date = new Date(Number(digits) * (digits.length === 10 ? 1000 : 1));
  return date.toISOString().replace(".000Z", "Z");
}

function englishMonth(name: string | undefined): number {
  return ENGLISH_MONTHS.indexOf((name ?? "").toLowerCase()) + 1;
}

function pad(number: number, width = 2): string {
  return String(number).padStart(width, "0");
}
