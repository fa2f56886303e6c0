import type { Element } from "domhandler";
import type { Block } from "../block.js";
import { contains, isElement, parentElement } from "../read/tree.js";
import type { MarkupHints } from "./hints.js";
import { isProse, linkShare, weightOf } from "./prose.js";
import type { Votes } from "./votes.js";

/** The element that holds the article's body, and the running text within it. */
export interface BodyRegion {
  /** Null for a page without running text. */
  readonly element: Element | null;
  /** Indices of the blocks of running text within it that nothing speaks against. */
  readonly prose: ReadonlySet<number>;
}

/** Whether an element stands in the region; a page without running text has nothing in it. */
export function isInside(element: Element | null, region: BodyRegion): boolean {
  return region.element !== null && contains(region.element, element);
}

/** One paragraph says no more for its region than this, however long it is. */
const MAX_WEIGHT = 800;
/** The search goes down into an element as long as it holds this share of what its parent holds. */
const DESCENT_SHARE = 0.8;
/** A hint is void for an element with this share of the page's running text: `page-with-sidebar` is no sidebar. */
const VOID_SHARE = 0.45;

/** A consent text or a discussion can be longer than the article: these names are meant, however much they hold. */
const NEVER_VOID: ReadonlySet<string> = new Set(["legal", "comment"]);

/**
 * Finds the region by weight of running text: each paragraph's length, more where Readability or `articleBody` vote
 * for it, less where markup hints at something else; then goes down from the body as long as one child holds most.
 */
export function findBodyRegion(blocks: readonly Block[], hints: MarkupHints, votes: Votes): BodyRegion {
  const prose = blocks.filter(isProse);
  const plain = sumUpwards(
    hints,
    prose.map((block) => [block, votedWeight(block, votes)]),
  );
  const factors = prose.map((block) => hintFactor(block, hints, plain));
  const weighted = sumUpwards(
    hints,
    prose.map((block, i) => [block, votedWeight(block, votes) * (factors[i] ?? 1)]),
  );
  const deepest = descend(weighted);
  if (deepest === null) return { element: null, prose: new Set() };
  const clean = prose.filter((_, i) => (factors[i] ?? 1) > MIN_FACTOR);
  const element = widen(deepest, clean);
  const within = prose.filter((block) => contains(element, block.element));
  const inner = sumUpwards(
    hints,
    within.map((block) => [block, votedWeight(block, votes)]),
  );
  const inside = within.filter((block) => hintFactor(block, hints, inner, element) > MIN_FACTOR);
  return { element, prose: new Set(inside.map((block) => block.index)) };
}

/** Below this, markup says that the text is something else. */
const MIN_FACTOR = 0.3;
/** How far above the deepest element the rest of a divided body may stand. */
const MAX_CLIMB = 5;

/**
 * A body that is divided (columns, parts between advertisements) can leave some paragraphs outside the heaviest part:
 * goes up as long as that brings in paragraphs made just like those inside.
 */
function widen(deepest: Element, prose: readonly Block[]): Element {
  const inside = prose.filter((block) => contains(deepest, block.element));
  const makes = new Set(inside.map(makeOf));
  const outside = prose.filter((block) => !contains(deepest, block.element) && makes.has(makeOf(block)));
  let [widest, at] = [deepest, parentElement(deepest)];
  for (let step = 0; step < MAX_CLIMB && at !== null && at.name !== "body"; step += 1) {
    const reached = at;
    if (outside.some((block) => contains(reached, block.element) && !contains(widest, block.element)))
      widest = reached;
    at = parentElement(at);
  }
  return widest;
}

/** How a paragraph is made: its element and what holds it, with their classes; no classes say nothing. */
function makeOf(block: Block): string {
  const { element } = block;
  if (element === null) return "";
  const parent = parentElement(element);
  const classes = `${element.attribs["class"] ?? ""}>${parent?.attribs["class"] ?? ""}`;
  return classes === ">" ? `only ${block.index}` : `${parent?.name ?? ""}>${element.name} ${classes}`;
}

function votedWeight(block: Block, votes: Votes): number {
  const base = Math.min(MAX_WEIGHT, weightOf(block.text)) * (1 - linkShare(block));
  const readability = votes.readability(block);
  const articleBody = votes.articleBody(block);
  return (
    base * (readability === false ? 0.3 : 1) * (articleBody === true ? 2 : articleBody === false ? 0.6 : 1)
  );
}

function hintFactor(block: Block, hints: MarkupHints, sums: Sums, top: Element | null = null): number {
  let factor = 1;
  for (let at = block.element; at !== null && at !== top; at = parentElement(at)) {
    if (at.name === "body" || at.name === "html") continue;
    for (const hint of hints.of(at)) {
      if (!NEVER_VOID.has(hint.reason) && sums.alike(at) >= VOID_SHARE * sums.total) continue;
      factor = Math.min(factor, hint.strength === "sure" ? 0.15 : 0.6);
    }
  }
  return factor;
}

/** The weights of texts, summed up for all elements that they stand in. */
class Sums {
  total = 0;
  root: Element | null = null;
  readonly #hints: MarkupHints;
  readonly #byElement = new Map<Element, number>();
  readonly #byMake = new Map<string, number>();

  constructor(hints: MarkupHints) {
    this.#hints = hints;
  }

  add(block: Block, weight: number): void {
    this.total += weight;
    const makes = new Set<string>();
    for (let at = block.element; at !== null; at = parentElement(at)) {
      makes.add(this.#hints.makeOf(at));
      this.#byElement.set(at, this.of(at) + weight);
      this.root = at;
    }
    for (const make of makes) this.#byMake.set(make, (this.#byMake.get(make) ?? 0) + weight);
  }

  of(element: Element): number {
    return this.#byElement.get(element) ?? 0;
  }

  /** The weight within all elements of the same name and class: a body can be divided into many. */
  alike(element: Element): number {
    return this.#byMake.get(this.#hints.makeOf(element)) ?? 0;
  }
}

function sumUpwards(hints: MarkupHints, weights: readonly (readonly [Block, number])[]): Sums {
  const sums = new Sums(hints);
  for (const [block, weight] of weights) sums.add(block, weight);
  return sums;
}

function descend(sums: Sums): Element | null {
  let at = sums.root;
  while (at !== null) {
    const here = sums.of(at);
    const heaviest: Element | undefined = at.children
      .filter(isElement)
      .find((child) => sums.of(child) >= DESCENT_SHARE * here && here > 0);
    if (heaviest === undefined || !hasBlocksBelow(heaviest, sums)) return at;
    at = heaviest;
  }
  return null;
}

/** The descent stops above an element that is itself the only paragraph. */
function hasBlocksBelow(element: Element, sums: Sums): boolean {
  return element.name !== "p" && element.name !== "li" && sums.of(element) > 0;
}
