import type { ChildNode, Element } from "domhandler";
import type { Block, RemovalReason } from "../block.js";
import { isBlank, contains, isElement, parentElement } from "../read/tree.js";
import { STANDFIRST_NAMES } from "../rules/body-names.js";
import { type BodyRegion, isInside } from "./body-region.js";
import { type MarkupHints, namePhrases } from "./hints.js";
import { Inheritance } from "./inherited.js";
import { hostOf, Hosts, linkTargets } from "./link-targets.js";
import { endsSentence, linkShare, weightOf } from "./prose.js";
import { ARTICLE, ASIDE, CARD, FIGURE, HEADER, QUOTE, Units } from "./units.js";
import type { Votes } from "./votes.js";

/**
 * What speaks for and against each block, as numbers that can be weighed. A mark is 1 where its sentence is true and
 * 0 where it is not, or a share between them. `src/rules/weights.ts` says what each is worth.
 */
export type MarkGroup = Readonly<Record<string, number>>;
/** All marks of a block, in groups of one origin; a name stands in one group only. */
export type Marks = readonly MarkGroup[];

export function markNamed(marks: Marks, name: string): number {
  for (const group of marks) {
    const value = group[name];
    if (value !== undefined) return value;
  }
  return 0;
}

/** The sum of the marks, each times its weight; a mark without a weight counts nothing. */
export function weightOfMarks(marks: Marks, weights: Readonly<Record<string, number>>): number {
  let sum = 0;
  for (const group of marks) {
    for (const name in group) {
      const value = group[name];
      if (value) sum += value * (weights[name] ?? 0);
    }
  }
  return sum;
}

export interface MarkContext {
  readonly blocks: readonly Block[];
  readonly region: BodyRegion;
  readonly hints: MarkupHints;
  readonly votes: Votes;
  /** Whether the block prints the headline, the byline or the date. */
  readonly printed: ReadonlySet<number>;
  /** Index of the block that prints the headline. */
  readonly headline: number | null;
  /** Whether the block reads like the credit of an image. */
  readonly isCredit: (block: Block) => boolean;
  /** The reason for which a phrase of the tables removes the block. */
  readonly phrase: (block: Block) => RemovalReason | null;
  /** The same with the phrases that tell only behind the body: who else reported, who the author is. */
  readonly phraseAtEnd: (block: Block) => RemovalReason | null;
  readonly authors: readonly string[];
  readonly baseUrl: string | null;
  readonly description: string | null;
}

const STANDFIRST_PHRASES = namePhrases(STANDFIRST_NAMES);

/**
 * Marks blocks of a page.
 * @param which the blocks that are to be weighed
 * @returns by the blocks' index; empty for the others
 */
export function markBlocks(context: MarkContext, which: readonly Block[]): Marks[] {
  const around = new Neighbourhood(context);
  const inheritance = new Inheritance(context.hints, context.region, (at) => around.holdsMuchProse(at));
  const units = new Units(context.blocks, context.region);
  const own = hostOf(context.baseUrl);
  const hosts = new Hosts();
  const labels = repeatedLabels(context.blocks);
  const marks = context.blocks.map((): Marks => []);
  for (const block of which)
    marks[block.index] = [
      textMarks(block, labels),
      linkMarks(block, own, hosts),
      markupMarks(block, context, inheritance),
      inheritance.of(block.element).group,
      voteMarks(block, context, around),
      placeMarks(block, context, around),
      unitMarks(block, context, around, units, inheritance),
    ];
  return marks;
}

/** Where a block that is mostly links leads: to the same site's pages, as promos do, or elsewhere, as sources do. */
function linkMarks(block: Block, own: string | null, hosts: Hosts): MarkGroup {
  if (linkShare(block) < 0.35) return NONE;
  const { same, other, within } = linkTargets(block, own, hosts);
  const all = Math.max(1, same + other + within);
  return {
    "links to the same site": same / all,
    "links to other sites": other / all,
    "links within the page": within / all,
    "an item, links to the same site": block.kind === "item" ? same / all : 0,
    "an item, links to other sites": block.kind === "item" ? other / all : 0,
    "an item, links within the page": block.kind === "item" ? within / all : 0,
  };
}

const NONE: MarkGroup = {};

/** The words before a bar that open several short lines of a page ("READ MORE | …"): a series that leads elsewhere. */
function repeatedLabels(blocks: readonly Block[]): ReadonlySet<string> {
  const counts = new Map<string, number>();
  for (const block of blocks) {
    const label = labelOf(block.text);
    if (label !== null) increase(counts, label);
  }
  return new Set([...counts].filter(([, count]) => count > 1).map(([label]) => label));
}

function labelOf(text: string): string | null {
  const end = text.slice(0, 60).search(/ [|›»•·] /);
  return end < 2 ? null : text.slice(0, end).toLowerCase();
}

function textMarks(block: Block, labels: ReadonlySet<string>): MarkGroup {
  const { text } = block;
  const weight = weightOf(text);
  const links = linkShare(block);
  const sentence = endsSentence(text);
  const { digits, commas } = countCharacters(text);
  return {
    "under 15 characters": flag(weight < 15),
    "under 40 characters": flag(weight < 40),
    "40 to 80 characters": flag(weight >= 40 && weight < 80),
    "80 to 160 characters": flag(weight >= 80 && weight < 160),
    "over 160 characters": flag(weight >= 160),
    length: Math.log2(1 + weight) / 10,
    "ends a sentence": flag(sentence),
    "short, ends a sentence": flag(sentence && weight < 80),
    "ends with a colon": flag(/[:：]$/.test(text)),
    "ends with an ellipsis": flag(/(?:…|\.\.\.)$/.test(text)),
    question: flag(/[?？؟]["”’»]?$/.test(text)),
    links,
    "some links": flag(links > 0 && links < 0.35),
    "half links": flag(links >= 0.35 && links < 0.85),
    "all links": flag(links >= 0.85),
    "a heading, all links": flag(links >= 0.85 && block.kind === "heading"),
    "an item, all links": flag(links >= 0.85 && block.kind === "item"),
    "an item, no links": flag(links === 0 && block.kind === "item"),
    "a short heading": flag(weight < 40 && block.kind === "heading"),
    capitals: flag(isCapitals(text.slice(0, 120))),
    digits: Math.min(1, (digits * 3) / text.length),
    commas: Math.min(1, (commas * 40) / (text.length + 1)),
    bars: flag(/[|›»•·]\s/.test(text)),
    "an address": flag(/@|https?:|www\./.test(text)),
    sentences: Math.min(1, (text.match(/[.!?。！？]\s/g)?.length ?? 0) / 4),
    "opens with a lower case letter": flag(/^\p{Ll}/u.test(text)),
    "ends with a running time": flag(/\d{1,2}:\d{2}(?: ?(?:min|Min|h|Std)\.?)?$/.test(text)),
    "a dash before": flag(/^[-–—•*] ?/.test(text)),
    quotation: flag(/^["“„«»‚‘「『]/.test(text)),
    "a repeated label": flag(labels.size > 0 && labels.has(labelOf(text) ?? "")),
    "short, a time of day": flag(weight < 80 && /\d{1,2}[:.h]\d{2}(?!\d)/.test(text)),
  };
}

function isCapitals(text: string): boolean {
  if (/[a-z]/.test(text)) return false;
  const letters = text.replace(/\P{L}+/gu, "");
  return letters.length > 3 && letters === letters.toUpperCase() && letters !== letters.toLowerCase();
}

/** Commas of the Latin, Arabic, Chinese and Japanese scripts. */
const COMMAS: ReadonlySet<number> = new Set([0x2c, 0x60c, 0x3001, 0xff0c]);

function countCharacters(text: string): { readonly digits: number; readonly commas: number } {
  let digits = 0;
  let commas = 0;
  for (let i = 0; i < text.length; i += 1) {
    const code = text.charCodeAt(i);
    if (code >= 0x30 && code <= 0x39) digits += 1;
    else if (code === 0x2c || (code >= 0x60c && COMMAS.has(code))) commas += 1;
  }
  return { digits, commas };
}

function markupMarks(block: Block, { hints }: MarkContext, inheritance: Inheritance): MarkGroup {
  const name = block.element?.name ?? "";
  return {
    "kind paragraph": flag(block.kind === "paragraph"),
    "kind heading": flag(block.kind === "heading"),
    "kind item": flag(block.kind === "item"),
    "kind quote": flag(block.kind === "quote"),
    "kind table": flag(block.kind === "table"),
    "kind caption": flag(block.kind === "caption"),
    "kind code": flag(block.kind === "code"),
    "heading level": (block.level ?? 0) / 6,
    "in p": flag(name === "p"),
    "in div": flag(name === "div" || name === "section" || name === "article"),
    "in span": flag(name === "span" || name === "a" || name === "time" || name === "button"),
    "all bold": flag(isWholly(block, BOLD)),
    "all italic": flag(isWholly(block, ITALIC)),
    hidden: flag(block.hidden),
    "named as standfirst": flag(isNamedAsStandfirst(block.element, hints)),
    "named as a box": flag(inheritance.of(block.element).inBox),
  };
}

/** How many elements, from the text upwards, can name it a standfirst. */
const STANDFIRST_STEPS = 4;

function isNamedAsStandfirst(element: Element | null, hints: MarkupHints): boolean {
  let at = element;
  for (let step = 0; step < STANDFIRST_STEPS && at !== null; step += 1) {
    if (hints.isNamed(at, STANDFIRST_PHRASES)) return true;
    at = parentElement(at);
  }
  return false;
}

const BOLD: ReadonlySet<string> = new Set(["b", "strong"]);
const ITALIC: ReadonlySet<string> = new Set(["i", "em"]);

/** Whether all of the block's text is within elements of these names. */
function isWholly(block: Block, names: ReadonlySet<string>): boolean {
  const nodes = block.nodes.filter((node) => !isBlank(node));
  return nodes.length > 0 && nodes.every((node) => isWithin(node, names, 3));
}

function isWithin(node: ChildNode, names: ReadonlySet<string>, depth: number): boolean {
  if (!isElement(node) || depth === 0) return false;
  if (names.has(node.name) || node.name === "br") return true;
  const [only, ...others] = node.children.filter((child) => !isBlank(child));
  return only !== undefined && others.length === 0 && isWithin(only, names, depth - 1);
}

function voteMarks(
  block: Block,
  { votes, phrase, phraseAtEnd, authors, printed, description, isCredit }: MarkContext,
  around: Neighbourhood,
): MarkGroup {
  const last = around.proseAfter(block) <= 2;
  const short = block.text.length < MAX_BIOGRAPHY;
  const readability = votes.readability(block);
  const articleBody = votes.articleBody(block);
  const why = phrase(block);
  return {
    "Readability keeps it": flag(readability === true),
    "Readability drops it": flag(readability === false),
    "Readability keeps both neighbours": around.votedNeighbours(block),
    "in articleBody": flag(articleBody === true),
    "not in articleBody": flag(articleBody === false),
    "phrase advertisement": flag(why === "advertisement"),
    "phrase promotion": flag(why === "promotion" || why === "share" || why === "comment"),
    "phrase related": flag(why === "related" || why === "navigation"),
    "phrase legal": flag(why === "legal" || why === "boilerplate" || why === "image-description"),
    "phrase at the end": flag(last && why === null && phraseAtEnd(block) !== null),
    "names an author": flag(short && authors.some((name) => block.text.includes(name))),
    "names an author, at the end": flag(short && last && authors.some((name) => block.text.includes(name))),
    "a credit line": flag(block.text.length < 120 && isCredit(block)),
    printed: flag(printed.has(block.index)),
    description: flag(description !== null && block.text.length > 30 && sharesStart(block.text, description)),
  };
}

/** What a paper says of its author takes a few lines. */
const MAX_BIOGRAPHY = 600;

function sharesStart(text: string, description: string): boolean {
  const length = Math.min(text.length, description.length, 60) - 4;
  return length > 20 && text.slice(0, length) === description.slice(0, length);
}

function placeMarks(block: Block, { region, headline }: MarkContext, around: Neighbourhood): MarkGroup {
  const inside = isInside(block.element, region);
  const { before, after } = around.distances(block);
  const below = headline !== null && block.index > headline;
  const between = below && before === null && after !== null;
  const sentence = weightOf(block.text) >= 60 && linkShare(block) < 0.3;
  const wider = region.element === null ? null : parentElement(region.element);
  return {
    "is prose of the region": flag(region.prose.has(block.index)),
    "inside the region": flag(inside),
    "beside the region": flag(!inside && wider !== null && contains(wider, block.element)),
    "below the headline": flag(below),
    "between headline and body": flag(between),
    "between headline and body, a sentence": flag(between && sentence),
    "just below the headline": flag(headline !== null && below && block.index - headline <= 3),
    "just below the headline, a sentence": flag(
      headline !== null && between && block.index - headline <= 4 && sentence,
    ),
    "between headline and body, an item": flag(between && block.kind === "item"),
    "after all prose, a sentence": flag(after === null && before !== null && sentence),
    "before all prose": flag(before === null),
    "after all prose": flag(after === null),
    "prose just before": flag(before !== null && before <= 1),
    "prose near before": flag(before !== null && before > 1 && before <= 4),
    "prose just after": flag(after !== null && after <= 1),
    "prose near after": flag(after !== null && after > 1 && after <= 4),
    "far from prose": flag((before ?? 99) > 8 && (after ?? 99) > 8),
    "beside prose": around.besideProse(block),
    "looks like prose's element": around.likeProse(block),
    "one of many alike": around.alike(block),
  };
}

/** How the block stands within the region: in the row of the running text, or set apart from it. */
function unitMarks(
  block: Block,
  { region }: MarkContext,
  around: Neighbourhood,
  units: Units,
  inheritance: Inheritance,
): MarkGroup {
  if (!isInside(block.element, region)) return OUTSIDE;
  const unit = units.of(block);
  const { apart } = inheritance.of(block.element);
  const header = (apart & HEADER) > 0;
  const box = unit.blocks > 1 && unit.share < 0.2;
  return {
    "prose in units alike": unit.share,
    "in a box": flag(box),
    "in a box, links": box ? unit.links : 0,
    "in a box, a heading": flag(box && block.kind === "heading"),
    "in a box, a sentence": flag(box && endsSentence(block.text)),
    "prose beside it": around.shareBesideProse(block),
    "prose alike": around.shareLikeProse(block),
    "aside in the region": flag((apart & ASIDE) > 0),
    "article in the region": flag((apart & ARTICLE) > 0),
    "within a link": flag((apart & CARD) > 0),
    "header in the region": flag(header),
    "heading in a header in the region": flag(header && block.kind === "heading"),
    "figure in the region": flag((apart & FIGURE) > 0),
    "blockquote in the region": flag((apart & QUOTE) > 0),
    "heading alike": block.kind === "heading" ? around.alikeHeadings(block) : 0,
  };
}

const OUTSIDE: MarkGroup = {};

/** What the page around a block looks like; all counts are taken once for the page. */
class Neighbourhood {
  readonly #context: MarkContext;
  readonly #before: (number | null)[] = [];
  readonly #after: (number | null)[] = [];
  readonly #proseFollowing: number[] = [];
  readonly #proseByParent = new Map<Element, number>();
  readonly #proseWithin = new Map<string, number>();
  readonly #proseBySignature = new Map<string, number>();
  readonly #shortBySignature = new Map<string, number>();
  readonly #headingBySignature = new Map<string, number>();
  /** By the blocks' index. */
  readonly #signatures: readonly string[];

  constructor(context: MarkContext) {
    this.#context = context;
    const { blocks, region } = context;
    this.#signatures = signatures(blocks);
    let last: number | null = null;
    for (const block of blocks) {
      this.#before.push(last === null ? null : block.index - last);
      if (region.prose.has(block.index)) {
        last = block.index;
        for (const make of this.#makesAbove(block.element)) increase(this.#proseWithin, make);
        const parent = parentOf(block);
        if (parent !== null) this.#proseByParent.set(parent, (this.#proseByParent.get(parent) ?? 0) + 1);
        increase(this.#proseBySignature, this.#signatureOf(block));
      } else increase(this.#shortBySignature, this.#signatureOf(block));
      if (block.kind === "heading" && isInside(block.element, region))
        increase(this.#headingBySignature, this.#signatureOf(block));
    }
    let next: number | null = null;
    let following = 0;
    for (const block of [...blocks].reverse()) {
      this.#proseFollowing[block.index] = following;
      if (region.prose.has(block.index)) following += 1;
      this.#after[block.index] = next === null ? null : next - block.index;
      if (region.prose.has(block.index)) next = block.index;
    }
  }

  /** Elements that hold much of the region's prose, alone or together, are no menus and no teasers, whatever their name. */
  holdsMuchProse(element: Element): boolean {
    const { hints, region } = this.#context;
    return (this.#proseWithin.get(hints.makeOf(element)) ?? 0) > Math.max(1, region.prose.size * 0.3);
  }

  #makesAbove(element: Element | null): Set<string> {
    const makes = new Set<string>();
    for (let at = element; at !== null; at = parentElement(at)) makes.add(this.#context.hints.makeOf(at));
    return makes;
  }

  /** How many blocks away the nearest prose of the region is, before and after. */
  distances(block: Block): { before: number | null; after: number | null } {
    return { before: this.#before[block.index] ?? null, after: this.#after[block.index] ?? null };
  }

  /** How many paragraphs of the region's prose follow. */
  proseAfter(block: Block): number {
    return this.#proseFollowing[block.index] ?? 0;
  }

  /** How much of the region's prose has the same parent element. */
  besideProse(block: Block): number {
    const parent = parentOf(block);
    const own = this.#context.region.prose.has(block.index) ? 1 : 0;
    const count = parent === null ? 0 : (this.#proseByParent.get(parent) ?? 0) - own;
    return Math.min(1, count / 3);
  }

  /** How much of the region's prose has the same element and class. */
  likeProse(block: Block): number {
    const own = this.#context.region.prose.has(block.index) ? 1 : 0;
    return Math.min(1, ((this.#proseBySignature.get(this.#signatureOf(block)) ?? 0) - own) / 3);
  }

  /** How many blocks that are no prose have the same element and class: cards, menus. */
  alike(block: Block): number {
    return Math.min(1, (this.#shortBySignature.get(this.#signatureOf(block)) ?? 0) / 10);
  }

  /** The part of the region's prose that has the same parent element. */
  shareBesideProse(block: Block): number {
    const parent = parentOf(block);
    return this.#share(parent === null ? 0 : (this.#proseByParent.get(parent) ?? 0));
  }

  /** The part of the region's prose that has the same element and class. */
  shareLikeProse(block: Block): number {
    return this.#share(this.#proseBySignature.get(this.#signatureOf(block)) ?? 0);
  }

  /** How many headings of the region are made like this one. */
  alikeHeadings(block: Block): number {
    return Math.min(1, (this.#headingBySignature.get(this.#signatureOf(block)) ?? 0) / 4);
  }

  #signatureOf(block: Block): string {
    return this.#signatures[block.index] ?? "";
  }

  #share(count: number): number {
    return count / Math.max(1, this.#context.region.prose.size);
  }

  votedNeighbours(block: Block): number {
    const { blocks, votes } = this.#context;
    const near = [blocks[block.index - 1], blocks[block.index + 1]];
    return near.filter((other) => other !== undefined && votes.readability(other) === true).length / 2;
  }
}

function parentOf(block: Block): Element | null {
  if (block.element === null) return null;
  return BLOCK_OF_TEXT.has(block.element.name) ? parentElement(block.element) : block.element;
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

/** How each block's element is made, the same string for all that are made alike. */
function signatures(blocks: readonly Block[]): string[] {
  const byElement = new Map<Element, string>();
  return blocks.map(({ element, kind }) => {
    if (element === null) return kind;
    let signature = byElement.get(element);
    if (signature === undefined) {
      const parent = parentElement(element);
      signature = `${parent?.name ?? ""}.${parent?.attribs["class"] ?? ""}>${element.name}.${element.attribs["class"] ?? ""}`;
      byElement.set(element, signature);
    }
    return signature;
  });
}

function increase(counts: Map<string, number>, key: string): void {
  counts.set(key, (counts.get(key) ?? 0) + 1);
}

/** A mark that is there or not. */
export function flag(value: boolean | undefined): number {
  return value === true ? 1 : 0;
}
