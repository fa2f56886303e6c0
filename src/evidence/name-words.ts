import { unitAt } from "../read/code-unit.js";
import { isWhiteSpace } from "../read/white-space.js";

/*
 * Names that templates give to elements, as words. A page has some hundred of them, and all are cut up: by a scan, since
 * a chain of patterns takes ten times as long.
 */

/** Stands between two names in a row of words. */
export const NAME_GAP = "";

/** `ArticleByline__authorName` -> article, byline, author, name. */
export function wordsOfName(name: string): string[] {
  if (isPlain(name)) {
    const words: string[] = [];
    addWords(name, 0, name.length, words);
    return words;
  }
  return name
    .replace(/(\p{Ll})(\p{Lu})/gu, "$1 $2")
    .toLowerCase()
    .split(/\P{L}+/u)
    .filter((word) => word !== "");
}

/** Adds the words of names that stand in a value, parted by white space; letters beyond a to z part words, too. */
export function addNames(value: string, words: string[]): void {
  if (!isPlain(value)) {
    for (const name of value.split(/\s+/)) addName(words, plainWords(name));
    return;
  }
  const { length } = value;
  let start = 0;
  for (let at = 0; at <= length; at += 1) {
    if (at < length && !isWhiteSpace(unitAt(value, at))) continue;
    if (at > start) {
      const before = words.length;
      addWords(value, start, at, words);
      if (words.length > before) words.push(NAME_GAP);
    }
    start = at + 1;
  }
}

/** The words of a page's names: each spelling of an attribute's value is cut up once, whoever asks. */
export class NameWords {
  readonly #known = new Map<string, readonly string[]>();

  /** As {@link addNames} adds them. */
  of(value: string): readonly string[] {
    const known = this.#known.get(value);
    if (known !== undefined) return known;
    const words: string[] = [];
    addNames(value, words);
    this.#known.set(value, words);
    return words;
  }
}

function addName(words: string[], name: readonly string[]): void {
  for (const word of name) words.push(word);
  if (name.length > 0) words.push(NAME_GAP);
}

function plainWords(name: string): string[] {
  return name
    .replace(/([a-z])([A-Z])/g, "$1-$2")
    .toLowerCase()
    .split(/[^a-z]+/)
    .filter((word) => word !== "");
}

/** No letter beyond a to z: what changes its case is told by its code. */
export function isPlain(text: string): boolean {
  const { length } = text;
  for (let i = 0; i < length; i += 1) if (unitAt(text, i) > 0x7e) return false;
  return true;
}

const isLower = (code: number): boolean => code >= 0x61 && code <= 0x7a;
const isUpper = (code: number): boolean => code >= 0x41 && code <= 0x5a;

/** Adds the words of a part of a plain text: runs of letters, parted where a capital follows a small letter. */
function addWords(text: string, from: number, to: number, words: string[]): void {
  let start = from;
  let hasCapital = false;
  let afterSmall = false;
  for (let at = from; at <= to; at += 1) {
    const code = at < to ? unitAt(text, at) : 0;
    const capital = isUpper(code);
    const small = isLower(code);
    if ((!capital && !small) || (capital && afterSmall)) {
      if (at > start) words.push(wordAt(text, start, at, hasCapital));
      start = capital ? at : at + 1;
      hasCapital = false;
    }
    hasCapital ||= capital;
    afterSmall = small;
  }
}

function wordAt(text: string, from: number, to: number, hasCapital: boolean): string {
  const word = text.slice(from, to);
  return hasCapital ? word.toLowerCase() : word;
}
