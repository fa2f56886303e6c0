import type { RemovalReason } from "../../block.js";
import { type TextLine, announces, announcesInWords } from "./lines.js";

/** First and last block of the body; both -1 where nothing reads as one. */
export interface BodyExtent {
  readonly first: number;
  readonly last: number;
}

/** What a line says for or against being within the body. */
const PROSE_UNIT = 110;
const MAX_PROSE_WORTH = 3;
/** Below a heading of teasers, running text with a title above it is a teaser's. */
const TEASER_WORTH = 0.4;
const MAX_TEASER = 320;
const SENTENCE_WORTH = 0.4;
/** Below a line with a colon at its end, short lines may be a list. */
const LISTED_WORTH = -0.15;
const LABEL_WORTH = -0.7;
const DATED_WORTH = -1;
/** "More on this", "Most read": a run of teasers begins, and with it often the end of the article. */
const HEADS_WORTH = -2;
/** However long an interruption is, what came before it may still be the beginning. */
const MAX_RUN_COST = 3;
/** Advertisements and prompts stand within bodies; comments, legal lines and tags stand behind them. */
const PHRASE_WORTH: Readonly<Record<RemovalReason, number>> = {
  advertisement: 0,
  promotion: -0.1,
  related: -0.3,
  share: -0.2,
  navigation: -1,
  legal: -1.5,
  comment: -1.5,
  duplicate: 0,
  "image-description": 0,
  boilerplate: -0.1,
  outside: -1,
};

/**
 * Where the body of a dump begins and ends: the run of lines in which running text most outweighs labels, dates and
 * promos (maximum-sum segment; Pasternack and Roth, "Extracting article text from the web with maximum subsequence
 * segmentation", WWW 2009, on lines instead of tokens). Captions, advertisements and what stands twice count neither way. One pass.
 * @param captions positions of captions, credits and alternative texts
 */
export function findBodyExtent(lines: readonly TextLine[], captions: ReadonlySet<number>): BodyExtent {
  const seen = new Set<string>();
  const told = lines.filter((line, at) => {
    const again = seen.has(line.block.text);
    seen.add(line.block.text);
    return !captions.has(at) && !isTransparent(line) && !(again && line.phrase?.heads !== true);
  });
  let best = { first: -1, last: -1, worth: 0 };
  let worth = 0;
  let cost = 0;
  let first = 0;
  let amongTeasers = false;
  let announced = false;
  told.forEach((line, i) => {
    if (line.phrase?.heads === true) amongTeasers = true;
    else if (inRun(told, i)) amongTeasers = false;
    if (isProse(line)) announced = false;
    const own =
      announced && line.phrase === null && !line.closed
        ? LISTED_WORTH
        : worthOf(line, amongTeasers && line.length <= MAX_TEASER && isTitle(told[i - 1]));
    announced ||= announces(line);
    cost = own > 0 ? 0 : cost - own;
    if (worth <= 0) {
      worth = 0;
      first = line.block.index;
    }
    if (own > 0 || cost <= MAX_RUN_COST) worth += own;
    if (own > 0 && worth > best.worth && nearProse(told, i)) best = { first, last: line.block.index, worth };
  });
  return { first: best.first, last: endOfList(lines, best.last) };
}

/** Where "as follows" comes directly below the last text, its list is still the body's. */
function endOfList(lines: readonly TextLine[], lastText: number): number {
  const next = lines[lastText + 1];
  if (lastText < 0 || next === undefined || !announcesInWords(next)) return lastText;
  const last = lastText + 1;
  let end = last;
  for (let at = last + 1; at < lines.length; at += 1) {
    const line = lines[at];
    if (line === undefined || line.phrase !== null || line.closed) break;
    end = at;
  }
  return end;
}

/** Single sentences end a body only near its running text: below it they are titles and promos. */
function nearProse(lines: readonly TextLine[], i: number): boolean {
  return [0, 1, 2, 3, 4].some((step) => isProse(lines[i - step]));
}

function isTitle(line: TextLine | undefined): boolean {
  return line !== undefined && line.phrase === null && !line.closed && !line.prose && line.words.length >= 3;
}

/** Whether three lines of running text stand together, this one among them. */
function inRun(lines: readonly TextLine[], i: number): boolean {
  return [0, 1, 2].some((shift) => [0, 1, 2].every((step) => isProse(lines[i - shift + step])));
}

function isProse(line: TextLine | undefined): boolean {
  return line !== undefined && line.phrase === null && line.prose;
}

function isTransparent(line: TextLine): boolean {
  return line.phrase !== null && !line.phrase.heads && PHRASE_WORTH[line.phrase.reason] === 0;
}

function worthOf(line: TextLine, isTeaser: boolean): number {
  if (line.phrase !== null) return line.phrase.heads ? HEADS_WORTH : PHRASE_WORTH[line.phrase.reason];
  if (line.prose) return isTeaser ? TEASER_WORTH : Math.min(MAX_PROSE_WORTH, line.length / PROSE_UNIT);
  if (line.dated) return DATED_WORTH;
  if (announces(line)) return 0;
  return line.closed ? SENTENCE_WORTH : LABEL_WORTH;
}
