import type { ChildNode, Element } from "domhandler";
import type { Block } from "../block.js";
import { type MarkupHints, namePhrases } from "../evidence/hints.js";
import { matchPhrase } from "../evidence/phrases.js";
import { cleanText } from "../read/clean-text.js";
import { isBlank, isElement, isText, lineage, nodesBelow, rawText } from "../read/tree.js";
import { isHiddenByItself } from "../read/visibility.js";
import { CREDIT_ELEMENTS, VIDEO_TITLE_NAMES } from "../rules/caption-names.js";
import { isCreditName } from "./caption-frames.js";
import { isCreditLine, isMarkerAlone, knownCredit, splitCredit } from "./credit.js";

/** A block of a frame, its caption parted from its credit. */
export interface CaptionPiece {
  readonly block: Block;
  /** Empty where the block is a credit alone. */
  readonly text: string;
  readonly credit: string | null;
}

/** A credit in a `small` is no longer than this. */
const MAX_COMMENT = 80;
const VIDEO_TITLE_PHRASES = namePhrases(VIDEO_TITLE_NAMES);

/**
 * Reads the texts of a frame, in the order in which the page shows them: what is a label is left out, what stands
 * behind a marker of its own ("Credit") is its credit.
 * @param language BCP 47 tag of the page; null where unknown
 */
export function readPieces(
  blocks: readonly Block[],
  frame: Element,
  hints: MarkupHints,
  language: string | null,
): CaptionPiece[] {
  const pieces: CaptionPiece[] = [];
  let marked = false;
  for (const block of inOrder(blocks, frame)) {
    if (isMarkerAlone(block.text)) {
      marked = true;
      continue;
    }
    if (isLabel(block, frame, hints, language)) continue;
    pieces.push(
      marked ? { block, text: "", credit: creditText(block.text) } : readPiece(block, frame, hints),
    );
    marked = false;
  }
  return creditsAside(pieces);
}

/** The first text that a block shows itself: what is hidden in its line is a block of its own. */
export function firstText({ nodes, element }: Block): ChildNode | null {
  for (const node of nodes) {
    const found = firstShown(node);
    if (found !== null) return found;
  }
  return nodes[0] ?? element;
}

function firstShown(node: ChildNode): ChildNode | null {
  if (isText(node)) return isBlank(node) ? null : node;
  if (!isElement(node) || isHiddenByItself(node)) return null;
  for (const child of node.children) {
    const found = firstShown(child);
    if (found !== null) return found;
  }
  return null;
}

/** Blocks are numbered with the hidden parts of a line behind it: here they stand where the page has them. */
function inOrder(blocks: readonly Block[], frame: Element): readonly Block[] {
  if (blocks.length < 2 || !blocks.some(({ hidden }) => hidden)) return blocks;
  const places = new Map<ChildNode | null, number>();
  for (const node of nodesBelow(frame)) places.set(node, places.size);
  const placeOf = (block: Block) => places.get(firstText(block)) ?? places.size;
  return [...blocks].sort((a, b) => placeOf(a) - placeOf(b));
}

/** A short text all in `small` or `cite` is the credit of the caption beside it. */
function creditsAside(pieces: readonly CaptionPiece[]): CaptionPiece[] {
  const isAside = ({ block, credit }: CaptionPiece) =>
    credit === null && isComment(block.text) && isInCreditElement(block);
  if (!pieces.some((piece) => piece.text !== "" && !isAside(piece))) return [...pieces];
  return pieces.map((piece) =>
    isAside(piece) ? { block: piece.block, text: "", credit: creditText(piece.block.text) } : piece,
  );
}

function isInCreditElement({ nodes }: Block): boolean {
  const shown = nodes.filter((node) => !isBlank(node) && cleanText(rawText(node)) !== "");
  return shown.length > 0 && shown.every((node) => isElement(node) && CREDIT_ELEMENTS.has(node.name));
}

/** A button's, a date's or a video's label within a frame ("Enlarge", "1/12") is no caption. */
function isLabel(block: Block, frame: Element, hints: MarkupHints, language: string | null): boolean {
  for (const element of lineage(block.element)) {
    if (element === frame) break;
    if (element.name === "button" || element.attribs["role"] === "button") return true;
    if (hints.isNamed(element, VIDEO_TITLE_PHRASES)) return true;
  }
  if (/^[\d\s/|.,:+[\]-]*(?:min|Min)?\.?$/.test(block.text)) return true;
  if (/^\d{1,3} ?(?:\/|\p{L}{1,4}) ?\d{1,3}(?: ?\|)?$/u.test(block.text) || isDate(block)) return true;
  const phrase = matchPhrase(block.text, { language, linkShare: 0 });
  return phrase !== null && phrase.reason !== "legal";
}

/** A third of the text or more is a time element's: a dateline, with how long the article takes to read. */
function isDate({ nodes, text }: Block): boolean {
  const times = nodes.filter((node): node is Element => isElement(node) && node.name === "time");
  return times.length > 0 && cleanText(times.map(rawText).join(" ")).length * 3 >= text.length;
}

/** Credit and caption of one block: by the names of its elements first, by its words second. */
function readPiece(block: Block, frame: Element, hints: MarkupHints): CaptionPiece {
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

/** What is known to be a credit, without marker words. */
function creditText(text: string): string | null {
  return knownCredit(isCreditLine(text) ?? splitCredit(text).credit ?? text);
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
