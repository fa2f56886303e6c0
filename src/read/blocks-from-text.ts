import type { Block, BlockKind, ListPlace } from "../block.js";
import { cleanText } from "./clean-text.js";
import { isUnspaced } from "./words.js";

/** Lines of a hard-wrapped text are no longer than this; a dump with longer ones has a paragraph on each line. */
const MAX_WRAP_WIDTH = 130;
const MIN_WRAP_WIDTH = 40;
/** How many lines must be followed directly by another one before wrapping is thought of. */
const MIN_WRAPPED_LINES = 4;
const WRAPPED_SHARE = 0.6;

/** A piece of the dump before it gets its number. */
interface Piece {
  readonly kind: BlockKind;
  readonly text: string;
  readonly level: number | null;
}

/**
 * The blocks of a plain-text dump, in order. Each line is one, whether or not blank lines part it from the next,
 * since dumps put a paragraph on a line; only where the dump is clearly hard-wrapped are lines joined to paragraphs.
 * A bullet or a Markdown mark at the beginning of a line gives the block its kind and is not in its text.
 * Nothing but white space and these marks is lost.
 * @param text the whole dump, decoded
 */
export function blocksFromText(text: string): Block[] {
  const lines = text.split(/\r\n?|[\n\v\f\u0085\u2028\u2029]/u).map(cleanText);
  const width = wrapWidth(lines);
  const paragraphs = width === null ? lines : joined(lines, width);
  const pieces = paragraphs.flatMap((line) => pieceOf(line) ?? []);
  let list = -1;
  return pieces.map((piece, index) => {
    if (piece.kind === "item" && pieces[index - 1]?.kind !== "item") list += 1;
    return blockOf(piece, index, piece.kind === "item" ? { list, ordered: false } : null);
  });
}

/**
 * The width that the dump's lines were wrapped at; null where they were not. A line was broken by wrapping where the
 * next line's first word would not have fitted on it.
 */
function wrapWidth(lines: readonly string[]): number | null {
  let width = 0;
  for (const line of lines) width = Math.max(width, line.length);
  if (width > MAX_WRAP_WIDTH || width < MIN_WRAP_WIDTH) return null;
  const followed = lines.filter((line, at) => line !== "" && (lines[at + 1] ?? "") !== "");
  const wrapped = lines.filter((line, at) => isBroken(line, lines[at + 1] ?? "", width));
  return wrapped.length >= MIN_WRAPPED_LINES && wrapped.length >= followed.length * WRAPPED_SHARE
    ? width
    : null;
}

function isBroken(line: string, next: string, width: number): boolean {
  if (line === "" || next === "" || startsPiece(next)) return false;
  const first = isUnspaced(next) ? 1 : next.split(" ", 1)[0]?.length;
  return line.length + 1 + (first ?? 0) > width * 0.92;
}

function joined(lines: readonly string[], width: number): string[] {
  const paragraphs: string[] = [];
  let continues = false;
  lines.forEach((line, at) => {
    const last = paragraphs.at(-1);
    if (continues && last !== undefined)
      paragraphs[paragraphs.length - 1] = `${last}${glue(last, line)}${line}`;
    else paragraphs.push(line);
    continues = isBroken(line, lines[at + 1] ?? "", width);
  });
  return paragraphs;
}

/** What stood between two lines before wrapping: nothing after a hyphen within a word or in scripts without spaces. */
function glue(before: string, after: string): string {
  if (/\p{L}-$/u.test(before) && /^\p{Ll}/u.test(after)) return "";
  return isUnspaced(before.slice(-8)) && isUnspaced(after.slice(0, 8)) ? "" : " ";
}

const BULLET = /^[•·▪‣◦●∙*] /u;
const MARKDOWN_HEADING = /^#{1,6} (?=\S)/u;
const MARKDOWN_QUOTE = /^> (?=\S)/u;

function startsPiece(line: string): boolean {
  return BULLET.test(line) || MARKDOWN_HEADING.test(line) || MARKDOWN_QUOTE.test(line);
}

function pieceOf(line: string): Piece | null {
  if (line === "") return null;
  const heading = MARKDOWN_HEADING.exec(line)?.[0];
  if (heading !== undefined)
    return { kind: "heading", text: line.slice(heading.length), level: heading.length - 1 };
  const [mark, kind]: [RegExp, BlockKind] = BULLET.test(line) ? [BULLET, "item"] : [MARKDOWN_QUOTE, "quote"];
  const text = line.replace(mark, "");
  return text === line ? { kind: "paragraph", text, level: null } : { kind, text, level: null };
}

function blockOf(piece: Piece, index: number, place: ListPlace | null): Block {
  return {
    ...piece,
    index,
    element: null,
    nodes: [],
    linkLength: 0,
    place,
    rows: null,
    image: null,
    hidden: false,
  };
}
