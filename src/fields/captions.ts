import type { ChildNode, Element } from "domhandler";
import type { Block, BlockImage } from "../block.js";
import { type MarkupHints, namePhrases } from "../evidence/hints.js";
import { matchPhrase } from "../evidence/phrases.js";
import { cleanText } from "../read/clean-text.js";
import { imageOf, isImage } from "../read/images.js";
import type { Reading } from "../read/reading.js";
import { closest, descendants, isElement, isText, lineage, nodesBelow, rawText } from "../read/tree.js";
import { CREDIT_ELEMENTS, FILM_NAMES, VIDEO_TITLE_NAMES } from "../rules/caption-names.js";
import { findFrames, isCreditName } from "./caption-frames.js";
import { cleanCredit, isCreditLine, splitCredit } from "./credit.js";

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
  /** Whether the frame shows a film and is no `figure`: then the text tells of the film. */
  readonly film: boolean;
}

/** A credit in a `small` is no longer than this. */
const MAX_COMMENT = 80;
const FILM_ELEMENTS: ReadonlySet<string> = new Set(["video", "amp-video"]);
const FILM_PHRASES = namePhrases(FILM_NAMES);
const VIDEO_TITLE_PHRASES = namePhrases(VIDEO_TITLE_NAMES);

/**
 * Finds every image of the page that has a caption or a credit: in a `figure`, or in an element that holds an image
 * and a text that is its caption by name, by a credit beside it, or by saying the alternative text. Which of them
 * belong to the article is the judge's to say.
 */
export function findCaptions(
  reading: Reading,
  hints: MarkupHints,
  printed: ReadonlySet<number>,
): FoundCaption[] {
  return findFrames(reading, hints, printed).flatMap(({ element, beside, blocks }) => {
    if (isPortrait(element)) return [];
    const film = isFilm(element, hints);
    const pieces = blocks
      .filter((block) => !isLabel(block, element, hints))
      .map((block) => readPiece(block, element, hints));
    const slots = beside === null ? byImage(element, pieces) : [{ image: imageIn(beside), held: pieces }];
    return slots.flatMap((slot) => captionOf(element, slot, film, reading.baseUrl) ?? []);
  });
}

function imageIn(element: Element): Element | null {
  if (isImage(element)) return element;
  for (const at of descendants(element)) if (isImage(at)) return at;
  return null;
}

/** What is marked up as a figure counts as one, whatever moves in it. */
function isFilm(frame: Element, hints: MarkupHints): boolean {
  if (closest(frame, ({ name }) => name === "figure") !== null) return false;
  for (const at of [frame, ...descendants(frame)])
    if (FILM_ELEMENTS.has(at.name) || hints.isNamed(at, FILM_PHRASES)) return true;
  return false;
}

/** Beside its author's name an image is a portrait: HTML's `address` holds who wrote the article, and nothing else. */
function isPortrait(frame: Element): boolean {
  for (const at of descendants(frame)) if (at.name === "address") return true;
  return false;
}

interface Piece {
  readonly block: Block;
  readonly text: string;
  readonly credit: string | null;
}

/** An image of a frame, and what is said of it. */
interface Slot {
  readonly image: Element | null;
  readonly held: readonly Piece[];
}

/**
 * Gives each image of a frame the texts that follow it: a gallery has several images with a caption each. Where the
 * texts stand before their images, each has the one behind it; where there is one caption, it is all images'.
 */
function byImage(frame: Element, pieces: readonly Piece[]): Slot[] {
  const starts = new Map(pieces.map((piece) => [piece.block.nodes[0] ?? piece.block.element, piece]));
  const slots: { image: Element | null; held: Piece[] }[] = [{ image: null, held: [] }];
  for (const node of nodesBelow(frame)) {
    const piece = starts.get(node);
    if (piece !== undefined) slots.at(-1)?.held.push(piece);
    else if (isElement(node) && isImage(node)) slots.push({ image: node, held: [] });
  }
  const texts = slots.filter(({ held }) => held.some(({ text }) => text !== ""));
  const placed = slots.reduce((sum, { held }) => sum + held.length, 0);
  if (texts.length < 2 || placed < pieces.length)
    return [{ image: slots[1]?.image ?? null, held: [...pieces] }];
  const before = slots.at(-1)?.held.length === 0 && (slots[0]?.held.length ?? 0) > 0;
  return slots.flatMap((slot, at) => {
    if (before)
      return slot.held.length === 0 ? [] : [{ image: slots[at + 1]?.image ?? null, held: slot.held }];
    const leading = at === 1 ? (slots[0]?.held ?? []) : [];
    return at === 0 ? [] : [{ image: slot.image, held: [...leading, ...slot.held] }];
  });
}

function captionOf(
  frame: Element,
  { image, held: pieces }: Slot,
  film: boolean,
  baseUrl: string | null,
): FoundCaption | null {
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
    image: image === null ? null : imageOf(image, baseUrl),
    captionBlocks: pieces.filter(({ text }) => text !== "").map(({ block }) => block.index),
    creditBlocks: pieces
      .filter(({ text, credit }) => text === "" && credit !== null)
      .map(({ block }) => block.index),
    frame,
    film,
  };
}

/** A button's, a date's or a video's label within a frame ("Enlarge", "1/12") is no caption. */
function isLabel(block: Block, frame: Element, hints: MarkupHints): boolean {
  for (const element of lineage(block.element)) {
    if (element === frame) break;
    if (element.name === "button" || element.attribs["role"] === "button") return true;
    if (hints.isNamed(element, VIDEO_TITLE_PHRASES)) return true;
  }
  if (/^[\d\s/|.,:+[\]-]*(?:min|Min)?\.?$/.test(block.text)) return true;
  if (/^\d{1,3} ?(?:\/|\p{L}{1,4}) ?\d{1,3}(?: ?\|)?$/u.test(block.text) || isDate(block)) return true;
  const phrase = matchPhrase(block.text, { language: null, linkShare: 0 });
  return phrase !== null && phrase.reason !== "legal";
}

/** A third of the text or more is a time element's: a dateline, with how long the article takes to read. */
function isDate({ nodes, text }: Block): boolean {
  const times = nodes.filter((node): node is Element => isElement(node) && node.name === "time");
  return times.length > 0 && cleanText(times.map(rawText).join(" ")).length * 3 >= text.length;
}

/** Credit and caption of one block: by the names of its elements first, by its words second. */
function readPiece(block: Block, frame: Element, hints: MarkupHints): Piece {
  for (const element of lineage(block.element)) {
    if (element === frame) break;
    const named = isCreditName(element, hints) || element.name === "footer";
    // A caption with its credit may be named after the credit alone: then words tell.
    if (named && (element.name !== "figcaption" || isComment(block.text)))
      return { block, text: "", credit: creditText(block.text) };
    if (element.name === "figcaption") break;
  }
  const named = block.nodes.flatMap((node) => creditElements(node, (at) => isCreditName(at, hints)));
  const within = named.length > 0 ? named : sideComments(block);
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

/** A short `small` or `cite` at the end of a caption that has no other credit. */
function sideComments(block: Block): Element[] {
  const last = block.nodes
    .flatMap((node) => creditElements(node, ({ name }) => CREDIT_ELEMENTS.has(name)))
    .at(-1);
  if (last === undefined || splitCredit(block.text).credit !== null) return [];
  const comment = cleanText(rawText(last));
  const closes = block.text.endsWith(comment) && comment.length < block.text.length;
  return closes && isComment(comment) ? [last] : [];
}

/** Short, and no sentence. */
function isComment(text: string): boolean {
  return text.length <= MAX_COMMENT && !/[.!?]$/.test(text);
}

function creditText(text: string): string | null {
  return isCreditLine(text) ?? splitCredit(text).credit ?? cleanCredit(text);
}

/** What stood between caption and credit: "Caption. (", "Caption |", "Caption. Photo:". */
function withoutDanglingMarks(text: string): { text: string } {
  return {
    text: splitCredit(text)
      .text.replace(/[\s(|/\-–—:[]{1,4}$/, "")
      .replace(/^[\s)|/\-–—:\]]{1,4}/, ""),
  };
}

/** The outermost elements within a line that the test holds for. */
function creditElements(node: ChildNode, test: (element: Element) => boolean): Element[] {
  if (!isElement(node)) return [];
  return test(node) ? [node] : node.children.flatMap((child) => creditElements(child, test));
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
