import {
  DATE_FILLERS,
  DAY_FIRST_LANGUAGES,
  DAY_MARKS,
  MONTH_FIRST_REGIONS,
  MONTH_MARKS,
  MONTH_PREFIXES,
  YEAR_MARKS,
} from "../rules/dates.js";
import { pointAt } from "../read/code-unit.js";
import { DIGIT, kindOf, LETTER, MARK } from "../read/letters.js";
import { MONTHS } from "../rules/months.js";
import { type DayParts, hourOf, isDay, type TimeParts, written, zoneOf } from "./moment.js";

/** What is known of where a page comes from, to read its dates as its readers do. */
export interface Locale {
  /** Lower-case language, without region: `en`. */
  readonly language: string | null;
  /** Lower-case region, from the language tag or the address's country: `us`. */
  readonly region: string | null;
}

/** A date found in a text: its ISO 8601 form, and where in the text it stands. */
export interface PrintedDate {
  readonly moment: string;
  readonly from: number;
  readonly to: number;
}

/** A line that prints a date is short; what lies further in is not looked at. */
const MAX_TEXT = 400;
/** Most characters between two parts of one date. */
const MAX_GAP = 6;

interface Token {
  readonly kind: "number" | "month" | "filler" | "word";
  /** The number, or the months (by language) that the word can mean. */
  readonly value: number;
  readonly digits: number;
  readonly from: number;
  readonly to: number;
  readonly text: string;
}

/** The dates printed in a line, in order. Dates whose reading is not certain (03/04/2024 with no region) are left out. */
export function printedDates(text: string, locale: Locale): PrintedDate[] {
  const line = text.slice(0, MAX_TEXT);
  if (!hasTwoNumbers(line)) return [];
  const tokens = tokensOf(line, locale);
  const found: PrintedDate[] = [];
  for (let i = 0; i < tokens.length; i += 1) {
    const match = dateAt(tokens, i, line, locale);
    if (match === null) continue;
    const end = tokens[match.last]?.to ?? 0;
    const time = timeAfter(line, end) ?? timeBefore(line, tokens[i]?.from ?? 0);
    const moment = written(match.day, time?.time ?? null);
    if (moment === null) continue;
    found.push({
      moment,
      from: Math.min(tokens[i]?.from ?? 0, time?.from ?? Infinity),
      to: Math.max(end, time?.to ?? 0),
    });
    i = match.last;
  }
  return found;
}

/** Every date has two numbers: most lines have fewer. */
function hasTwoNumbers(line: string): boolean {
  const { length } = line;
  let numbers = 0;
  let isNumber = false;
  for (let at = 0; at < length; at += 1) {
    const code = pointAt(line, at) ?? 0;
    if (code > 0xffff) at += 1;
    const isDigit = (kindOf(code) & DIGIT) !== 0;
    if (isDigit && !isNumber) numbers += 1;
    if (numbers === 2) return true;
    isNumber = isDigit;
  }
  return false;
}

function tokensOf(line: string, locale: Locale): Token[] {
  const tokens: Token[] = [];
  for (let from = 0; from < line.length;) {
    const kind = wordKind(line, from);
    let to = from + unitsAt(line, from);
    if (kind !== 0) {
      while (to < line.length && wordKind(line, to) === kind) to += unitsAt(line, to);
      pushToken(tokens, line, from, to, locale);
    }
    from = to;
  }
  return tokens;
}

/** Of what a character can be part: of a number, of a word, or (0) of neither. */
function wordKind(line: string, at: number): number {
  const code = line.codePointAt(at) ?? 0;
  const kind = kindOf(code);
  if ((kind & DIGIT) !== 0) return DIGIT;
  return (kind & (LETTER | MARK)) !== 0 || code === HEBREW_GERESH ? LETTER : 0;
}

const HEBREW_GERESH = 0x5f3;

function unitsAt(line: string, at: number): number {
  return (line.codePointAt(at) ?? 0) > 0xffff ? 2 : 1;
}

function pushToken(tokens: Token[], line: string, from: number, to: number, locale: Locale): void {
  const text = line.slice(from, to);
  const number = digitsOf(text);
  if (number !== null) {
    tokens.push({ kind: "number", value: number, digits: text.length, from, to, text });
    return;
  }
  const word = text.toLowerCase().normalize("NFC");
  const previous = tokens.at(-1);
  // Two words make one month in Levantine Arabic: put them together.
  const pair = previous?.kind === "word" ? monthOf(`${previous.text}_${word}`, locale) : 0;
  if (pair > 0 && previous !== undefined) {
    tokens.pop();
    tokens.push({ kind: "month", value: pair, digits: 0, from: previous.from, to, text });
    return;
  }
  const month = monthOf(word, locale);
  const kind = month > 0 ? "month" : DATE_FILLERS.has(word) || MONTH_PREFIXES.has(word) ? "filler" : "word";
  tokens.push({ kind, value: month, digits: 0, from, to, text });
}

/** A number in any script's digits; null for words. */
function digitsOf(text: string): number | null {
  if (/^\d+$/.test(text)) return text.length > 8 ? 99_999 : Number(text);
  if (!/^\p{Nd}+$/u.test(text) || text.length > 8) return null;
  let number = 0;
  for (const character of text) number = number * 10 + digitValue(character.codePointAt(0) ?? 0);
  return number;
}

/** Decimal digits stand in runs of ten that begin at a multiple of ten above a digit zero: find the zero below. */
function digitValue(code: number): number {
  let zero = code;
  while (code - zero < 9 && /^\p{Nd}$/u.test(String.fromCodePoint(zero - 1))) zero -= 1;
  return code - zero;
}

type Months = ReadonlyMap<string, number>;
/** Of the languages asked for so far: a page asks for two or three of some fifty. */
const TABLES = new Map<string, Months>();
const NO_MONTHS: Months = new Map();
const TABLES_BY_TAG: ReadonlyMap<string, readonly string[]> = new Map([
  ["no", ["nb"]],
  ["nn", ["nb"]],
  ["sr", ["sr", "sr-Latn"]],
  ["iw", ["he"]],
  ["in", ["id"]],
  ["tl", ["fil"]],
]);

function monthsIn(language: string): Months {
  const known = TABLES.get(language) ?? (Object.hasOwn(MONTHS, language) ? null : NO_MONTHS);
  if (known !== null) return known;
  const months = new Map<string, number>();
  for (const [i, forms] of (MONTHS[language]?.split(" ") ?? []).entries())
    for (const form of forms.split("|")) months.set(form, i + 1);
  TABLES.set(language, months);
  return months;
}

let anyLanguage: Months | null = null;

/** What a word means in all languages that know it; 0 where they do not agree ("listopad" is October and November). */
function agreedForms(): Months {
  const agreed = new Map<string, number>();
  for (const row of Object.values(MONTHS)) {
    for (const [i, forms] of row.split(" ").entries()) {
      for (const form of forms.split("|")) {
        const known = agreed.get(form);
        if (form.length >= 3) agreed.set(form, known === undefined || known === i + 1 ? i + 1 : 0);
      }
    }
  }
  return agreed;
}

/**
 * The month that a word names: in the page's language or in English; else in any, if all that know it agree (content
 * systems print months in a language of their own now and then).
 */
function monthOf(word: string, { language }: Locale): number {
  if (language !== null) {
    const tags = TABLES_BY_TAG.get(language);
    const month = tags === undefined ? inTable(monthsIn(language), word) : inFirst(tags, word);
    if (month > 0) return month;
  }
  return monthsIn("en").get(word) ?? inTable((anyLanguage ??= agreedForms()), word);
}

function inFirst(tags: readonly string[], word: string): number {
  for (const tag of tags) {
    const month = inTable(monthsIn(tag), word);
    if (month > 0) return month;
  }
  return 0;
}

function inTable(table: Months, word: string): number {
  // Hebrew writes "in" as a prefix: במאי.
  return table.get(word) ?? (word.startsWith("ב") ? (table.get(word.slice(1)) ?? 0) : 0);
}

interface Match {
  readonly day: DayParts;
  /** Index of its last token. */
  readonly last: number;
}

/** The date that begins with a token, if one does. */
function dateAt(tokens: readonly Token[], start: number, line: string, locale: Locale): Match | null {
  const first = tokens[start];
  if (first === undefined || (first.kind !== "number" && first.kind !== "month")) return null;
  const parts = [first];
  const gaps: string[] = [];
  let last = start;
  let at = first.to;
  let between = "";
  for (let i = start + 1; i < tokens.length && parts.length < 3; i += 1) {
    const token = tokens[i];
    if (token === undefined) break;
    between += line.slice(at, token.from);
    if (token.kind === "filler" || DATE_MARKS.has(token.text)) between += token.text;
    else if (token.kind === "word") break;
    else {
      if (between.replace(/\s/g, "").length > MAX_GAP) break;
      parts.push(token);
      gaps.push(between);
      between = "";
      last = i;
    }
    at = token.to;
  }
  if (parts.length < 3) return null;
  const day = readParts(parts, gaps, locale);
  return day === null || !isDay(day) ? null : { day, last: includingMark(tokens, last) };
}

const DATE_MARKS: ReadonlySet<string> = new Set([...YEAR_MARKS, ...MONTH_MARKS]);

/** The counter after the day belongs to the date. */
function includingMark(tokens: readonly Token[], last: number): number {
  const next = tokens[last + 1];
  return next !== undefined && DAY_MARKS.includes(next.text) ? last + 1 : last;
}

function readParts(parts: readonly Token[], gaps: readonly string[], locale: Locale): DayParts | null {
  const [a, b, c] = parts;
  if (a === undefined || b === undefined || c === undefined) return null;
  const kinds = parts
    .map((part) => (part.kind === "month" ? "M" : part.digits === 4 ? "Y" : part.digits <= 2 ? "N" : "?"))
    .join("");
  switch (kinds) {
    case "NMY":
      return { day: a.value, month: b.value, year: westernYear(c.value) };
    case "MNY":
      return { month: a.value, day: b.value, year: westernYear(c.value) };
    case "YMN":
      return { year: westernYear(a.value), month: b.value, day: c.value };
    case "YNM":
      return { year: westernYear(a.value), day: b.value, month: c.value };
    case "YNN":
      return gaps.every(joinsNumbers) ? { year: westernYear(a.value), month: b.value, day: c.value } : null;
    case "NNY":
      return numericDay(a, b, c, gaps, locale);
    case "NMN":
      // "3 May '24", "3-May-24"
      return /['’/-]\s?$/.test(gaps[1] ?? "") ? { day: a.value, month: b.value, year: 2000 + c.value } : null;
    case "NNN":
      // "03.05.24": day first by the full stops, which month-first regions do not write.
      return gaps.every((gap) => gap === ".") && c.digits === 2 && c.value >= 10
        ? { day: a.value, month: b.value, year: 2000 + c.value }
        : null;
    default:
      return null;
  }
}

/** Thai pages count from 543 years before. */
function westernYear(year: number): number {
  return year > 2400 && year < 2650 ? year - 543 : year;
}

function joinsNumbers(gap: string): boolean {
  const bare = gap.replace(/\s/g, "");
  return (
    [".", "-", "/", "‐", "–"].includes(bare) ||
    [...YEAR_MARKS, ...MONTH_MARKS].some((mark) => bare.startsWith(mark))
  );
}

function numericDay(a: Token, b: Token, c: Token, gaps: readonly string[], locale: Locale): DayParts | null {
  const fillers = gaps.some((gap) => /tháng|thg/i.test(gap));
  if (!fillers && !gaps.every(joinsNumbers)) return null;
  const dayFirst = { day: a.value, month: b.value, year: westernYear(c.value) };
  const monthFirst = { month: a.value, day: b.value, year: westernYear(c.value) };
  if (fillers || a.value === b.value) return dayFirst;
  if (a.value > 12) return dayFirst;
  if (b.value > 12) return monthFirst;
  if (gaps.every((gap) => gap.trim() === ".")) return dayFirst;
  const { language, region } = locale;
  if (region !== null) return MONTH_FIRST_REGIONS.has(region) ? monthFirst : dayFirst;
  return language !== null && DAY_FIRST_LANGUAGES.has(language) ? dayFirst : null;
}

interface FoundTime {
  readonly time: TimeParts;
  readonly from: number;
  readonly to: number;
}

/** Morning and afternoon before the hour: Korean, Japanese, Chinese. */
const AFTERNOON = /(?:오후|午後|下午|晚上)\s?$/u;
const TIME = /(\d{1,2})\s?(?:[:.h時]|시\s?)\s?(\d{2})(?!\d)(?:分|분)?(?::(\d{2})(?!\d))?/u;
/** What may stand between a date and its time: signs, "at", "um", "a las", "kl.", a weekday in brackets. */
const BETWEEN = /^[^\p{L}\p{N}]{0,4}(?:\p{L}{1,5}[^\p{L}\p{N}]{1,3}){0,2}$/u;

function timeAfter(line: string, end: number): FoundTime | null {
  const rest = line.slice(end, end + 60);
  const match = TIME.exec(rest);
  return match === null || !BETWEEN.test(rest.slice(0, match.index)) ? null : readTime(rest, match, end);
}

function timeBefore(line: string, start: number): FoundTime | null {
  const from = Math.max(0, start - 24);
  const before = line.slice(from, start);
  const match = TIME.exec(before);
  if (match === null) return null;
  const after = before.slice(match.index + match[0].length);
  if (!/^\s?(?:[ap]\.?m\b\.?|uhr)?[^\p{L}\p{N}]{0,4}(?:\p{L}{1,4}\s)?$/iu.test(after)) return null;
  return readTime(before, match, from);
}

/**
 * Reads a time with what stands right before it (the half of the day) and after it (the same, a zone).
 * @param offset where in the line the text begins
 */
function readTime(text: string, match: RegExpExecArray, offset: number): FoundTime | null {
  const end = match.index + match[0].length;
  const after = text.slice(end);
  const half = /^\s?([ap])\.?m\b\.?/i.exec(after);
  const hour = hourOf(Number(match[1]), AFTERNOON.test(text.slice(0, match.index)) ? "p" : half?.[1]);
  const minute = Number(match[2]);
  if (hour > 23 || minute > 59) return null;
  const halfLength = half?.[0].length ?? 0;
  const zone = /^\s?\(?([A-Z]{2,4}\b(?:\s?[+-]\d{1,2}(?::?\d{2})?)?|[+-]\d{2}:?\d{2})/.exec(
    after.slice(halfLength),
  );
  const time = { hour, minute, second: Number(match[3] ?? 0), fraction: "", zone: zoneOf(zone?.[1] ?? "") };
  return { time, from: offset + match.index, to: offset + end + halfLength + (zone?.[0].length ?? 0) };
}
