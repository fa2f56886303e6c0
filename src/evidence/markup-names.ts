import type { Element } from "domhandler";
import { AUTHOR_PATHS } from "../rules/bylines.js";
import {
  BYLINE_PHRASES,
  BYLINE_WORDS,
  DATE_WORDS,
  FOREIGN_ZONE_WORDS,
  HEADLINE_WORDS,
  NOT_BYLINE_WORDS,
  NOT_DATE_WORDS,
} from "../rules/markup-words.js";
import { isPlain, NAME_GAP, type NameWords, wordsOfName } from "./name-words.js";

/** Attributes in which CMSs name what an element is. */
const NAMING_ATTRIBUTES: ReadonlySet<string> = new Set([
  "class",
  "id",
  "data-testid",
  "data-test-id",
  "data-component",
  "data-qa",
  "data-gu-name",
]);
const MAX_NAME = 600;
/** A name of more words describes a place in a grid, not a thing. */
const MAX_WORDS = 8;

/** What an element says it holds, as bits. */
export const SAYS_BYLINE = 1;
export const SAYS_DATE = 2;
export const SAYS_HEADLINE = 4;
/** All below it is about other stories or is the page's furniture. */
export const SAYS_FOREIGN = 8;
/** It has an `itemprop`. */
export const HAS_PROPERTY = 16;

/** What a word in a name may say, as bits: those above, and what speaks against them. */
const NO_BYLINE = 32;
const NO_DATE = 64;
/** It may end one of the phrases that say byline. */
const ENDS_BYLINE = 128;

const WORD_BITS = bitsByWord([
  [BYLINE_WORDS, SAYS_BYLINE],
  [NOT_BYLINE_WORDS, NO_BYLINE],
  [DATE_WORDS, SAYS_DATE],
  [NOT_DATE_WORDS, NO_DATE],
  [HEADLINE_WORDS, SAYS_HEADLINE],
  [FOREIGN_ZONE_WORDS, SAYS_FOREIGN],
  [["by", ...BYLINE_PHRASES.map((phrase) => phrase.split(" ").at(-1) ?? "")], ENDS_BYLINE],
]);

function bitsByWord(
  sets: readonly (readonly [words: Iterable<string>, bit: number])[],
): ReadonlyMap<string, number> {
  const bits = new Map<string, number>();
  for (const [words, bit] of sets) for (const word of words) bits.set(word, (bits.get(word) ?? 0) | bit);
  return bits;
}

const LAYOUT_ELEMENTS: ReadonlySet<string> = new Set(["body", "html", "main", "article"]);
const FOREIGN_ROLES: ReadonlySet<string> = new Set(["navigation", "contentinfo", "dialog"]);

/** Reads what elements say they hold by name, class, id and microdata; each spelling of a name is read once. */
export class MarkupNames {
  readonly #known = new Map<string, number>();
  readonly #words: NameWords;

  constructor(words: NameWords) {
    this.#words = words;
  }

  bitsOf({ name, attribs }: Element, inArticle: boolean): number {
    let bits = 0;
    // Most elements have few attributes: going through them costs less than asking for each that could tell.
    for (const key in attribs) {
      const value = attribs[key] ?? "";
      if (!NAMING_ATTRIBUTES.has(key)) bits |= attributeBits(name, key, value);
      else if (value !== "") bits |= this.#valueBits(value);
    }
    if (name === "time") bits |= SAYS_DATE;
    if (name === "nav" || (name === "footer" && !inArticle)) bits |= SAYS_FOREIGN;
    return LAYOUT_ELEMENTS.has(name) ? bits & ~SAYS_FOREIGN : bits;
  }

  #valueBits(value: string): number {
    const known = this.#known.get(value);
    if (known !== undefined) return known;
    const bits = bitsOfNames(this.#wordsIn(value.slice(0, MAX_NAME)));
    this.#known.set(value, bits);
    return bits;
  }

  /** The words of all names in a value, a gap behind each. */
  #wordsIn(value: string): readonly string[] {
    if (isPlain(value)) return this.#words.of(value);
    return value.split(/\s+/).flatMap((name) => [...wordsOfName(name), NAME_GAP]);
  }
}

function attributeBits(element: string, attribute: string, value: string): number {
  switch (attribute) {
    case "href":
      return element === "a" && leadsToAuthor(value) ? SAYS_BYLINE : 0;
    case "rel":
      return /(?:^|\s)author(?:\s|$)/i.test(value) ? SAYS_BYLINE : 0;
    case "datetime":
      return SAYS_DATE;
    case "role":
      return FOREIGN_ROLES.has(value) ? SAYS_FOREIGN : 0;
    case "itemprop":
      return HAS_PROPERTY | propertyBits(value);
    default:
      return 0;
  }
}

function propertyBits(value: string): number {
  if (/^(?:author|creator)$/i.test(value)) return SAYS_BYLINE;
  if (/^date(?:Published|Created|Modified)$/i.test(value)) return SAYS_DATE;
  return /^headline$/i.test(value) ? SAYS_HEADLINE : 0;
}

/** Most addresses hold none of the words: they are passed over without being cut up. */
const NAMES_AUTHOR_PATH = new RegExp(`(?:^|/)(?:${[...AUTHOR_PATHS].join("|")})/`, "i");

/** `/authors/ann-lee`, `https://a.example/staff/ann-lee/`: an author's own page, and not the list of all. */
export function leadsToAuthor(address: string): boolean {
  if (!NAMES_AUTHOR_PATH.test(address)) return false;
  const path = address.slice(0, 300).replace(/^[a-z]+:\/\/[^/]*/i, "");
  const parts =
    path
      .split(/[?#]/, 1)[0]
      ?.split("/")
      .filter((part) => part !== "") ?? [];
  const at = parts.findIndex((part) => AUTHOR_PATHS.has(part.toLowerCase()));
  return at >= 0 && at < parts.length - 1;
}

function bitsOfNames(words: readonly string[]): number {
  let bits = 0;
  let start = 0;
  let said = 0;
  for (let i = 0; i < words.length; i += 1) {
    const word = words[i] ?? NAME_GAP;
    if (word !== NAME_GAP) {
      said |= WORD_BITS.get(word) ?? 0;
      continue;
    }
    // Most names hold none of the words.
    if (said !== 0) bits |= bitsOfName(words, start, i, said);
    start = i + 1;
    said = 0;
  }
  return bits;
}

/** @param said what the words of the name say, each by itself */
function bitsOfName(words: readonly string[], start: number, end: number, said: number): number {
  const count = end - start;
  if (count > MAX_WORDS) return 0;
  let bits = 0;
  if ((said & NO_BYLINE) === 0 && saysByline(words, start, end, said)) bits |= SAYS_BYLINE;
  if ((said & NO_DATE) === 0) bits |= said & SAYS_DATE;
  if (count <= 4)
    bits |= (said & SAYS_FOREIGN) | ((WORD_BITS.get(words[end - 1] ?? "") ?? 0) & SAYS_HEADLINE);
  return bits;
}

function saysByline(words: readonly string[], start: number, end: number, said: number): boolean {
  if ((said & SAYS_BYLINE) !== 0) return true;
  if ((said & ENDS_BYLINE) === 0) return false;
  const last = words.slice(Math.max(start, end - 2), end).join(" ");
  return BYLINE_PHRASES.includes(last) || last === "by";
}
