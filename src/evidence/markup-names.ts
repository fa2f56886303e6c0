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

/** Most names hold none of the words: they are passed over without being cut up. */
const TELLING = new RegExp(
  [...BYLINE_WORDS, ...DATE_WORDS, ...HEADLINE_WORDS, ...FOREIGN_ZONE_WORDS, "by"].join("|"),
  "i",
);

const LAYOUT_ELEMENTS: ReadonlySet<string> = new Set(["body", "html", "main", "article"]);
const FOREIGN_ROLES: ReadonlySet<string> = new Set(["navigation", "contentinfo", "dialog"]);

/** Reads what elements say they hold by name, class, id and microdata; each spelling of a name is read once. */
export class MarkupNames {
  readonly #known = new Map<string, number>();

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
    if (!TELLING.test(value)) {
      this.#known.set(value, 0);
      return 0;
    }
    let bits = 0;
    for (const name of value.slice(0, MAX_NAME).split(/\s+/)) {
      let own = this.#known.get(name);
      if (own === undefined) {
        own = bitsOfName(wordsOfName(name));
        this.#known.set(name, own);
      }
      bits |= own;
    }
    this.#known.set(value, bits);
    return bits;
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
      if (/^(?:author|creator)$/i.test(value)) return SAYS_BYLINE;
      if (/^date(?:Published|Created|Modified)$/i.test(value)) return SAYS_DATE;
      return /^headline$/i.test(value) ? SAYS_HEADLINE : 0;
    default:
      return 0;
  }
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

/** `ArticleByline__authorName` -> article, byline, author, name. */
export function wordsOfName(name: string): string[] {
  if (/^[\x20-\x7e]*$/.test(name)) {
    return name
      .replace(/([a-z])([A-Z])/g, "$1 $2")
      .toLowerCase()
      .split(/[^a-z]+/)
      .filter((word) => word !== "");
  }
  return name
    .replace(/(\p{Ll})(\p{Lu})/gu, "$1 $2")
    .toLowerCase()
    .split(/\P{L}+/u)
    .filter((word) => word !== "");
}

function bitsOfName(words: readonly string[]): number {
  if (words.length > MAX_WORDS) return 0;
  const has = (set: ReadonlySet<string>) => words.some((word) => set.has(word));
  let bits = 0;
  if (saysByline(words) && !has(NOT_BYLINE_WORDS)) bits |= SAYS_BYLINE;
  if (has(DATE_WORDS) && !has(NOT_DATE_WORDS)) bits |= SAYS_DATE;
  if (words.length <= 4 && HEADLINE_WORDS.has(words.at(-1) ?? "")) bits |= SAYS_HEADLINE;
  if (words.length <= 4 && has(FOREIGN_ZONE_WORDS)) bits |= SAYS_FOREIGN;
  return bits;
}

function saysByline(words: readonly string[]): boolean {
  if (words.some((word) => BYLINE_WORDS.has(word))) return true;
  const end = words.slice(-2).join(" ");
  return BYLINE_PHRASES.includes(end) || end === "by";
}
