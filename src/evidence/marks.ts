import type { ChildNode, Element } from "domhandler";
import type { Block, RemovalReason } from "../block.js";
import { isBlank, isElement } from "../read/tree.js";
import type { BodyRegion } from "./body-region.js";
import type { MarkupHints } from "./hints.js";
import { type Inherited, Inheritance } from "./inherited.js";
import { hostOf, Hosts, linkTargets } from "./link-targets.js";
import { MarkSheet } from "./mark-sheet.js";
import { Neighbourhood } from "./neighbourhood.js";
import { endsSentence, linkShare, weightOf } from "./prose.js";
import { Characters, labelOf } from "./text-look.js";
import { ARTICLE, ASIDE, CARD, FIGURE, HEADER, QUOTE, Units } from "./units.js";
import type { Votes } from "./votes.js";

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

/** What several kinds of marks ask of one block. */
interface Look {
  readonly block: Block;
  /** As {@link weightOf} says. */
  readonly weight: number;
  readonly links: number;
  readonly sentence: boolean;
  readonly inherited: Inherited;
}

/**
 * Marks blocks of a page.
 * @param which the blocks that are to be weighed
 * @returns by the blocks' index; nothing for the others
 */
export function markBlocks(context: MarkContext, which: readonly Block[]): MarkSheet {
  const around = new Neighbourhood(context);
  const inheritance = new Inheritance(context.hints, context.region, (at) => around.holdsMuchProse(at));
  const units = new Units(context.blocks, context.region);
  const own = hostOf(context.baseUrl);
  const hosts = new Hosts();
  const labels = repeatedLabels(context.blocks);
  const characters = new Characters();
  const sheet = new MarkSheet(context.blocks.length);
  for (const block of which) {
    const { text, index } = block;
    const inherited = inheritance.of(block.element);
    const look = {
      block,
      weight: weightOf(text),
      links: linkShare(block),
      sentence: endsSentence(text),
      inherited,
    };
    sheet.begin(index);
    markText(look, labels, characters, sheet);
    markLinks(look, own, hosts, sheet);
    markMarkup(look, sheet);
    for (const mark of inherited.marks) sheet.add(mark, 1);
    for (const hint of inherited.hints) sheet.add(hint, 1);
    markVotes(look, context, around, sheet);
    markPlace(look, context, around, sheet);
    if (inherited.inside) markUnit(look, around, units, sheet);
  }
  return sheet;
}

/** Where a block that is mostly links leads: to the same site's pages, as promos do, or elsewhere, as sources do. */
function markLinks({ block, links }: Look, own: string | null, hosts: Hosts, sheet: MarkSheet): void {
  if (links < 0.35) return;
  const { same, other, within } = linkTargets(block, own, hosts);
  const all = Math.max(1, same + other + within);
  sheet.add("links to the same site", same / all);
  sheet.add("links to other sites", other / all);
  sheet.add("links within the page", within / all);
  if (block.kind !== "item") return;
  sheet.add("an item, links to the same site", same / all);
  sheet.add("an item, links to other sites", other / all);
  sheet.add("an item, links within the page", within / all);
}

/** The words before a bar that open several short lines of a page ("READ MORE | …"): a series that leads elsewhere. */
function repeatedLabels(blocks: readonly Block[]): ReadonlySet<string> {
  const seen = new Set<string>();
  const repeated = new Set<string>();
  for (const { text } of blocks) {
    const label = labelOf(text);
    if (label === null) continue;
    if (seen.has(label)) repeated.add(label);
    else seen.add(label);
  }
  return repeated;
}

function markText(look: Look, labels: ReadonlySet<string>, characters: Characters, sheet: MarkSheet): void {
  const { block, weight, links, sentence } = look;
  const { text, kind } = block;
  characters.read(text);
  sheet.flag("under 15 characters", weight < 15);
  sheet.flag("under 40 characters", weight < 40);
  sheet.flag("40 to 80 characters", weight >= 40 && weight < 80);
  sheet.flag("80 to 160 characters", weight >= 80 && weight < 160);
  sheet.flag("over 160 characters", weight >= 160);
  sheet.add("length", Math.log2(1 + weight) / 10);
  sheet.flag("ends a sentence", sentence);
  sheet.flag("short, ends a sentence", sentence && weight < 80);
  sheet.flag("ends with a colon", characters.endsWithColon());
  sheet.flag("ends with an ellipsis", text.endsWith("…") || text.endsWith("..."));
  sheet.flag("question", characters.isQuestion());
  sheet.add("links", links);
  sheet.flag("some links", links > 0 && links < 0.35);
  sheet.flag("half links", links >= 0.35 && links < 0.85);
  sheet.flag("all links", links >= 0.85);
  sheet.flag("a heading, all links", links >= 0.85 && kind === "heading");
  sheet.flag("an item, all links", links >= 0.85 && kind === "item");
  sheet.flag("an item, no links", links === 0 && kind === "item");
  sheet.flag("a short heading", weight < 40 && kind === "heading");
  sheet.flag("capitals", characters.isCapitals());
  sheet.add("digits", Math.min(1, (characters.digits * 3) / text.length));
  sheet.add("commas", Math.min(1, (characters.commas * 40) / (text.length + 1)));
  sheet.flag("bars", characters.bars);
  sheet.flag("an address", characters.holdsAddress());
  sheet.add("sentences", Math.min(1, characters.sentences / 4));
  sheet.flag("opens with a lower case letter", characters.opensLow());
  sheet.flag("ends with a running time", characters.endsWithRunningTime());
  sheet.flag("a dash before", characters.opensWithDash());
  sheet.flag("quotation", characters.opensWithQuote());
  sheet.flag("a repeated label", labels.size > 0 && labels.has(labelOf(text) ?? ""));
  sheet.flag("short, a time of day", weight < 80 && characters.holdsTimeOfDay());
}

function markMarkup({ block, inherited }: Look, sheet: MarkSheet): void {
  const { kind, element } = block;
  const name = element?.name ?? "";
  sheet.flag("kind paragraph", kind === "paragraph");
  sheet.flag("kind heading", kind === "heading");
  sheet.flag("kind item", kind === "item");
  sheet.flag("kind quote", kind === "quote");
  sheet.flag("kind table", kind === "table");
  sheet.flag("kind caption", kind === "caption");
  sheet.flag("kind code", kind === "code");
  sheet.add("heading level", (block.level ?? 0) / 6);
  sheet.flag("in p", name === "p");
  sheet.flag("in div", name === "div" || name === "section" || name === "article");
  sheet.flag("in span", name === "span" || name === "a" || name === "time" || name === "button");
  sheet.flag("all bold", isWholly(block.nodes, BOLD));
  sheet.flag("all italic", isWholly(block.nodes, ITALIC));
  sheet.flag("hidden", block.hidden);
  sheet.flag("named as standfirst", inherited.belowStandfirst < STANDFIRST_STEPS);
  sheet.flag("named as a box", inherited.inBox);
}

/** How many elements, from the text upwards, can name it a standfirst. */
const STANDFIRST_STEPS = 4;

const BOLD: ReadonlySet<string> = new Set(["b", "strong"]);
const ITALIC: ReadonlySet<string> = new Set(["i", "em"]);

/** Whether all of the nodes' text is within elements of these names. */
function isWholly(nodes: readonly ChildNode[], names: ReadonlySet<string>): boolean {
  let some = false;
  for (const node of nodes) {
    if (isElement(node)) {
      if (!isWithin(node, names, 3)) return false;
      some = true;
    } else if (!isBlank(node)) return false;
  }
  return some;
}

function isWithin(element: Element, names: ReadonlySet<string>, depth: number): boolean {
  if (depth === 0) return false;
  if (names.has(element.name) || element.name === "br") return true;
  let only: Element | null = null;
  for (const child of element.children) {
    if (isBlank(child)) continue;
    if (only !== null || !isElement(child)) return false;
    only = child;
  }
  return only !== null && isWithin(only, names, depth - 1);
}

function markVotes({ block }: Look, context: MarkContext, around: Neighbourhood, sheet: MarkSheet): void {
  const { votes, authors, description } = context;
  const { text } = block;
  const last = around.proseAfter(block) <= 2;
  const readability = votes.readability(block);
  const articleBody = votes.articleBody(block);
  const why = context.phrase(block);
  const author = text.length < MAX_BIOGRAPHY && authors.some((name) => text.includes(name));
  sheet.flag("Readability keeps it", readability === true);
  sheet.flag("Readability drops it", readability === false);
  sheet.add("Readability keeps both neighbours", around.votedNeighbours(block));
  sheet.flag("in articleBody", articleBody === true);
  sheet.flag("not in articleBody", articleBody === false);
  sheet.flag("phrase advertisement", why === "advertisement");
  sheet.flag("phrase promotion", why === "promotion" || why === "share" || why === "comment");
  sheet.flag("phrase related", why === "related" || why === "navigation");
  sheet.flag("phrase legal", why === "legal" || why === "boilerplate" || why === "image-description");
  sheet.flag("phrase at the end", last && why === null && context.phraseAtEnd(block) !== null);
  sheet.flag("names an author", author);
  sheet.flag("names an author, at the end", author && last);
  sheet.flag("a credit line", text.length < 120 && context.isCredit(block));
  sheet.flag("printed", context.printed.has(block.index));
  sheet.flag("description", description !== null && text.length > 30 && sharesStart(text, description));
}

/** What a paper says of its author takes a few lines. */
const MAX_BIOGRAPHY = 600;

function sharesStart(text: string, description: string): boolean {
  const length = Math.min(text.length, description.length, 60) - 4;
  return length > 20 && description.startsWith(text.slice(0, length));
}

function markPlace(look: Look, context: MarkContext, around: Neighbourhood, sheet: MarkSheet): void {
  const { region, headline } = context;
  const { block, inherited } = look;
  const { index, kind } = block;
  const before = around.proseBefore(block) ?? Infinity;
  const after = around.proseBehind(block) ?? Infinity;
  const below = headline !== null && index > headline;
  const under = headline === null ? Infinity : index - headline;
  const between = below && before === Infinity && after !== Infinity;
  const sentence = look.weight >= 60 && look.links < 0.3;
  sheet.flag("is prose of the region", region.prose.has(index));
  sheet.flag("inside the region", inherited.inside);
  sheet.flag("beside the region", inherited.beside && !inherited.inside);
  sheet.flag("below the headline", below);
  sheet.flag("between headline and body", between);
  sheet.flag("between headline and body, a sentence", between && sentence);
  sheet.flag("just below the headline", below && under <= 3);
  sheet.flag("just below the headline, a sentence", between && under <= 4 && sentence);
  sheet.flag("between headline and body, an item", between && kind === "item");
  sheet.flag("after all prose, a sentence", after === Infinity && before !== Infinity && sentence);
  sheet.flag("before all prose", before === Infinity);
  sheet.flag("after all prose", after === Infinity);
  sheet.flag("prose just before", before <= 1);
  sheet.flag("prose near before", before > 1 && before <= 4);
  sheet.flag("prose just after", after <= 1);
  sheet.flag("prose near after", after > 1 && after <= 4);
  sheet.flag("far from prose", before > 8 && after > 8);
  sheet.add("beside prose", around.besideProse(block));
  sheet.add("looks like prose's element", around.likeProse(block));
  sheet.add("one of many alike", around.alike(block));
}

/** How a block within the region stands in it: in the row of the running text, or set apart from it. */
function markUnit(look: Look, around: Neighbourhood, units: Units, sheet: MarkSheet): void {
  const { block, sentence } = look;
  const { apart } = look.inherited;
  const unit = units.of(block);
  const heading = block.kind === "heading";
  const header = (apart & HEADER) > 0;
  const box = unit.blocks > 1 && unit.share < 0.2;
  sheet.add("prose in units alike", unit.share);
  sheet.flag("in a box", box);
  sheet.add("in a box, links", box ? unit.links : 0);
  sheet.flag("in a box, a heading", box && heading);
  sheet.flag("in a box, a sentence", box && sentence);
  sheet.add("prose beside it", around.shareBesideProse(block));
  sheet.add("prose alike", around.shareLikeProse(block));
  sheet.flag("aside in the region", (apart & ASIDE) > 0);
  sheet.flag("article in the region", (apart & ARTICLE) > 0);
  sheet.flag("within a link", (apart & CARD) > 0);
  sheet.flag("header in the region", header);
  sheet.flag("heading in a header in the region", header && heading);
  sheet.flag("figure in the region", (apart & FIGURE) > 0);
  sheet.flag("blockquote in the region", (apart & QUOTE) > 0);
  if (heading) sheet.add("heading alike", around.alikeHeadings(block));
}
