import { unitAt } from "../read/code-unit.js";
import { wordsAsPrinted } from "../read/words.js";

/** What follows the last word of a text. */
const NO_WORD = 0;

/**
 * Anything but Latin letters that no compatibility form changes (Unicode's NFKC) and the commonest signs: without it
 * each character stands for itself, and a word can be told by its codes.
 */
const NOT_PLAIN = /[^\0-\x7f\xa0§©«®°·»\xc0-\xff\u2010-\u2016\u2018-\u2027€]/;

/** Whether a plain text's character, in lower case, is a letter or a digit. */
function isOfWord(code: number): boolean {
  if (code < 0x80) return (code >= 0x61 && code <= 0x7a) || (code >= 0x30 && code <= 0x39);
  return code >= 0xdf && code <= 0xff && code !== 0xf7;
}

/** The words of one text, as numbers: the same word has the same number in all texts. */
export interface Numbered {
  /** Where they stand in the list of all texts' words. */
  readonly from: number;
  readonly length: number;
}

/**
 * The words of many texts in lower case, each word as a number, in one list for all texts. Texts are compared as
 * numbers: a list of words for each would be most of what is kept in memory for a long page.
 */
export class NumberedWords {
  readonly #numbers = new Map<string, number>();
  readonly #words: string[] = [""];
  #all = new Int32Array(1024);
  #size = 0;
  /** By a word's number, how often it stands in a text that is looked at; all nought when none is. */
  #counts = new Int32Array(0);

  add(text: string): Numbered {
    const from = this.#size;
    if (NOT_PLAIN.test(text)) for (const word of wordsAsPrinted(text)) this.#enter(word.toLowerCase());
    else this.#enterPlain(text.toLowerCase());
    return { from, length: this.#size - from };
  }

  /** Adds a text that has been cut into words already. */
  addWords(words: readonly string[]): Numbered {
    const from = this.#size;
    for (const word of words) this.#enter(word);
    return { from, length: words.length };
  }

  /** What {@link wordsAsPrinted} finds in a plain text, without a list of the words. */
  #enterPlain(lower: string): void {
    const { length } = lower;
    let start = -1;
    for (let at = 0; at < length; at += 1) {
      if (isOfWord(unitAt(lower, at))) {
        if (start < 0) start = at;
      } else if (start >= 0) {
        this.#enter(lower.slice(start, at));
        start = -1;
      }
    }
    if (start >= 0) this.#enter(lower.slice(start));
  }

  #enter(word: string): void {
    if (this.#size === this.#all.length) this.#grow();
    this.#all[this.#size] = this.#numberOf(word);
    this.#size += 1;
  }

  /** The number of a text's word; `NO_WORD` behind its last one. */
  at({ from, length }: Numbered, place: number): number {
    return place < length ? (this.#all[from + place] ?? NO_WORD) : NO_WORD;
  }

  /** The word of a number, in lower case. */
  word(number: number): string {
    return this.#words[number] ?? "";
  }

  areEqual(a: Numbered, b: Numbered): boolean {
    return a.length === b.length && this.#stands(a, a.length, b, 0);
  }

  /** Whether the long text begins with the short one, of which the last word may be cut off. */
  beginsWith(long: Numbered, short: Numbered): boolean {
    const last = short.length - 1;
    if (last < 0) return true;
    if (last >= long.length || !this.#stands(short, last, long, 0)) return false;
    return this.word(this.at(long, last)).startsWith(this.word(this.at(short, last)));
  }

  /**
   * Whether all words of the short text stand in the long one, one after the other. By Knuth, Morris and Pratt: a text
   * that says the same few words over and over takes no longer than others.
   */
  holds(long: Numbered, short: Numbered): boolean {
    if (short.length > long.length || this.missing(short, long, 0).length > 0) return false;
    const borders = this.#bordersOf(short);
    let found = 0;
    for (let place = 0; place < long.length && found < short.length; place += 1)
      found = this.#step(short, borders, found, this.at(long, place));
    return found === short.length;
  }

  /** For each number of first words, how many of the text's first words end them too, fewer than themselves. */
  #bordersOf(text: Numbered): Int32Array {
    const borders = new Int32Array(text.length + 1);
    for (let place = 1, border = 0; place < text.length; place += 1) {
      border = this.#step(text, borders, border, this.at(text, place));
      borders[place + 1] = border;
    }
    return borders;
  }

  /** How many of the text's first words are found once one more word has been read. */
  #step(text: Numbered, borders: Int32Array, found: number, word: number): number {
    let so = found;
    while (so > 0 && this.at(text, so) !== word) so = borders[so] ?? 0;
    return this.at(text, so) === word ? so + 1 : 0;
  }

  /**
   * The places of the words of a text that the other does not have, or not as often.
   * @param most where there are more, the first ones and one more are enough
   */
  missing(text: Numbered, other: Numbered, most: number): readonly number[] {
    const all = this.#all;
    const counts = this.#countsOfAll();
    const end = other.from + other.length;
    for (let at = other.from; at < end; at += 1) {
      const word = all[at] ?? NO_WORD;
      counts[word] = (counts[word] ?? 0) + 1;
    }
    const missing: number[] = [];
    for (let place = 0; place < text.length && missing.length <= most; place += 1) {
      const word = all[text.from + place] ?? NO_WORD;
      const left = counts[word] ?? 0;
      if (left > 0) counts[word] = left - 1;
      else missing.push(place);
    }
    for (let at = other.from; at < end; at += 1) counts[all[at] ?? NO_WORD] = 0;
    return missing;
  }

  #countsOfAll(): Int32Array {
    // Made anew, all nought, where words have come since.
    if (this.#counts.length < this.#words.length) this.#counts = new Int32Array(2 * this.#words.length);
    return this.#counts;
  }

  /** A small number for the words from a place on; others may have the same one. */
  hash({ from }: Numbered, place: number, count: number): number {
    let hash = 0;
    const end = from + place + count;
    for (let at = from + place; at < end; at += 1)
      hash = (Math.imul(hash, 0x01000193) ^ (this.#all[at] ?? 0)) | 0;
    return hash;
  }

  /** A text's words as one value: equal texts have the same one, others never do, however they were made. */
  key({ from, length }: Numbered): string {
    return this.#all.subarray(from, from + length).join(" ");
  }

  /** Whether so many words are the same from one place of the list of all words on as from another. */
  areEqualFrom(one: number, other: number, count: number): boolean {
    const all = this.#all;
    for (let step = 0; step < count; step += 1) if (all[one + step] !== all[other + step]) return false;
    return true;
  }

  /** Whether the first words of one text stand in another at a place. */
  #stands(words: Numbered, count: number, text: Numbered, place: number): boolean {
    return this.areEqualFrom(words.from, text.from + place, count);
  }

  #numberOf(word: string): number {
    let number = this.#numbers.get(word);
    if (number === undefined) {
      number = this.#words.length;
      this.#words.push(word);
      this.#numbers.set(word, number);
    }
    return number;
  }

  #grow(): void {
    const all = this.#all;
    this.#all = new Int32Array(2 * all.length);
    this.#all.set(all);
  }
}
