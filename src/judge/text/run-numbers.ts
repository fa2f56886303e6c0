import { firstSlot, slotBits } from "../hash-slots.js";
import type { Numbered, NumberedWords } from "../numbered-words.js";

/** A page can be made of runs that all belong into one slot: what is not found in so many steps goes by its words. */
const MAX_STEPS = 32;

/**
 * Runs of words as numbers from 0 on: the same run has the same number wherever it stands. In tables of plain numbers
 * (open addressing, linear probing): as texts, the runs of a long page would be most of what is kept in memory.
 */
export class RunNumbers {
  readonly #words: NumberedWords;
  /** For each slot the number of a run and one; 0 where it is free. */
  readonly #slots: Int32Array;
  readonly #last: number;
  readonly #bits: number;
  /** By its number, where a run was met first, and how long it is. */
  readonly #places: Int32Array;
  readonly #sizes: Int32Array;
  readonly #others = new Map<string, number>();
  #count = 0;

  /** @param most how many runs are asked for at most */
  constructor(words: NumberedWords, most: number) {
    this.#words = words;
    this.#bits = slotBits(most);
    this.#slots = new Int32Array(2 ** this.#bits);
    this.#last = 2 ** this.#bits - 1;
    this.#places = new Int32Array(most);
    this.#sizes = new Int32Array(most);
  }

  /** The number of the run of so many words that begins at a place of a text. */
  of(text: Numbered, place: number, size: number): number {
    const slots = this.#slots;
    const from = text.from + place;
    let slot = firstSlot(this.#words.hash(text, place, size), this.#bits);
    for (let step = 0; step < MAX_STEPS; step += 1) {
      const known = (slots[slot] ?? 0) - 1;
      if (known < 0) {
        const number = this.#next();
        slots[slot] = number + 1;
        this.#places[number] = from;
        this.#sizes[number] = size;
        return number;
      }
      if (this.#stands(known, from, size)) return known;
      slot = (slot + 1) & this.#last;
    }
    return this.#byWords({ from, length: size });
  }

  #byWords(run: Numbered): number {
    const key = this.#words.key(run);
    const number = this.#others.get(key) ?? this.#next();
    this.#others.set(key, number);
    return number;
  }

  #next(): number {
    this.#count += 1;
    return this.#count - 1;
  }

  #stands(run: number, from: number, size: number): boolean {
    return this.#sizes[run] === size && this.#words.areEqualFrom(this.#places[run] ?? 0, from, size);
  }
}
