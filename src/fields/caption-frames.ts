import type { ChildNode, Document, Element, ParentNode } from "domhandler";
import type { Block, BlockKind } from "../block.js";
import { linkShare } from "../evidence/prose.js";
import { type MarkupHints, namePhrases } from "../evidence/hints.js";
import { cleanText } from "../read/clean-text.js";
import { HEADING_LEVELS } from "../read/elements.js";
import { isImage, isImageFile } from "../read/images.js";
import type { Reading } from "../read/reading.js";
import { printedLength } from "../read/printed-length.js";
import {
  closest,
  descendants,
  isBlank,
  isElement,
  isLink,
  isParent,
  isText,
  lineage,
  nodeAfter,
  parentElement,
  rawText,
} from "../read/tree.js";
import {
  CAPTION_CREDIT_NAMES,
  CAPTION_NAMES,
  CREDIT_NAMES,
  TYPE_SIZE_NAMES,
} from "../rules/caption-names.js";
import { isCreditLine, isPrintedWithCredit } from "./credit.js";

/** An element that holds an image, and the blocks beside the image that are its caption and its credit. */
export interface CaptionFrame {
  readonly element: Element;
  /** Holds the image, where that stands beside the element and not within it. */
  readonly beside: Element | null;
  readonly blocks: readonly Block[];
}

export const CAPTION_PHRASES = namePhrases(CAPTION_NAMES);
export const CREDIT_PHRASES = namePhrases(CREDIT_NAMES);
const CAPTION_CREDIT_PHRASES = namePhrases(CAPTION_CREDIT_NAMES);
const TYPE_SIZE_PHRASES = namePhrases(TYPE_SIZE_NAMES);
/** How far above a text named as a caption its image's common ancestor may stand. */
const MAX_STEPS = 5;
/** How far above a text its name as a caption may stand. */
const MAX_NAMED_STEPS = 2;
/** A frame with more text than this is a part of the page, not an image with its caption. */
const MAX_FRAME_TEXT = 1500;
/** Where nothing but a credit beside the image shows a frame, it holds no more than a caption. */
const MAX_CREDITED_TEXT = 700;
/** A caption is of one or two pieces, a short article of more. */
const MAX_JOINED = 2;
const MAX_JOINED_TEXT = 420;
/** An image's button ("Enlarge image") says no more than this. */
const MAX_LABEL = 40;
/** An alternative text of this length at the beginning of a text says that the text is the image's. */
const MIN_ALT = 25;
/** A longer text is a paragraph, whoever is named at its end. */
const MAX_CAPTION = 300;
/** What a text may add to its image's alternative text: a credit, a last sentence. */
const MAX_BEYOND_ALT = 120;

/** Whether an element is named as a credit: `credit`, `caption__credit`, but not `credit-and-caption`. */
export function isCreditName(element: Element, hints: MarkupHints): boolean {
  if (hints.isNamed(element, CAPTION_CREDIT_PHRASES)) return true;
  return hints.isNamed(element, CREDIT_PHRASES) && !hints.isNamed(element, CAPTION_PHRASES);
}

/**
 * Finds the frames of a page, in reading order of their texts.
 * @param printed indices of the blocks that are the article's headline, byline and dateline
 */
export function findFrames(
  reading: Reading,
  hints: MarkupHints,
  printed: ReadonlySet<number>,
): CaptionFrame[] {
  const texts = reading.blocks.filter(({ kind, index }) => !NO_CAPTIONS.has(kind) && !printed.has(index));
  return new FrameFinder(hints, imageHolders(reading.document)).find(texts);
}

const NO_CAPTIONS: ReadonlySet<BlockKind> = new Set(["alt", "table", "code"] as const);

/** An image's alternative text as a caption may repeat it. */
interface Alt {
  readonly text: string;
  /** Without the full stops at its end; null where it is too short to be told from any text's beginning. */
  readonly stem: string | null;
}

/** Looks for frames, and remembers what it learned of elements and texts: many texts share their ancestors. */
class FrameFinder {
  readonly #hints: MarkupHints;
  readonly #holdImages: ReadonlySet<Element>;
  readonly #figures = new Map<Element, Element | null>();
  readonly #lengths = new Map<ParentNode, number>();
  readonly #alts = new Map<Element, readonly Alt[]>();
  readonly #teasers = new Map<Block, boolean>();

  constructor(hints: MarkupHints, holdImages: ReadonlySet<Element>) {
    this.#hints = hints;
    this.#holdImages = holdImages;
  }

  find(texts: readonly Block[]): CaptionFrame[] {
    const frames = new Map<Block, Element>();
    const credited = new Set<Element>();
    const beside = new Map<Element, Element>();
    for (const block of texts) {
      const figure = this.#figureAround(block.element);
      const holder = this.#imageHolder(block);
      if (figure === null && holder === null) continue;
      const frame =
        (figure === null ? this.#frameOf(block, holder) : this.#frameInFigure(block, figure)) ??
        this.#creditedFrame(block, holder, credited, beside) ??
        this.#besideImage(block, beside);
      if (frame !== null) frames.set(block, frame);
    }
    this.#joinBesideCredits(texts, frames, credited);
    return gather(texts, frames).map(([element, blocks]) => ({
      element,
      beside: beside.get(element) ?? null,
      blocks,
    }));
  }

  /** The nearest element around a text that holds an image, if it could be this text's; all but figures need one. */
  #imageHolder(block: Block): Element | null {
    let at = block.element;
    for (let step = 0; step <= MAX_STEPS && at !== null; step += 1) {
      if (this.#hasImage(at)) return at;
      at = parentElement(at);
    }
    return null;
  }

  #frameInFigure(block: Block, figure: Element): Element | null {
    return this.#isOfFigure(block, figure) ? this.#smallEnough(figure) : null;
  }

  /**
   * The element that holds an image and this text as its caption; null where the text is no caption.
   * @param holder the nearest that holds an image; all around it hold one too
   */
  #frameOf(block: Block, holder: Element | null): Element | null {
    // Most texts stand in too large a part of the page; names are asked last.
    if (holder === null || this.#smallEnough(holder) === null) return null;
    if (block.kind === "heading" || this.#isTeaserText(block)) return null;
    let named = block.kind === "caption" || this.#isNamedInline(block);
    let steps = 0;
    for (let at = block.element; at !== null && at !== holder; at = parentElement(at)) steps += 1;
    for (let at: Element | null = holder; at !== null && steps <= MAX_STEPS; at = parentElement(at)) {
      if (this.#smallEnough(at) === null) return null;
      named ||= this.#isNamedAround(block, Math.min(steps, MAX_NAMED_STEPS));
      if (named && !block.hidden) return at;
      const isAlt = this.#saysAlt(block.text, at);
      if (block.hidden && !isAlt) return null;
      if (isAlt) return at;
      steps += 1;
    }
    return null;
  }

  /** Whether an element around a text, as many steps up, is named as a caption. */
  #isNamedAround(block: Block, steps: number): boolean {
    let at = block.element;
    for (let step = 0; step <= steps && at !== null; step += 1) {
      if (this.#isCaptionName(at)) return true;
      at = parentElement(at);
    }
    return false;
  }

  #isOfFigure(block: Block, figure: Element): boolean {
    if (block.kind === "quote" || block.kind === "heading") return false;
    if (!this.#hasImage(figure) && !isUnfilledFigure(figure, block)) return false;
    if (block.kind === "caption" && this.#isTeaserText(block)) return false;
    // Templates hide a caption until it is asked for, and a credit from screen readers.
    return !block.hidden || this.#isNamedWithin(block, figure) || this.#saysAlt(block.text, figure);
  }

  #isNamedWithin(block: Block, figure: Element): boolean {
    for (const element of lineage(block.element)) {
      if (element === figure) return false;
      if (element.name === "figcaption") return true;
      if (this.#hints.isNamed(element, CAPTION_PHRASES) || this.#hints.isNamed(element, CREDIT_PHRASES))
        return true;
    }
    return false;
  }

  /** Whether an inline element that holds all of the text, or begins it, is named as a caption. */
  #isNamedInline(block: Block): boolean {
    for (const node of block.nodes) {
      if (!isElement(node)) continue;
      for (let at: ChildNode | null = node; at !== null; at = nodeAfter(at, node))
        if (isElement(at) && this.#isCaptionName(at) && cleanText(rawText(at)) !== "") return true;
    }
    return false;
  }

  #isCaptionName(element: Element): boolean {
    return this.#hints.isNamed(element, CAPTION_PHRASES) && !this.#hints.isNamed(element, TYPE_SIZE_PHRASES);
  }

  #isTeaserText(block: Block): boolean {
    if (block.linkLength === 0) return false;
    let answer = this.#teasers.get(block);
    if (answer === undefined) {
      answer = isTeaserText(block);
      this.#teasers.set(block, answer);
    }
    return answer;
  }

  /** A credit with an image beside it: what holds both and little else is a frame, whatever its name. */
  #creditedFrame(
    block: Block,
    holder: Element | null,
    credited: Set<Element>,
    beside: Map<Element, Element>,
  ): Element | null {
    if (holder === null || block.hidden || block.text.length > MAX_CAPTION) return null;
    if (this.#lengthOf(holder) > MAX_CREDITED_TEXT || this.#isTeaserText(block)) return null;
    if (hasLinkAway(holder) || !tellsCredit(block)) return null;
    // A caption with its credit may stand right behind its image in a short article.
    const own = isCreditLine(block.text) === null ? this.#besideImage(block, beside) : null;
    if (own !== null) return own;
    credited.add(holder);
    return holder;
  }

  /**
   * Texts within a frame that no name shows: what is named as a credit, and, where a credit made the frame, what
   * stands directly in it; what is deeper is a part of the page.
   */
  #joinBesideCredits(
    texts: readonly Block[],
    frames: Map<Block, Element>,
    credited: ReadonlySet<Element>,
  ): void {
    const found = new Set(frames.values());
    const joining = new Map<Element, Block[]>();
    for (const block of found.size === 0 ? [] : texts) {
      if (frames.has(block) || block.element === null) continue;
      const around = this.#frameOfNamedCredit(block, found);
      if (around !== null) frames.set(block, around);
      if (around !== null || block.hidden) continue;
      const parent = parentElement(block.element);
      const frame = credited.has(block.element) ? block.element : parent;
      if (frame === null || !credited.has(frame) || this.#isTeaserText(block)) continue;
      const joined = joining.get(frame);
      if (joined === undefined) joining.set(frame, [block]);
      else joined.push(block);
    }
    for (const [frame, blocks] of joining) {
      const length = blocks.reduce((sum, { text }) => sum + text.length, 0);
      if (blocks.length <= MAX_JOINED && length <= MAX_JOINED_TEXT)
        for (const block of blocks) frames.set(block, frame);
    }
  }

  /** A text shown to be a caption by its name, by a credit or by the alternative text, behind an image alone: its own element. */
  #besideImage(block: Block, beside: Map<Element, Element>): Element | null {
    if (block.kind === "heading") return null;
    let steps = 0;
    for (let at = block.element; at !== null; at = parentElement(at)) {
      const before = elementBefore(at);
      if (before !== null) {
        if (!this.#isImageAlone(before) || this.#isTeaserText(block)) return null;
        const isAlt = this.#saysAlt(block.text, before);
        if (block.hidden && !isAlt) return null;
        const isCaption =
          isAlt ||
          block.kind === "caption" ||
          this.#isNamedAround(block, steps) ||
          tellsCredit(block) ||
          this.#isNamedInline(block);
        if (!isCaption || this.#lengthOf(at) > MAX_CREDITED_TEXT) return null;
        beside.set(at, before);
        return at;
      }
      steps += 1;
      if (steps > MAX_NAMED_STEPS) return null;
    }
    return null;
  }

  #isImageAlone(element: Element): boolean {
    return (isImage(element) || this.#hasImage(element)) && this.#lengthOf(element) <= MAX_LABEL;
  }

  /** The frame around a text that is named as a credit. */
  #frameOfNamedCredit(block: Block, frames: ReadonlySet<Element>): Element | null {
    let steps = 0;
    for (let at = block.element; at !== null && steps <= MAX_STEPS; at = parentElement(at)) {
      if (frames.has(at))
        return this.#lengthOf(at) <= MAX_CREDITED_TEXT && this.#isCreditBelow(block, at) ? at : null;
      steps += 1;
    }
    return null;
  }

  #isCreditBelow(block: Block, frame: Element): boolean {
    for (let at = block.element; at !== null && at !== frame; at = parentElement(at))
      if (isCreditName(at, this.#hints)) return true;
    return false;
  }

  #smallEnough(element: Element): Element | null {
    return this.#lengthOf(element) <= MAX_FRAME_TEXT ? element : null;
  }

  /** Whether a text is the alternative text of an image within the element, or begins with it. */
  #saysAlt(text: string, element: Element): boolean {
    let alts = this.#alts.get(element);
    if (alts === undefined) {
      alts = altsWithin(element);
      this.#alts.set(element, alts);
    }
    for (const alt of alts) {
      if (alt.text === text) return true;
      const { stem } = alt;
      if (stem !== null && text.length <= stem.length + MAX_BEYOND_ALT && text.startsWith(stem)) return true;
    }
    return false;
  }

  /** The length of the text below a node, white space single; what is longer than any frame is not counted to its end. */
  #lengthOf(node: ParentNode): number {
    const known = this.#lengths.get(node);
    if (known !== undefined) return known;
    let length = 0;
    for (const child of node.children) {
      const own = this.#lengthOfChild(child);
      if (own > 0) length += own + (length > 0 ? 1 : 0);
      if (length > MAX_FRAME_TEXT) break;
    }
    this.#lengths.set(node, length);
    return length;
  }

  #lengthOfChild(child: ChildNode): number {
    if (isText(child)) return printedLength(child.data, MAX_FRAME_TEXT);
    return isParent(child) ? this.#lengthOf(child) : 0;
  }

  #hasImage(element: Element): boolean {
    return this.#holdImages.has(element);
  }

  #figureAround(element: Element | null): Element | null {
    if (element === null) return null;
    let figure = this.#figures.get(element);
    if (figure === undefined) {
      figure = isFigure(element) ? element : this.#figureAround(parentElement(element));
      this.#figures.set(element, figure);
    }
    return figure;
  }
}

/** HTML's figure, ARIA's, and schema.org's picture. */
function isFigure({ name, attribs }: Element): boolean {
  if (name === "figure" || attribs["role"] === "figure") return true;
  const type = attribs["itemtype"];
  return type !== undefined && /\bImageObject$/.test(type);
}

/** A figure with a `figcaption` and nothing else: a script or a style sheet puts the image in. */
function isUnfilledFigure(figure: Element, block: Block): boolean {
  if (block.kind !== "caption" || figure.name !== "figure") return false;
  for (const at of descendants(figure)) if (OTHER_FIGURES.has(at.name)) return false;
  return true;
}

/** What a figure may hold instead of an image. */
const OTHER_FIGURES: ReadonlySet<string> = new Set([
  ...[
    "table",
    "pre",
    "code",
    "blockquote",
    "iframe",
    "audio",
    "embed",
    "object",
    "math",
    "ul",
    "ol",
    "form",
    "svg",
  ],
]);

/** A credit, or a caption of common length that ends in one. */
function tellsCredit({ text, kind }: Block): boolean {
  if (kind === "heading") return false;
  return isCreditLine(text) !== null || (text.length <= MAX_CAPTION && isPrintedWithCredit(text));
}

function altsWithin(element: Element): Alt[] {
  const alts: Alt[] = [];
  for (let at: ChildNode | null = element; at !== null; at = nodeAfter(at, element)) {
    if (!isElement(at)) continue;
    const value = at.attribs["alt"];
    if (value === undefined || value === "" || !isImage(at)) continue;
    const text = cleanText(value);
    const stem = text.replace(/[.…]{1,4}$/u, "");
    alts.push({ text, stem: stem.length >= MIN_ALT ? stem : null });
  }
  return alts;
}

/** All elements that have an image or a film below them. */
function imageHolders(document: Document | null): ReadonlySet<Element> {
  const holders = new Set<Element>();
  if (document === null) return holders;
  for (let at = document.children[0] ?? null; at !== null; at = nodeAfter(at, document)) {
    if (!isElement(at) || !(isImage(at) || MOVING_IMAGES.has(at.name))) continue;
    for (let up = parentElement(at); up !== null && !holders.has(up); up = parentElement(up)) holders.add(up);
  }
  return holders;
}

const MOVING_IMAGES: ReadonlySet<string> = new Set(["picture", "video", "amp-video"]);

function elementBefore(element: Element): Element | null {
  let at = element.prev;
  while (at !== null && !isElement(at) && (!isText(at) || isBlank(at))) at = at.prev;
  return at !== null && isElement(at) ? at : null;
}

/** Frames with their blocks; a frame within another is a part of it. */
function gather(texts: readonly Block[], frames: ReadonlyMap<Block, Element>): [Element, Block[]][] {
  const elements = new Set(frames.values());
  const held = new Map<Element, Block[]>();
  for (const block of texts) {
    const own = frames.get(block);
    if (own === undefined) continue;
    const frame = outermost(own, elements);
    const blocks = held.get(frame);
    if (blocks === undefined) held.set(frame, [block]);
    else blocks.push(block);
  }
  return [...held];
}

function outermost(frame: Element, frames: ReadonlySet<Element>): Element {
  let found = frame;
  let steps = 0;
  for (const element of lineage(frame)) {
    if (frames.has(element)) found = element;
    steps += 1;
    if (steps > MAX_STEPS) break;
  }
  return found;
}

/** The text of a link to another page, or of a heading within one: a teaser has it beside its image. */
function isTeaserText(block: Block): boolean {
  if (block.linkLength === 0) return false;
  const link = closest(block.element, isLink);
  if (link !== null) {
    if (!leadsAway(link)) return false;
    return block.kind !== "caption" || hasHeading(link);
  }
  return linkShare(block) > 0.8 && block.kind !== "caption";
}

function hasHeading(element: Element): boolean {
  for (const at of descendants(element)) if (HEADING_LEVELS.has(at.name)) return true;
  return false;
}

/** Whether anything in an element leads to another page: what does is a teaser more often than a picture. */
export function hasLinkAway(element: Element): boolean {
  for (let at = element.children[0] ?? null; at !== null; at = nodeAfter(at, element))
    if (isElement(at) && at.name === "a" && leadsAway(at)) return true;
  return false;
}

/** Whether a link leads to another page, not to an image's file or to a place on this page. */
function leadsAway(link: Element): boolean {
  const address = link.attribs["href"] ?? "";
  return address !== "" && !/^(?:#|javascript:)/i.test(address) && !isImageFile(address);
}
