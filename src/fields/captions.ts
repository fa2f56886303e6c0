import type { ChildNode, Element } from "domhandler";
import type { Block, BlockImage } from "../block.js";
import { type MarkupHints, namePhrases } from "../evidence/hints.js";
import { matchPhrase } from "../evidence/phrases.js";
import { cleanText } from "../read/clean-text.js";
import { IMAGE_ELEMENTS } from "../read/elements.js";
import { imageOf } from "../read/images.js";
import type { Reading } from "../read/reading.js";
import { closest, descendants, isElement, isText, lineage, rawText } from "../read/tree.js";
import { CAPTION_NAMES, CREDIT_NAMES } from "../rules/caption-names.js";
import { isCreditLine, splitCredit } from "./credit.js";

/** A caption with its credit and its image, and the blocks that print them. */
export interface FoundCaption {
  /** Without the credit; empty where the image has a credit alone. */
  readonly text: string;
  readonly credit: string | null;
  readonly image: BlockImage | null;
  readonly captionBlocks: readonly number[];
  readonly creditBlocks: readonly number[];
  /** The element that holds image and caption. */
  readonly frame: Element;
}

const CAPTION_PHRASES = namePhrases(CAPTION_NAMES);
const CREDIT_PHRASES = namePhrases(CREDIT_NAMES);
/** How far above a text named as a caption its image's common ancestor may stand. */
const MAX_STEPS = 5;
/** A frame with more text than this is a part of the page, not an image with its caption. */
const MAX_FRAME_TEXT = 1500;

/**
 * Finds every image of the page that has a caption or a credit: in a `figure`, or in an element that holds an image
 * and a text named as its caption. Which of them belong to the article is the judge's to say.
 */
export function findCaptions(reading: Reading, hints: MarkupHints): FoundCaption[] {
  const frames = new Map<Element, Block[]>();
  const alts = new Set(reading.blocks.filter(({ kind }) => kind === "alt").map(({ text }) => text));
  for (const block of reading.blocks) {
    if (block.kind === "alt" || block.kind === "table") continue;
    const frame = frameOf(block, hints, alts);
    if (frame === null) continue;
    const held = frames.get(frame);
    if (held === undefined) frames.set(frame, [block]);
    else held.push(block);
  }
  return [...frames].flatMap(([frame, blocks]) => captionOf(frame, blocks, reading.baseUrl, hints) ?? []);
}

/** The element that holds an image and this text as its caption; null where the text is no caption. */
function frameOf(block: Block, hints: MarkupHints, alts: ReadonlySet<string>): Element | null {
  const isAlt = alts.has(block.text);
  const figure = closest(block.element, (element) => element.name === "figure");
  if (figure !== null) {
    if (block.kind === "quote" || block.kind === "heading") return null;
    // Templates hide a caption until it is asked for, and a credit from screen readers.
    if (block.hidden && !isAlt && !isNamedWithin(block, figure, hints)) return null;
    return holdsImage(figure) && textLength(figure) <= MAX_FRAME_TEXT ? figure : null;
  }
  let named = isAlt;
  let steps = 0;
  for (const element of lineage(block.element)) {
    if (steps < 3 && hints.isNamed(element, CAPTION_PHRASES)) named = true;
    if (named && holdsImage(element)) return textLength(element) <= MAX_FRAME_TEXT ? element : null;
    steps += 1;
    if (steps > MAX_STEPS || (block.hidden && !isAlt)) return null;
  }
  return null;
}

function isNamedWithin(block: Block, figure: Element, hints: MarkupHints): boolean {
  for (const element of lineage(block.element)) {
    if (element === figure) return false;
    if (element.name === "figcaption") return true;
    if (hints.isNamed(element, CAPTION_PHRASES) || hints.isNamed(element, CREDIT_PHRASES)) return true;
  }
  return false;
}

function holdsImage(element: Element): boolean {
  for (const at of descendants(element)) {
    if (
      IMAGE_ELEMENTS.has(at.name) ||
      at.name === "picture" ||
      at.name === "video" ||
      at.name === "amp-video"
    )
      return true;
  }
  return false;
}

function textLength(element: Element): number {
  return cleanText(rawText(element)).length;
}

interface Piece {
  readonly block: Block;
  readonly text: string;
  readonly credit: string | null;
}

function captionOf(
  frame: Element,
  blocks: readonly Block[],
  baseUrl: string | null,
  hints: MarkupHints,
): FoundCaption | null {
  const pieces = blocks.filter((block) => !isLabel(block)).map((block) => readPiece(block, frame, hints));
  const texts: string[] = [];
  const credits: string[] = [];
  for (const { text, credit } of pieces) {
    if (text !== "" && !texts.includes(text)) texts.push(text);
    if (credit !== null && !credits.includes(credit)) credits.push(credit);
  }
  if (texts.length === 0 && credits.length === 0) return null;
  return {
    text: texts.join(" "),
    credit: credits.length === 0 ? null : credits.join(" / "),
    image: firstImage(frame, baseUrl),
    captionBlocks: pieces.filter(({ text }) => text !== "").map(({ block }) => block.index),
    creditBlocks: pieces
      .filter(({ text, credit }) => text === "" && credit !== null)
      .map(({ block }) => block.index),
    frame,
  };
}

/** A button or a link's label within a frame ("Enlarge", "1/12") is no caption. */
function isLabel(block: Block): boolean {
  if (
    closest(block.element, (element) => element.name === "button" || element.attribs["role"] === "button") !==
    null
  )
    return true;
  if (/^[\d\s/|.,:+-]*(?:min|Min)?\.?$/.test(block.text)) return true;
  const phrase = matchPhrase(block.text, { language: null, linkShare: 0 });
  return phrase !== null && phrase.reason !== "legal";
}

/** Credit and caption of one block: by the names of its elements first, by its words second. */
function readPiece(block: Block, frame: Element, hints: MarkupHints): Piece {
  for (const element of lineage(block.element)) {
    if (element === frame || element.name === "figcaption") break;
    if (hints.isNamed(element, CREDIT_PHRASES) && !hints.isNamed(element, CAPTION_PHRASES)) {
      return { block, text: "", credit: creditText(block.text) };
    }
  }
  const within = block.nodes.flatMap((node) => namedCredits(node, hints));
  if (within.length > 0) {
    const credit = cleanText(within.map(rawText).join(" "));
    const text = cleanText(textWithout(block.nodes, new Set(within)));
    if (credit !== "") return { block, ...withoutDanglingMarks(text), credit: creditText(credit) };
  }
  const line = isCreditLine(block.text);
  if (line !== null) return { block, text: "", credit: line };
  const { text, credit } = splitCredit(block.text);
  return { block, text: text.replace(/\s*[,|–-]$/, ""), credit };
}

function creditText(text: string): string | null {
  const line = isCreditLine(text) ?? splitCredit(text).credit ?? text;
  return line === "" ? null : line;
}

/** What stood between caption and credit: "Caption. (", "Caption |", "Caption. Photo:". */
function withoutDanglingMarks(text: string): { text: string } {
  return {
    text: splitCredit(text)
      .text.replace(/[\s(|/\-–—:[]{1,4}$/, "")
      .replace(/^[\s)|/\-–—:\]]{1,4}/, ""),
  };
}

/** The outermost elements within a line that are named as a credit. */
function namedCredits(node: ChildNode, hints: MarkupHints): Element[] {
  if (!isElement(node)) return [];
  if (hints.isNamed(node, CREDIT_PHRASES) && !hints.isNamed(node, CAPTION_PHRASES)) return [node];
  return node.children.flatMap((child) => namedCredits(child, hints));
}

function textWithout(nodes: readonly ChildNode[], left: ReadonlySet<Element>): string {
  let text = "";
  for (const node of nodes) {
    if (isText(node)) text += node.data;
    else if (isElement(node) && !left.has(node))
      text += node.name === "br" ? " " : textWithout(node.children, left);
  }
  return text;
}

function firstImage(frame: Element, baseUrl: string | null): BlockImage | null {
  for (const element of descendants(frame))
    if (IMAGE_ELEMENTS.has(element.name)) return imageOf(element, baseUrl);
  return null;
}
