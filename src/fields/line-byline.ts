import type { Block } from "../block.js";
import { type BylineContext, blocksAround, type PrintedByline } from "./byline-context.js";
import { bylineText, withoutDates } from "./byline-text.js";
import { afterLead, type Author, authorsIn, authorsOfLines, looksLikeName } from "./names.js";
import { type Locale, printedDates } from "./printed-date.js";
import { linesOfBlock } from "./printed-text.js";
import { belongsToCard, standsApart } from "./zones.js";

const MAX_LINE = 200;
/** Blocks after the headline, and before it, among which an unmarked "By ..." is looked for first. */
const REACH_AFTER = 14;
const REACH_BEFORE = 4;
/** Lines of a text's end among which a signature is looked for. */
const REACH_END = 12;
/** Blocks below the headline among which a bare name can be the byline. */
const REACH_NAME = 6;

/** A byline without telling markup: "By ..." near the headline, elsewhere in the page, or a signature after the text. */
export function lineByline(context: BylineContext): PrintedByline | null {
  const { reading, headlineBlocks, locale } = context;
  const { blocks } = reading;
  for (const block of blocksAround(blocks, headlineBlocks, REACH_BEFORE, REACH_AFTER)) {
    const line = bylineOf(block, locale, 0.15);
    if (line !== null && isOwn(block, context)) return line;
  }
  const after = blocks.slice((headlineBlocks.at(-1) ?? -1) + 1 + REACH_AFTER);
  for (const block of after) {
    const line = bylineOf(block, locale, 0.4);
    if (line !== null && isOwn(block, context)) return { ...line, sure: false };
  }
  return signature(blocks.slice(-REACH_END), locale);
}

/** The block belongs to this article, as far as markup says. */
function isOwn(block: Block, { markup, anchor }: BylineContext): boolean {
  if (markup === null || block.element === null) return true;
  const spot = markup.spotOf(block.element);
  return spot === null || (!standsApart(spot, anchor) && !belongsToCard(spot, anchor, markup));
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
  const ends = next === "" || name !== first || /^\p{Ll}/u.test(next);
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
      return { text: rest, authors, from: "printed signature", blocks: [block.index], sure: true };
  }
  return null;
}

/**
 * A bare name below the headline. Topics and places look like names too: so the page must name it again below, in a
 * line of its own, a picture's text or a biography, and not above, where menus are.
 */
export function loneNameByline({ reading, headlineBlocks, locale }: BylineContext): PrintedByline | null {
  const { blocks } = reading;
  const last = headlineBlocks.at(-1);
  if (last === undefined) return null;
  for (const block of blocks.slice(last + 1, last + 1 + REACH_NAME)) {
    if (!canPrint(block) || block.kind === "heading") continue;
    const name = withoutDates(block.text, locale);
    const words = name.split(" ");
    if (words.length > 4 || !looksLikeName(words) || !/\p{Lu}/u.test(name)) continue;
    const authors = authorsIn(name, locale, "printed").filter(({ kind }) => kind === "person");
    if (authors.length !== 1 || blocks.slice(0, headlineBlocks[0]).some(({ text }) => text.includes(name)))
      continue;
    const again = blocks.slice(last + 1).some((other) => other !== block && namesAgain(other, name));
    if (again) return { text: name, authors, from: "printed name", blocks: [block.index], sure: false };
  }
  return null;
}

/** A picture's text, "About X", or a biography's beginning ("X is ..."). */
function namesAgain(block: Block, name: string): boolean {
  if (block.kind === "alt") return block.text.length <= name.length + 40 && block.text.includes(name);
  return (
    block.text.startsWith(`${name} `) && /^\p{Ll}/u.test(block.text.slice(name.length + 1, name.length + 3))
  );
}
