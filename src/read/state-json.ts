import { type Names, readArguments, readDataLiteral, type ReadLiteral } from "./data-literal.js";
import { unfoldIndexed } from "./indexed-data.js";
import type { Json } from "./json.js";
import { parseJson } from "./json.js";
import { readFlight } from "./next-flight.js";
import { PageData } from "./page-data.js";
import type { ScriptText } from "./reading.js";

/** One value that a script holds. */
export interface DataScript {
  readonly value: Json;
  /** It is structured data for search engines (JSON-LD), not what the page's own program reads. */
  readonly linkedData: boolean;
}

/** Largest script that is read, and most text of all scripts: ten times what pages carry. */
const MAX_SCRIPT_LENGTH = 8_000_000;
const MAX_TOTAL_LENGTH = 24_000_000;
/** A literal shorter than this holds no article. */
const MIN_LITERAL_LENGTH = 200;

/**
 * Reads the data out of a page's scripts, and runs nothing: JSON scripts, `window.NAME = {...}` and its kin,
 * `JSON.parse("...")`, a function that only returns a literal (Nuxt 2), lists of numbered values (Nuxt 3, SvelteKit),
 * and the stream of a Next.js page. What cannot be read is left out.
 */
export function readPageData(scripts: readonly ScriptText[]): PageData {
  const found: DataScript[] = [];
  const stream: string[] = [];
  let total = 0;
  for (const script of scripts) {
    total += script.text.length;
    if (script.text.length > MAX_SCRIPT_LENGTH || total > MAX_TOTAL_LENGTH) continue;
    if (script.type.includes("json")) found.push(...jsonOf(script));
    else if (script.text.includes(STREAM_PUSH)) stream.push(...streamPieces(script.text));
    else found.push(...literalsIn(script.text).map((value) => ({ value, linkedData: false })));
  }
  const rows = readFlight(stream.join(""));
  const all = [...found, ...[...rows.values()].map((value) => ({ value, linkedData: false }))];
  return new PageData(
    all.map(({ value, linkedData }) => ({ value: unfoldIndexed(value) ?? value, linkedData })),
    rows,
  );
}

function jsonOf(script: ScriptText): DataScript[] {
  const linkedData = script.type.includes("ld+json");
  const whole = parseJson(script.text);
  if (whole !== null) return [{ value: whole, linkedData }];
  // Wrapped in a comment, cut off, or not as the standard says.
  const start = script.text.search(/[[{]/);
  if (start < 0) return [];
  const { value } = readDataLiteral(script.text, start);
  return value === null ? [] : [{ value, linkedData }];
}

const STREAM_PUSH = "__next_f.push(";

/** The texts of `self.__next_f.push([1, "..."])`. */
function streamPieces(text: string): string[] {
  const pieces: string[] = [];
  let at = text.indexOf(STREAM_PUSH);
  while (at >= 0) {
    const { value, end } = readDataLiteral(text, at + STREAM_PUSH.length);
    if (Array.isArray(value) && value[0] === 1 && typeof value[1] === "string") pieces.push(value[1]);
    at = text.indexOf(STREAM_PUSH, Math.max(end, at + 1));
  }
  return pieces;
}

/** Where a literal may begin: behind an equals sign, an opening bracket of a call, or an arrow. */
const START = /[=(]\s{0,20}(?=[[{"'`(]|JSON\.parse\(|function\s?\()/g;
/** What a script's failed attempts may read, as a multiple of its length. */
const MAX_REREADING = 10;

/** The literals of data in a program's text. */
function literalsIn(text: string): Json[] {
  const values: Json[] = [];
  let reread = 0;
  const lastReturn = text.lastIndexOf("return");
  const starts = new RegExp(START);
  for (let match = starts.exec(text); match !== null; match = starts.exec(text)) {
    const from = match.index + match[0].length;
    const read = readAssigned(text, from, lastReturn);
    // A script that is cut off ends within its literal.
    if (read.whole || (read.end >= text.length && /[{[]/.test(text.charAt(from)))) {
      if (read.end - from >= MIN_LITERAL_LENGTH) keep(values, read.value);
      starts.lastIndex = Math.max(read.end, from);
    } else {
      reread += read.end - from;
      if (reread > text.length * MAX_REREADING) break;
    }
  }
  return values;
}

function keep(values: Json[], value: Json): void {
  const inside = typeof value === "string" ? parseJson(value) : value;
  if (typeof inside === "object" && inside !== null) values.push(inside);
}

/** @param lastReturn where the script's last `return` stands */
function readAssigned(text: string, from: number, lastReturn: number): ReadLiteral {
  const start = text.startsWith("(", from) ? from + 1 : from;
  if (!/^function\s?\(/.test(text.slice(start, start + 12))) return readDataLiteral(text, from);
  if (start > lastReturn) return { value: null, end: start, whole: false };
  return readReturned(text, text.indexOf("(", start) + 1);
}

/** How far behind the last find a function's parts are looked for. */
const MAX_REACH = 200_000;
/** How many `return` are tried: strings may hold some. */
const MAX_RETURNS = 50;

/**
 * `(function(a,b){return {...}}(1,"x"))`, as Nuxt 2 writes state: names stand for values that occur often.
 * @param from behind the bracket that opens the parameters
 */
function readReturned(text: string, from: number): ReadLiteral {
  const close = from + text.slice(from, from + MAX_REACH).indexOf(")");
  let end = close < from ? from + MAX_REACH : close;
  for (let tried = 0; close >= from && tried < MAX_RETURNS; tried += 1) {
    const found = text.slice(end, end + MAX_REACH).indexOf("return");
    if (found < 0) return { value: null, end: end + MAX_REACH, whole: false };
    const start = end + found + "return".length;
    const first = /^\s{0,20}[{[]/.test(text.slice(start, start + 21)) ? readDataLiteral(text, start) : null;
    if (first?.whole === true && first.end - start >= MIN_LITERAL_LENGTH) {
      const call = text.indexOf("(", first.end);
      const given = call < 0 ? null : readArguments(text, call).value;
      return { ...readDataLiteral(text, start, namesOf(text.slice(from, close), given)), end: first.end };
    }
    end = Math.max(start, first?.end ?? start);
  }
  return { value: null, end, whole: false };
}

function namesOf(parameters: string, given: Json): Names {
  const values = Array.isArray(given) ? given : [];
  return new Map(parameters.split(",").map((name, i) => [name.trim(), values[i] ?? null]));
}
