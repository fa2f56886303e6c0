import { isJsonObject, type Json, type JsonObject, own } from "../read/json.js";
import type { PageData } from "../read/page-data.js";
import type { ScriptText } from "../read/reading.js";
import { readPageData } from "../read/state-json.js";
import { nameWords, titlesOf } from "../read/state-names.js";
import { RECORD_AUTHORS, RECORD_MODIFIED, RECORD_NAMES, RECORD_PUBLISHED } from "../rules/record-names.js";
import { titleKey } from "./json-ld.js";

/** What the data that a page's own program reads says of the article. */
export interface PageRecord {
  /** As the data has it. */
  readonly published: string | null;
  readonly modified: string | null;
  readonly authors: readonly string[];
}

/** How many values are looked at; pages have some ten thousand. */
const MAX_VALUES = 200_000;
const MAX_DEPTH = 40;
/** The same object may be reached by several references. */
const MAX_VISITS = 2;
const MIN_TITLE = 8;
const MAX_AUTHORS = 20;
const MAX_NAME = 100;

/**
 * The record of the page's article in its scripts' data, read and never run: the object that gives itself the page's
 * title and says the most of date and authors. Null where there is none.
 * @param titles the page's headline and titles
 */
export function pageRecord(scripts: readonly ScriptText[], titles: readonly string[]): PageRecord | null {
  const keys = new Set(titles.map(titleKey).filter((key) => key.length >= MIN_TITLE));
  if (keys.size === 0) return null;
  const data = readPageData(affordable(scripts));
  let best: PageRecord | null = null;
  for (const object of objectsOf(data)) {
    if (!titlesOf(object).some((title) => keys.has(titleKey(title)))) continue;
    const record = recordOf(object, data);
    if (weight(record) > weight(best)) best = record;
  }
  return best;
}

/** Scripts that hold state and are not larger together than nearly all pages': two fields are not worth more. */
function affordable(scripts: readonly ScriptText[]): ScriptText[] {
  let total = 0;
  return scripts.filter(({ type, text }) => {
    if (type.includes("ld+json") || total + text.length > MAX_LENGTH) return false;
    total += text.length;
    return true;
  });
}

const MAX_LENGTH = 4_000_000;

function weight(record: PageRecord | null): number {
  if (record === null) return 0;
  return (
    (record.published === null ? 0 : 2) +
    (record.authors.length > 0 ? 2 : 0) +
    (record.modified === null ? 0 : 1)
  );
}

function* objectsOf(data: PageData): Generator<JsonObject> {
  const visits = new Map<object, number>();
  const open = data.scripts.map(({ value }) => ({ value, depth: 0 })).reverse();
  let seen = 0;
  for (let next = open.pop(); next !== undefined && seen < MAX_VALUES; next = open.pop()) {
    seen += 1;
    const value = data.resolve(next.value);
    if (typeof value !== "object" || value === null || next.depth > MAX_DEPTH) continue;
    const visited = visits.get(value) ?? 0;
    if (visited >= MAX_VISITS) continue;
    visits.set(value, visited + 1);
    if (isJsonObject(value)) yield value;
    const below = Array.isArray(value) ? value : Object.keys(value).map((key) => own(value, key));
    for (const one of below.toReversed())
      if (typeof one === "object" || typeof one === "string")
        open.push({ value: one, depth: next.depth + 1 });
  }
}

function recordOf(object: JsonObject, data: PageData): PageRecord {
  const named = new Map<string, Json>();
  for (const key of Object.keys(object)) {
    const words = nameWords(key);
    if (!named.has(words)) named.set(words, data.resolve(own(object, key)));
  }
  const first = <T>(keys: readonly string[], read: (value: Json) => T | null): T | null => {
    for (const key of keys) {
      const value = named.get(key);
      const found = value === undefined ? null : read(value);
      if (found !== null) return found;
    }
    return null;
  };
  return {
    published: first(RECORD_PUBLISHED, dateText),
    modified: first(RECORD_MODIFIED, dateText),
    authors:
      first(RECORD_AUTHORS, (value) => {
        const names = namesIn(value, data);
        return names.length > 0 ? names : null;
      }) ?? [],
  };
}

/** A date as it stands: a text, seconds or milliseconds, or an object that holds one of them. */
function dateText(value: Json): string | null {
  if (typeof value === "number") return value > 1e9 ? String(Math.trunc(value)) : null;
  if (typeof value === "string") return /\d/.test(value) && value.length <= 60 ? value : null;
  if (!isJsonObject(value)) return null;
  for (const key of Object.keys(value)) {
    const below = own(value, key);
    if (typeof below === "string" && /^\d{4}-\d\d-\d\d/.test(below)) return below;
  }
  return null;
}

function namesIn(value: Json, data: PageData): string[] {
  const list = Array.isArray(value) ? value.slice(0, MAX_AUTHORS) : [value];
  return list.flatMap((raw) => {
    const one = data.resolve(raw);
    if (typeof one === "string") return one.length <= MAX_NAME && one.trim() !== "" ? [one] : [];
    if (!isJsonObject(one)) return [];
    for (const name of RECORD_NAMES) {
      const key = Object.keys(one).find((own) => nameWords(own) === name);
      const text = key === undefined ? null : own(one, key);
      if (typeof text === "string" && text.trim() !== "" && text.length <= MAX_NAME) return [text];
    }
    return [];
  });
}
