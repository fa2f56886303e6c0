import type { Block } from "../block.js";
import { type BylineContext, blocksAround, type PrintedByline } from "./byline-context.js";
import { bylineText } from "./byline-text.js";
import { ORGANISATION_WORDS } from "../rules/bylines.js";
import { AUTHOR_LABELS } from "../rules/meta-tags.js";
import {
  afterLead,
  type Author,
  authorsIn,
  authorsOfLines,
  isRoleLine,
  looksLikeName,
  nameBeforeRole,
} from "./names.js";
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
  const near = blocksAround(reading.blocks, headlineBlocks, REACH_BEFORE, REACH_AFTER);
  for (const block of near) {
    const line =
      (isSentence(block.text) ? null : bylineOf(block, locale, 0)) ?? labelledNames(block, context);
    if (line !== null && isOwn(block, context.markup, context.anchor)) return line;
  }
  return joined(
    near.flatMap((block) => {
      const line = namesWithParticulars(block, locale);
      return line !== null && isOwn(block, context.markup, context.anchor) ? [line] : [];
    }),
  );
}

/** Bylines of one article, one below the other: the first, and those that follow it at once. */
function joined(lines: readonly PrintedByline[]): PrintedByline | null {
  const [first, ...more] = lines;
  if (first === undefined) return null;
  return more.reduce((all, line) => {
    if ((line.blocks[0] ?? 0) - (all.blocks.at(-1) ?? 0) !== 1) return all;
    return {
      ...all,
      text: `${all.text}, ${line.text}`,
      authors: [...all.authors, ...line.authors],
      blocks: [...all.blocks, ...line.blocks],
    };
  }, first);
}

/** The same elsewhere in the page, with less else in the line; or a signature after the text. */
export function lineElsewhere(context: BylineContext): PrintedByline | null {
  const { reading, headlineBlocks, locale } = context;
  for (const block of reading.blocks.slice((headlineBlocks.at(-1) ?? -1) + 1 + REACH_AFTER)) {
    const line = bylineOf(block, locale, 0.4) ?? labelledNames(block, context);
    if (line !== null && isOwn(block, context.markup, context.anchor)) return { ...line, sure: false };
  }
  return signature(reading.blocks.slice(-REACH_END), locale) ?? namesBeforeRoles(context);
}

/** Names that East Asian papers set before the word for what they do ("구현모 기자"), in lines near each other. */
function namesBeforeRoles({ reading, locale }: BylineContext): PrintedByline | null {
  if (!["ko", "ja", "zh"].includes(locale.language ?? "")) return null;
  const authors: Author[] = [];
  const lines: Block[] = [];
  for (const block of reading.blocks) {
    if (!canPrint(block) || block.text.length > MAX_SIGNED) continue;
    const name = nameBeforeRole(block.text);
    if (name === null) continue;
    if (lines.length > 0 && block.index - (lines.at(-1)?.index ?? 0) > 3) break;
    if (!authors.some((known) => known.name === name)) authors.push({ name, kind: "person" });
    lines.push(block);
  }
  if (authors.length === 0) return null;
  return {
    text: lines.map(({ text }) => text).join(", "),
    authors,
    from: "printed signature",
    blocks: lines.map(({ index }) => index),
    sure: false,
    together: true,
  };
}

const MAX_SIGNED = 60;

/** Lines that a label can have below it: the names of one article's authors, one by one. */
const MAX_LABELLED = 12;

/** A line that is nothing but "By", "Written by", "Author", and the names in the lines below it. */
function labelledNames(block: Block, { reading, locale }: BylineContext): PrintedByline | null {
  if (!canPrint(block) || block.text.length > 30 || !isLabel(block.text, locale)) return null;
  const authors: Author[] = [];
  const lines: Block[] = [];
  for (const next of reading.blocks.slice(block.index + 1, block.index + 1 + MAX_LABELLED)) {
    const found = next.text.length <= 80 && canPrint(next) ? authorsIn(next.text, locale, "printed") : [];
    if (found.length === 0) break;
    authors.push(...found);
    lines.push(next);
    // More names follow where the line breaks off at a comma or an "and".
    if (!/(?:[,;&]|\sand)$/i.test(next.text)) break;
  }
  if (authors.length === 0) return null;
  return {
    text: lines.map(({ text }) => text).join(" "),
    authors,
    from: "printed byline",
    blocks: [block.index, ...lines.map(({ index }) => index)],
    sure: true,
    together: true,
  };
}

function isLabel(text: string, locale: Locale): boolean {
  return afterLead(text, locale) === "" || AUTHOR_LABELS.has(text.toLowerCase().replace(/\s?[:：]$/u, ""));
}

/** "Ann Lee | Staff writer | 3 May 2024", "Ann Lee · Post News · Posted: 3 May": a name first, then a role or a date. */
function namesWithParticulars(block: Block, locale: Locale): PrintedByline | null {
  if (!canPrint(block) || block.kind === "heading") return null;
  const parts = linesOfBlock(block)
    .flatMap((line) => line.split(/\s?[|•·●⋅]\s?|\s[–—-]\s/u))
    .map((part) => part.trim())
    .filter((part) => part !== "");
  const [first = "", ...rest] = parts;
  if (rest.length === 0 || !looksLikeName(first.split(" "))) return null;
  const authors = authorsIn(first, locale, "printed").filter(({ kind }) => kind === "person");
  if (authors.length === 0) return null;
  const isTold =
    rest.some((part) => isRoleLine(part)) ||
    (rest.length > 1 && rest.some((part) => printedDates(part, locale).length > 0) && rest.some(isOutlet));
  if (!isTold) return null;
  return { text: first, authors, from: "printed name", blocks: [block.index], sure: false, together: true };
}

/** A news organisation's name. */
function isOutlet(part: string): boolean {
  return ORGANISATION_WORDS.has((part.split(" ").at(-1) ?? "").toLowerCase());
}

function isSentence(text: string): boolean {
  // Particulars parted by signs are none, however many.
  if (/\s[|•·●⋅]\s/u.test(text)) return false;
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

/** What stands between a byline and other things, dates aside. */
const BETWEEN_PARTS = /[|•·●⋅]|(?<=\d)\s(?=by\s)/iu;
/** A line that has neither one of these signs nor a digit has nothing of the above, and no date. */
const MAYBE_PARTED = /[\p{Nd}|•·●⋅]/u;

/** A line cut at its dates and at the signs that stand between a byline and other things. */
function partsOf(line: string, locale: Locale): string[] {
  if (!MAYBE_PARTED.test(line)) return [line];
  const parts: string[] = [];
  let at = 0;
  for (const date of printedDates(line, locale)) {
    parts.push(line.slice(at, date.from));
    at = date.to;
  }
  parts.push(line.slice(at));
  return parts
    .flatMap((part) => part.split(BETWEEN_PARTS))
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
