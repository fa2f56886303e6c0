import type { Element } from "domhandler";
import type { Block, BlockKind } from "../block.js";
import { linkShare } from "../evidence/prose.js";
import { type MarkupHints, namePhrases } from "../evidence/hints.js";
import { cleanText } from "../read/clean-text.js";
import { HEADING_LEVELS } from "../read/elements.js";
import { isImage, isImageFile } from "../read/images.js";
import type { Reading } from "../read/reading.js";
import { closest, descendants, isBlank, isElement, lineage, parentElement, rawText } from "../read/tree.js";
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
/** A frame with more text than this is a part of the page, not an image with its caption. */
const MAX_FRAME_TEXT = 1500;
/** Where nothing but a credit beside the image shows a frame, it holds no more than a caption. */
const MAX_CREDITED_TEXT = 700;
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
  return new FrameFinder(hints).find(texts);
}

const NO_CAPTIONS: ReadonlySet<BlockKind> = new Set(["alt", "table", "code"] as const);

/** Looks for frames, and remembers what it learned of elements: many texts share their ancestors. */
class FrameFinder {
  readonly #hints: MarkupHints;
  readonly #holdsImage = new Map<Element, boolean>();
  readonly #lengths = new Map<Element, number>();

  constructor(hints: MarkupHints) {
    this.#hints = hints;
  }

  find(texts: readonly Block[]): CaptionFrame[] {
    const frames = new Map<Block, Element>();
    const credited = new Set<Element>();
    const beside = new Map<Element, Element>();
    for (const block of texts) {
      const frame =
        this.#frameOf(block) ?? this.#creditedFrame(block, credited) ?? this.#besideImage(block, beside);
      if (frame !== null) frames.set(block, frame);
    }
    this.#joinBesideCredits(texts, frames, credited);
    return gather(texts, frames).map(([element, blocks]) => ({
      element,
      beside: beside.get(element) ?? null,
      blocks,
    }));
  }

  /** The element that holds an image and this text as its caption; null where the text is no caption. */
  #frameOf(block: Block): Element | null {
    const figure = closest(block.element, (element) => element.name === "figure");
    if (figure !== null) return this.#isOfFigure(block, figure) ? this.#smallEnough(figure) : null;
    if (block.kind === "heading" || isTeaserText(block)) return null;
    let named = block.kind === "caption" || this.#isNamedInline(block);
    let steps = 0;
    for (const element of lineage(block.element)) {
      if (steps < 3 && this.#isCaptionName(element)) named = true;
      if (this.#hasImage(element)) {
        const isAlt = saysAlt(block.text, element);
        if (block.hidden && !isAlt) return null;
        if (named || isAlt) return this.#smallEnough(element);
      }
      steps += 1;
      if (steps > MAX_STEPS) return null;
    }
    return null;
  }

  #isOfFigure(block: Block, figure: Element): boolean {
    if (block.kind === "quote" || block.kind === "heading" || !this.#hasImage(figure)) return false;
    if (block.kind === "caption" && isTeaserText(block)) return false;
    // Templates hide a caption until it is asked for, and a credit from screen readers.
    return !block.hidden || this.#isNamedWithin(block, figure) || saysAlt(block.text, figure);
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
      for (const element of [node, ...descendants(node)])
        if (this.#isCaptionName(element) && cleanText(rawText(element)) !== "") return true;
    }
    return false;
  }

  #isCaptionName(element: Element): boolean {
    return this.#hints.isNamed(element, CAPTION_PHRASES) && !this.#hints.isNamed(element, TYPE_SIZE_PHRASES);
  }

  /** A credit with an image beside it: what holds both and little else is a frame, whatever its name. */
  #creditedFrame(block: Block, credited: Set<Element>): Element | null {
    if (block.hidden || isTeaserText(block) || !tellsCredit(block)) return null;
    let steps = 0;
    for (const element of lineage(block.element)) {
      if (this.#hasImage(element)) {
        if (this.#lengthOf(element) > MAX_CREDITED_TEXT || hasLinkAway(element)) return null;
        credited.add(element);
        return element;
      }
      steps += 1;
      if (steps > MAX_STEPS) return null;
    }
    return null;
  }

  /** The texts that stand directly within such a frame are its caption; what is deeper is a part of the page. */
  #joinBesideCredits(
    texts: readonly Block[],
    frames: Map<Block, Element>,
    credited: ReadonlySet<Element>,
  ): void {
    if (credited.size === 0) return;
    for (const block of texts) {
      if (frames.has(block) || block.hidden || block.element === null || isTeaserText(block)) continue;
      const frame = [block.element, parentElement(block.element)].find(
        (at) => at !== null && credited.has(at),
      );
      if (frame) frames.set(block, frame);
    }
  }

  /** A text named as a caption, or with a credit, behind an image and nothing else: its own element. */
  #besideImage(block: Block, beside: Map<Element, Element>): Element | null {
    if (block.hidden || isTeaserText(block)) return null;
    let named = block.kind === "caption" || tellsCredit(block) || this.#isNamedInline(block);
    let steps = 0;
    for (const element of lineage(block.element)) {
      if (this.#isCaptionName(element)) named = true;
      const before = elementBefore(element);
      if (before !== null && this.#isImageAlone(before)) {
        if (!named || this.#lengthOf(element) > MAX_CREDITED_TEXT) return null;
        beside.set(element, before);
        return element;
      }
      steps += 1;
      if (before !== null || steps > 2) return null;
    }
    return null;
  }

  #isImageAlone(element: Element): boolean {
    return (isImage(element) || this.#hasImage(element)) && this.#lengthOf(element) === 0;
  }

  #smallEnough(element: Element): Element | null {
    return this.#lengthOf(element) <= MAX_FRAME_TEXT ? element : null;
  }

  #lengthOf(element: Element): number {
    let length = this.#lengths.get(element);
    if (length === undefined) {
      length = cleanText(rawText(element)).length;
      this.#lengths.set(element, length);
    }
    return length;
  }

  #hasImage(element: Element): boolean {
    let holds = this.#holdsImage.get(element);
    if (holds === undefined) {
      holds = holdsImage(element);
      this.#holdsImage.set(element, holds);
    }
    return holds;
  }
}

/** A credit, or a caption of common length that ends in one. */
function tellsCredit({ text, kind }: Block): boolean {
  if (kind === "heading") return false;
  return isCreditLine(text) !== null || (text.length <= MAX_CAPTION && isPrintedWithCredit(text));
}

function holdsImage(element: Element): boolean {
  for (const at of descendants(element))
    if (isImage(at) || at.name === "picture" || at.name === "video" || at.name === "amp-video") return true;
  return false;
}

function elementBefore(element: Element): Element | null {
  let at = element.prev;
  while (at !== null && isBlank(at)) at = at.prev;
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
    held.set(frame, [...(held.get(frame) ?? []), block]);
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

/** Whether a text is the alternative text of an image within the element, or begins with it. */
function saysAlt(text: string, element: Element): boolean {
  for (const at of descendants(element)) {
    const value = at.attribs["alt"];
    if (value === undefined || value === "" || !isImage(at)) continue;
    const alt = cleanText(value);
    if (alt === text) return true;
    const stem = alt.replace(/[.…]+$/u, "");
    if (stem.length >= MIN_ALT && text.startsWith(stem) && text.length <= stem.length + MAX_BEYOND_ALT)
      return true;
  }
  return false;
}

/** The text of a link to another page, or of a heading within one: a teaser has it beside its image. */
function isTeaserText(block: Block): boolean {
  if (block.linkLength === 0) return false;
  const link = closest(block.element, ({ name, attribs }) => name === "a" && attribs["href"] !== undefined);
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
  for (const at of descendants(element)) if (at.name === "a" && leadsAway(at)) return true;
  return false;
}

/** Whether a link leads to another page, not to an image's file or to a place on this page. */
function leadsAway(link: Element): boolean {
  const address = link.attribs["href"] ?? "";
  return address !== "" && !/^(?:#|javascript:)/i.test(address) && !isImageFile(address);
}
