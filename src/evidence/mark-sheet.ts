/*
 * What speaks for and against each block of a page, as numbers that can be weighed. A mark is 1 where its sentence is
 * true and 0 where it is not, or a share between them. `src/rules/weights.ts` says what each is worth.
 */

/** Marks by name, and their numbers: the marks that the code and its tables name, some two hundred. */
const NUMBERS = new Map<string, number>();
const NAMES: string[] = [];

function numberOf(name: string): number {
  let number = NUMBERS.get(name);
  if (number === undefined) {
    number = NAMES.length;
    NAMES.push(name);
    NUMBERS.set(name, number);
  }
  return number;
}

/** What marks are worth, by their numbers. */
export type Weights = Float64Array;

export function weightsOf(byName: Readonly<Record<string, number>>): Weights {
  const rows = Object.entries(byName).map(([name, weight]) => [numberOf(name), weight] as const);
  const weights = new Float64Array(NAMES.length);
  for (const [number, weight] of rows) weights[number] = weight;
  return weights;
}

/** How many marks a block has of the two hundred that are not nought, as a rule. */
const USUAL_MARKS = 28;

/**
 * The marks of all blocks of a page. Only those that are not nought are kept, one block's behind the other's in two
 * lists of numbers: a page has a thousand blocks, and as many objects would keep the garbage collector busy.
 */
export class MarkSheet {
  #marks: Uint16Array;
  #values: Float64Array;
  #size = 0;
  /** By the blocks' index, where a block's marks begin and end in the two lists. */
  readonly #from: Int32Array;
  readonly #to: Int32Array;
  #open = 0;

  /** @param blocks how many there are on the page */
  constructor(blocks: number, usual = USUAL_MARKS) {
    this.#from = new Int32Array(blocks);
    this.#to = new Int32Array(blocks);
    this.#marks = new Uint16Array(blocks * usual);
    this.#values = new Float64Array(blocks * usual);
  }

  /** What is added from here on are marks of this block; each block is begun once. */
  begin(index: number): void {
    this.#open = index;
    this.#from[index] = this.#size;
    this.#to[index] = this.#size;
  }

  /** Adds a mark to the block that was begun last; a name is added to a block once. A share of nothing is nought. */
  add(name: string, value: number): void {
    if (value === 0 || Number.isNaN(value)) return;
    if (this.#size === this.#marks.length) this.#grow();
    this.#marks[this.#size] = numberOf(name);
    this.#values[this.#size] = value;
    this.#size += 1;
    this.#to[this.#open] = this.#size;
  }

  #grow(): void {
    const [marks, values] = [this.#marks, this.#values];
    this.#marks = new Uint16Array(2 * this.#size + 1);
    this.#values = new Float64Array(2 * this.#size + 1);
    this.#marks.set(marks);
    this.#values.set(values);
  }

  /** Adds a mark that is there or not. */
  flag(name: string, holds: boolean | undefined): void {
    if (holds === true) this.add(name, 1);
  }

  /** The sum of a block's marks, each times its weight, on top of what was summed before; without a weight it is nought. */
  sum(index: number, weights: Weights, before = 0): number {
    const [marks, values] = [this.#marks, this.#values];
    const to = this.#to[index] ?? 0;
    let sum = before;
    for (let at = this.#from[index] ?? 0; at < to; at += 1)
      sum += (values[at] ?? 0) * (weights[marks[at] ?? 0] ?? 0);
    return sum;
  }

  /** The value of one of a block's marks; 0 where it has none of that name. */
  value(index: number, name: string): number {
    const mark = numberOf(name);
    const to = this.#to[index] ?? 0;
    for (let at = this.#from[index] ?? 0; at < to; at += 1)
      if (this.#marks[at] === mark) return this.#values[at] ?? 0;
    return 0;
  }

  /** A block's marks by name, in the order in which they were added; those that are nought are left out. */
  named(index: number): Readonly<Record<string, number>> {
    const named: Record<string, number> = {};
    const to = this.#to[index] ?? 0;
    for (let at = this.#from[index] ?? 0; at < to; at += 1)
      named[NAMES[this.#marks[at] ?? 0] ?? ""] = this.#values[at] ?? 0;
    return named;
  }
}
