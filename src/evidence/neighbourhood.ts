import type { Element } from "domhandler";
import type { Block } from "../block.js";
import { parentElement } from "../read/tree.js";
import { type BodyRegion, isInside } from "./body-region.js";
import type { MarkupHints } from "./hints.js";
import type { Votes } from "./votes.js";

interface Surroundings {
  readonly blocks: readonly Block[];
  readonly region: BodyRegion;
  readonly hints: MarkupHints;
  readonly votes: Votes;
}

/** In the lists of distances: there is none. */
const NOWHERE = -1;

/** What the page around a block looks like; all counts are taken once for the page, by the blocks' index. */
export class Neighbourhood {
  readonly #surroundings: Surroundings;
  readonly #before: Int32Array;
  readonly #after: Int32Array;
  readonly #proseFollowing: Int32Array;
  readonly #proseByParent = new Map<Element, number>();
  readonly #proseWithin = new Map<string, number>();
  /** How each block's element is made, as a number: the same for all that are made alike. */
  readonly #makes: Int32Array;
  /** By these numbers. */
  readonly #proseByMake: Int32Array;
  readonly #othersByMake: Int32Array;
  readonly #headingsByMake: Int32Array;

  constructor(surroundings: Surroundings) {
    this.#surroundings = surroundings;
    const { blocks, region } = surroundings;
    const { makes, count } = makesOf(blocks);
    this.#makes = makes;
    this.#before = new Int32Array(blocks.length);
    this.#after = new Int32Array(blocks.length);
    this.#proseFollowing = new Int32Array(blocks.length);
    this.#proseByMake = new Int32Array(count);
    this.#othersByMake = new Int32Array(count);
    this.#headingsByMake = new Int32Array(count);
    this.#countForwards(blocks, region);
    this.#countBackwards(blocks, region);
  }

  #countForwards(blocks: readonly Block[], region: BodyRegion): void {
    let last: number | null = null;
    for (const block of blocks) {
      const { index } = block;
      const make = this.#makes[index] ?? 0;
      this.#before[index] = last === null ? NOWHERE : index - last;
      if (region.prose.has(index)) {
        last = index;
        for (const each of this.#makesAbove(block.element))
          this.#proseWithin.set(each, (this.#proseWithin.get(each) ?? 0) + 1);
        const parent = parentOf(block);
        if (parent !== null) this.#proseByParent.set(parent, (this.#proseByParent.get(parent) ?? 0) + 1);
        increase(this.#proseByMake, make);
      } else increase(this.#othersByMake, make);
      if (block.kind === "heading" && isInside(block.element, region)) increase(this.#headingsByMake, make);
    }
  }

  #countBackwards(blocks: readonly Block[], region: BodyRegion): void {
    let next: number | null = null;
    let following = 0;
    for (let index = blocks.length - 1; index >= 0; index -= 1) {
      this.#proseFollowing[index] = following;
      this.#after[index] = next === null ? NOWHERE : next - index;
      if (!region.prose.has(index)) continue;
      following += 1;
      next = index;
    }
  }

  /** Elements that hold much of the region's prose, alone or together, are no menus and no teasers, whatever their name. */
  holdsMuchProse(element: Element): boolean {
    const { hints, region } = this.#surroundings;
    return (this.#proseWithin.get(hints.makeOf(element)) ?? 0) > Math.max(1, region.prose.size * 0.3);
  }

  #makesAbove(element: Element | null): Set<string> {
    const makes = new Set<string>();
    for (let at = element; at !== null; at = parentElement(at))
      makes.add(this.#surroundings.hints.makeOf(at));
    return makes;
  }

  /** How many blocks above the nearest prose of the region is; null where there is none. */
  proseBefore({ index }: Block): number | null {
    const distance = this.#before[index] ?? NOWHERE;
    return distance === NOWHERE ? null : distance;
  }

  /** The same below. */
  proseBehind({ index }: Block): number | null {
    const distance = this.#after[index] ?? NOWHERE;
    return distance === NOWHERE ? null : distance;
  }

  /** How many paragraphs of the region's prose follow. */
  proseAfter({ index }: Block): number {
    return this.#proseFollowing[index] ?? 0;
  }

  /** How much of the region's prose has the same parent element. */
  besideProse(block: Block): number {
    const parent = parentOf(block);
    return Math.min(1, (parent === null ? 0 : this.#besideParent(parent) - this.#own(block)) / 3);
  }

  /** How much of the region's prose has the same element and class. */
  likeProse(block: Block): number {
    return Math.min(1, ((this.#proseByMake[this.#makeOf(block)] ?? 0) - this.#own(block)) / 3);
  }

  /** How many blocks that are no prose have the same element and class: cards, menus. */
  alike(block: Block): number {
    return Math.min(1, (this.#othersByMake[this.#makeOf(block)] ?? 0) / 10);
  }

  /** The part of the region's prose that has the same parent element. */
  shareBesideProse(block: Block): number {
    const parent = parentOf(block);
    return this.#share(parent === null ? 0 : this.#besideParent(parent));
  }

  /** The part of the region's prose that has the same element and class. */
  shareLikeProse(block: Block): number {
    return this.#share(this.#proseByMake[this.#makeOf(block)] ?? 0);
  }

  /** How many headings of the region are made like this one. */
  alikeHeadings(block: Block): number {
    return Math.min(1, (this.#headingsByMake[this.#makeOf(block)] ?? 0) / 4);
  }

  votedNeighbours({ index }: Block): number {
    return (this.#votes(index - 1) + this.#votes(index + 1)) / 2;
  }

  #votes(index: number): number {
    const block = this.#surroundings.blocks[index];
    return block !== undefined && this.#surroundings.votes.readability(block) === true ? 1 : 0;
  }

  #besideParent(parent: Element): number {
    return this.#proseByParent.get(parent) ?? 0;
  }

  /** What a block of the region's prose itself adds to the counts. */
  #own({ index }: Block): number {
    return this.#surroundings.region.prose.has(index) ? 1 : 0;
  }

  #makeOf({ index }: Block): number {
    return this.#makes[index] ?? 0;
  }

  #share(count: number): number {
    return count / Math.max(1, this.#surroundings.region.prose.size);
  }
}

function increase(counts: Int32Array, at: number): void {
  counts[at] = (counts[at] ?? 0) + 1;
}

function parentOf({ element }: Block): Element | null {
  if (element === null) return null;
  return BLOCK_OF_TEXT.has(element.name) ? parentElement(element) : element;
}

/** Elements that hold one paragraph, so that their parent is what paragraphs have in common. */
const BLOCK_OF_TEXT: ReadonlySet<string> = new Set([
  "p",
  "h1",
  "h2",
  "h3",
  "h4",
  "h5",
  "h6",
  "li",
  "blockquote",
  "pre",
  "table",
]);

/** For each block a number, the same where its element and the parent have the same names and classes. */
function makesOf(blocks: readonly Block[]): { readonly makes: Int32Array; readonly count: number } {
  const numbers = new Map<string, number>();
  const byElement = new Map<Element, number>();
  const makes = new Int32Array(blocks.length);
  for (const [at, { element, kind }] of blocks.entries()) {
    if (element === null) {
      makes[at] = numberOf(kind, numbers);
      continue;
    }
    let number = byElement.get(element);
    if (number === undefined) {
      number = numberOf(makeOf(element), numbers);
      byElement.set(element, number);
    }
    makes[at] = number;
  }
  return { makes, count: numbers.size };
}

function makeOf(element: Element): string {
  const parent = parentElement(element);
  return `${parent?.name ?? ""}.${parent?.attribs["class"] ?? ""}>${element.name}.${element.attribs["class"] ?? ""}`;
}

function numberOf(make: string, numbers: Map<string, number>): number {
  const number = numbers.get(make) ?? numbers.size;
  numbers.set(make, number);
  return number;
}
