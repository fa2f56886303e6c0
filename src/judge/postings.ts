/** Which texts hold which number, for the search for duplicates: an inverted index with short lists. */
import { firstSlot, slotBits } from "./hash-slots.js";

/** A slot of the table that holds nothing; texts are numbered from 1 in it. */
const FREE = 0;

/**
 * A page of a megabyte has a hundred thousand runs of words, nearly all of which stand in one text. So the first text of
 * each is kept in a table of plain numbers (open addressing, linear probing), and only the others in lists: as many
 * objects would keep the garbage collector busier than the search.
 */
export class Postings {
  /** For each slot the number, and the first text that holds it: side by side, since both are read together. */
  readonly #table: Int32Array;
  readonly #last: number;
  readonly #bits: number;
  readonly #shared = new Map<number, Shared>();
  readonly #most: number;

  /**
   * @param size how many numbers are entered at most
   * @param most how many texts are remembered of one number
   */
  constructor(size: number, most: number) {
    this.#bits = slotBits(size);
    this.#table = new Int32Array(2 ** (this.#bits + 1));
    this.#last = 2 ** this.#bits - 1;
    this.#most = most;
  }

  /**
   * Enters that the text holds the number; one text's numbers are entered one after the other.
   * @param visit called with each text that was entered with it before
   * @returns whether it is the first time that this text has the number; if not, nothing is done
   */
  enter(key: number, text: number, visit: (other: number) => void): boolean {
    const slot = this.#slotOf(key);
    const first = (this.#table[2 * slot + 1] ?? FREE) - 1;
    if (first < 0) {
      this.#table[2 * slot] = key;
      this.#table[2 * slot + 1] = text + 1;
      return true;
    }
    if (first === text) return false;
    const shared = this.#shared.get(slot);
    if (shared === undefined) {
      visit(first);
      this.#shared.set(slot, { others: this.#most > 1 ? [text] : [], latest: text });
      return true;
    }
    if (shared.latest === text) return false;
    shared.latest = text;
    visit(first);
    for (const other of shared.others) visit(other);
    if (shared.others.length + 1 < this.#most) shared.others.push(text);
    return true;
  }

  #slotOf(key: number): number {
    const table = this.#table;
    let slot = firstSlot(key, this.#bits);
    while (table[2 * slot + 1] !== FREE && table[2 * slot] !== key) slot = (slot + 1) & this.#last;
    return slot;
  }
}

/** Of a number that several texts hold: those behind the first. */
interface Shared {
  readonly others: number[];
  /** The text that was entered last, remembered or not. */
  latest: number;
}
