import { isJsonObject, type Json, type JsonObject, own } from "./json.js";
import {
  BODY_KEYS,
  BODY_WORDS,
  FOREIGN_WORDS,
  OTHER_TEXT_WORDS,
  type StateRole,
  TITLE_PARTS,
  TITLE_WORDS,
  TYPE_KEYS,
  TYPE_ROLES,
} from "../rules/state-names.js";

/** No name is longer. */
const MAX_NAME = 80;

/** A key or a type's name as its words, lower case, a space between them: `contentHtml` is "content html". */
export function nameWords(name: string): string {
  return name
    .slice(0, MAX_NAME)
    .replace(/(?<=[a-z\d])(?=[A-Z])/g, " ")
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim()
    .toLowerCase();
}

export function hasWord(words: string, among: ReadonlySet<string>): boolean {
  return words.split(" ").some((word) => among.has(word));
}

/** How surely a name says that its value is an article's body, 0 to 3. */
export function bodyWeight(words: string): number {
  const named = BODY_KEYS.get(words);
  if (named !== undefined) return named;
  return Math.max(0, ...words.split(" ").map((word) => BODY_WORDS.get(word) ?? 0));
}

/** Whether a name says that its value is something else than the article. */
export function isOtherName(words: string): boolean {
  return !BODY_KEYS.has(words) && (hasWord(words, OTHER_TEXT_WORDS) || hasWord(words, FOREIGN_WORDS));
}

/** The names of an object's kind, the surest first, as their words. */
function typeNames(object: JsonObject): string[] {
  const names: string[] = [];
  for (const key of TYPE_KEYS) {
    const value = own(object, key);
    if (typeof value === "string" && value !== "" && value.length <= MAX_NAME) names.push(nameWords(value));
  }
  return names;
}

/** Whether an object says what kind of thing it is. */
export function isTyped(object: JsonObject): boolean {
  return typeNames(object).length > 0;
}

/** What an object is by the names of its kind; null where they say nothing. */
export function roleOf(object: JsonObject): StateRole | null {
  for (const name of typeNames(object)) {
    const words = name.split(" ");
    const role = TYPE_ROLES.find(([word]) => words.includes(word))?.[1];
    if (role !== undefined) return role;
  }
  return null;
}

/** 1 to 6, from `level: 2`, `attrs.level`, "h2", "heading-two", "header 3"; 2 where nothing says. */
export function headingLevel(object: JsonObject): number {
  const attributes = ["attrs", "attributes", "data", "props"]
    .map((key) => own(object, key))
    .filter(isJsonObject);
  for (const holder of [object, ...attributes]) {
    const level = Number(own(holder, "level") ?? Number.NaN);
    if (Number.isInteger(level) && level >= 1 && level <= 6) return level;
    for (const key of [...TYPE_KEYS, "style"]) {
      const name = own(holder, key);
      if (typeof name !== "string" || name.length > MAX_NAME) continue;
      const found = levelIn(nameWords(name));
      if (found !== null) return found;
    }
  }
  return 2;
}

const NUMBER_WORDS = ["one", "two", "three", "four", "five", "six"];

function levelIn(words: string): number | null {
  const digit = /(?:^| )(?:h|heading|header)? ?([1-6])$/.exec(words)?.[1];
  if (digit !== undefined) return Number(digit);
  const word = NUMBER_WORDS.indexOf(words.split(" ").at(-1) ?? "");
  return word < 0 ? null : word + 1;
}

/** The titles that an object gives itself. */
export function titlesOf(object: JsonObject): string[] {
  const titles: string[] = [];
  for (const key of Object.keys(object)) {
    if (!TITLE_WORDS.has(nameWords(key).split(" ").at(-1) ?? "")) continue;
    const value = own(object, key);
    if (typeof value === "string") titles.push(value);
    else if (isJsonObject(value)) {
      for (const part of TITLE_PARTS) {
        const text: Json = own(value, part);
        if (typeof text === "string") titles.push(text);
      }
    }
  }
  return titles;
}
