import { html as HTML } from "parse5";
import { unitAt } from "./code-unit.js";

/** The name of a tag or of an attribute. */
export interface MarkupName {
  /** As the page spells it. */
  readonly spelt: string;
  /** Lower case in ASCII alone, as the standard has it. */
  readonly name: string;
  /** parse5's number of a tag of this name. */
  readonly tagID: HTML.TAG_ID;
}

/** A power of two: pages have some hundred names. */
const SLOTS = 4096;
/** Longer names are made anew each time: the table outlives the page. */
const MAX_KEPT = 64;

/**
 * Names that pages spelt before, found without a string being made. The tags of a page have the same few names thousands of
 * times. Where two share a slot, the later takes it: the table never grows.
 */
class NameTable {
  readonly #slots: MarkupName[] = new Array<MarkupName>(SLOTS).fill(nameOf(""));

  /**
   * The name that stands in the page from one position to another.
   * @param hash {@link hashed} with each of its characters, from 0 on
   */
  at(html: string, from: number, to: number, hash: number): MarkupName {
    const slot = (hash ^ (hash >>> 12)) & (SLOTS - 1);
    const kept = this.#slots[slot];
    if (kept !== undefined && stands(kept.spelt, html, from, to)) return kept;
    const made = nameOf(html.slice(from, to));
    if (to - from <= MAX_KEPT) this.#slots[slot] = made;
    return made;
  }
}

/** One for all pages: they have the same names. */
export const NAMES = new NameTable();

/** The next hash of a name, with one more of its characters. */
export function hashed(hash: number, code: number): number {
  return (Math.imul(hash, 31) + code) | 0;
}

function stands(name: string, html: string, from: number, to: number): boolean {
  const { length } = name;
  if (length !== to - from) return false;
  for (let i = 0; i < length; i += 1) if (unitAt(name, i) !== unitAt(html, from + i)) return false;
  return true;
}

function nameOf(piece: string): MarkupName {
  const spelt = ownKey(piece);
  const name = /[A-Z]/.test(spelt) ? ownKey(lowerCase(spelt)) : spelt;
  return { spelt, name, tagID: HTML.getTagID(name) };
}

/** Lower case in ASCII alone, as the standard has it for the names of tags and attributes. */
export function lowerCase(name: string): string {
  return name.replace(/[A-Z]+/g, (letters) => letters.toLowerCase());
}

/**
 * A copy that shares no memory with the page, and that V8 finds at once as the key of an attribute. By an object without a
 * prototype, which V8 keeps as a table: it would lay down a new shape for each name of a hostile page otherwise.
 */
function ownKey(name: string): string {
  return Object.keys({ __proto__: null, [name]: true })[0] ?? name;
}
