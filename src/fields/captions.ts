import type { ChildNode, Element } from "domhandler";
import type { BlockImage } from "../block.js";
import { type MarkupHints, namePhrases } from "../evidence/hints.js";
import { imageOf, isImage } from "../read/images.js";
import type { Reading } from "../read/reading.js";
import { closest, descendants, isElement, nodeAfter } from "../read/tree.js";
import { FILM_NAMES } from "../rules/caption-names.js";
import { findFrames } from "./caption-frames.js";
import { type CaptionPiece, firstText, readPieces } from "./caption-pieces.js";

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

const FILM_ELEMENTS: ReadonlySet<string> = new Set(["video", "amp-video"]);
const FILM_PHRASES = namePhrases(FILM_NAMES);

/**
 * Finds every image of the page that has a caption or a credit: in a `figure`, or in an element that holds an image
 * and a text that is its caption by name, by a credit beside it, or by saying the alternative text. Which of them
 * belong to the article is the judge's to say.
 * @param language BCP 47 tag of the page; null where unknown
 */
export function findCaptions(
  reading: Reading,
  hints: MarkupHints,
  printed: ReadonlySet<number>,
  language: string | null,
): FoundCaption[] {
  return findFrames(reading, hints, printed).flatMap(({ element, beside, blocks }) => {
    if (isPortrait(element)) return [];
    const film = isFilm(element, hints);
    const pieces = readPieces(blocks, element, hints, language);
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
  for (let at: ChildNode | null = frame; at !== null; at = nodeAfter(at, frame))
    if (isElement(at) && (FILM_ELEMENTS.has(at.name) || hints.isNamed(at, FILM_PHRASES))) return true;
  return false;
}

/** A figure with its author's name is a portrait: HTML's `address` holds who wrote the article, and nothing else. */
function isPortrait(frame: Element): boolean {
  if (frame.name !== "figure") return false;
  for (const at of descendants(frame)) if (at.name === "address") return true;
  return false;
}

/** An image of a frame, and what is said of it. */
interface Slot {
  readonly image: Element | null;
  readonly held: readonly CaptionPiece[];
}

/**
 * Gives each image of a frame the texts that follow it: a gallery has several images with a caption each. Where the
 * texts stand before their images, each has the one behind it; where there is one caption, it is all images'.
 */
function byImage(frame: Element, pieces: readonly CaptionPiece[]): Slot[] {
  const starts = new Map(pieces.map((piece) => [firstText(piece.block), piece]));
  const slots: { image: Element | null; held: CaptionPiece[] }[] = [{ image: null, held: [] }];
  for (let node = frame.children[0] ?? null; node !== null; node = nodeAfter(node, frame)) {
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

/** "2/14", "3 of 12 |": which of a gallery's pictures it is. */
const SLIDE_COUNTER = /^\d{1,3} ?(?:\/|of|von|sur|de|di|van|av|z|из) ?\d{1,3}(?: [|:–-] | )(?=\S)/u;

function captionOf(
  frame: Element,
  { image, held: pieces }: Slot,
  film: boolean,
  baseUrl: string | null,
): FoundCaption | null {
  const texts: string[] = [];
  const credits: string[] = [];
  for (const { text: printed, credit } of pieces) {
    const text = printed.replace(SLIDE_COUNTER, "");
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
