/** Which texts hold which number, for the search for duplicates: an inverted index with short lists. */

/** A slot of the table that holds nothing; texts are numbered from 1 in it. */
const FREE = 0;
/** Of Knuth's multiplicative hashing: the golden ratio's share of 2^32. */
const SPREADING = 0x9e3779b1;

/**
 * A page of a megabyte has a hundred thousand runs of words, nearly all of which stand in one text. So the first text of
 * each is kept in a table of plain numbers (open addressing, linear probing), and only the others in lists: as many
 * objects would keep the garbage collector busier than the search.
 */
export class Postings {
  readonly #keys: Int32Array;
  readonly #first: Int32Array;
  readonly #shift: number;
  readonly #more = new Map<number, number[]>();
  readonly #most: number;

  /**
   * @param size how many numbers are entered at most
   * @param most how many texts are remembered of one number
   */
  constructor(size: number, most: number) {
    // At most half full, so that a search ends after a step or two.
    const bits = Math.max(4, Math.ceil(Math.log2(size + 1)) + 1);
    this.#keys = new Int32Array(2 ** bits);
    this.#first = new Int32Array(2 ** bits);
    this.#shift = 32 - bits;
    this.#most = most;
  }

  /**
   * Enters that the text holds the number.
   * @param visit called with each text that was entered with it before
   */
  enter(key: number, text: number, visit: (other: number) => void): void {
    const slot = this.#slotOf(key);
    const first = (this.#first[slot] ?? FREE) - 1;
    if (first < 0) {
      this.#keys[slot] = key;
      this.#first[slot] = text + 1;
      return;
    }
    visit(first);
    const more = this.#more.get(slot) ?? [];
    for (const other of more) visit(other);
    if (more.length + 1 >= this.#most) return;
    if (more.push(text) === 1) this.#more.set(slot, more);
  }

  #slotOf(key: number): number {
    const last = this.#keys.length - 1;
    let slot = Math.imul(key, SPREADING) >>> this.#shift;
    while (this.#first[slot] !== FREE && this.#keys[slot] !== key) slot = (slot + 1) & last;
    return slot;
  }
}
