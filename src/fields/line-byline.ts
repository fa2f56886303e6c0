import type { Block } from "../block.js";
import { type BylineContext, blocksAround, type PrintedByline } from "./byline-context.js";
import { bylineText } from "./byline-text.js";
import { afterLead, type Author, authorsIn, authorsOfLines } from "./names.js";
import { type Locale, printedDates } from "./printed-date.js";
import { linesOfBlock } from "./printed-text.js";
import { isOwn } from "./zones.js";

const MAX_LINE = 200;
/** Blocks after the headline, and before it, among which an unmarked "By ..." is looked for first. */
const REACH_AFTER = 14;
const REACH_BEFORE = 4;
/** Lines of a text's end among which a signature is looked for. */
const REACH_END = 12;

/** A byline without telling markup near the headline: a line that begins with "By". */
export function lineNearHeadline(context: BylineContext): PrintedByline | null {
  const { reading, headlineBlocks, locale } = context;
  for (const block of blocksAround(reading.blocks, headlineBlocks, REACH_BEFORE, REACH_AFTER)) {
    const line = isSentence(block.text) ? null : bylineOf(block, locale, 0);
    if (line !== null && isOwn(block, context.markup, context.anchor)) return line;
  }
  return null;
}

/** The same elsewhere in the page, with less else in the line; or a signature after the text. */
export function lineElsewhere(context: BylineContext): PrintedByline | null {
  const { reading, headlineBlocks, locale } = context;
  for (const block of reading.blocks.slice((headlineBlocks.at(-1) ?? -1) + 1 + REACH_AFTER)) {
    const line = bylineOf(block, locale, 0.4);
    if (line !== null && isOwn(block, context.markup, context.anchor)) return { ...line, sure: false };
  }
  return signature(reading.blocks.slice(-REACH_END), locale);
}

function isSentence(text: string): boolean {
  return text.length > 120 || /\p{Ll}[.!?。！？]$/u.test(text);
}

function canPrint(block: Block): boolean {
  return !block.hidden && block.kind !== "caption" && block.kind !== "alt" && block.text.length <= MAX_LINE;
}

/**
 * A block that has "By" at its beginning or after a sign or a date, and is names for the rest.
 * @param share the part of it that the names make at least
 */
function bylineOf(block: Block, locale: Locale, share: number): PrintedByline | null {
  if (!canPrint(block)) return null;
  const lines = linesOfBlock(block).flatMap((line) => partsOf(line, locale));
  const led = lines.filter((line) => afterLead(line, locale) !== null);
  if (led.length === 0) return null;
  const authors = authorsOfLines(led, locale, "printed");
  const found =
    authors.length > 0 ? authors : led.flatMap((line) => loneName(afterLead(line, locale) ?? "", locale));
  if (found.length === 0) return null;
  const names = found.reduce((sum, { name }) => sum + name.length, 0);
  const rest = led.reduce((sum, line) => sum + (afterLead(line, locale) ?? line).length, 0);
  if (names < rest * share) return null;
  return {
    text: bylineText(led, found, locale),
    authors: found,
    from: "printed byline",
    blocks: [block.index],
    sure: true,
    together: true,
  };
}

/** A line cut at its dates and at the signs that stand between a byline and other things. */
function partsOf(line: string, locale: Locale): string[] {
  const parts: string[] = [];
  let at = 0;
  for (const date of printedDates(line, locale)) {
    parts.push(line.slice(at, date.from));
    at = date.to;
  }
  parts.push(line.slice(at));
  return parts
    .flatMap((part) => part.split(/[|•·●⋅]|(?<=\d)\s(?=by\s)/iu))
    .map((part) => part.trim())
    .filter((part) => part !== "");
}

/** "by ibby", "Posted by BeauHD on Friday", "By TPN, in News": one word after "by", and then the name is at its end. */
function loneName(rest: string, locale: Locale): Author[] {
  const [first = "", next = ""] = rest.split(" ");
  const name = first.replace(/[,;:]$/, "");
  const ends = next === "" || name !== first || (/^\p{Ll}/u.test(next) && /^\p{Lu}/u.test(first));
  return ends && name.length <= 24 && /^\p{L}[\p{L}\p{N}._-]*$/u.test(name)
    ? authorsIn(name, locale, "declared")
    : [];
}

/** "– Ann Lee and Bo Chen" after the text. */
function signature(blocks: readonly Block[], locale: Locale): PrintedByline | null {
  for (const block of blocks) {
    const match = /^[–—-]{1,2}\s?(?=\p{L})/u.exec(block.text);
    if (match === null || block.hidden || block.text.length > 120) continue;
    const rest = block.text.slice(match[0].length);
    const authors = authorsIn(rest, locale, "printed");
    const names = authors.reduce((sum, { name }) => sum + name.length, 0);
    if (authors.length > 0 && names * 2 >= rest.length)
      return {
        text: rest,
        authors,
        from: "printed signature",
        blocks: [block.index],
        sure: true,
        together: true,
      };
  }
  return null;
}
