import type { Block } from "../block.js";
import { type NamePhrases, namePhrases } from "../evidence/hints.js";
import { endsSentence, linkShare, weightOf } from "../evidence/prose.js";
import { lineage } from "../read/tree.js";
import { wordsOf } from "../read/words.js";
import { STANDFIRST_NAMES } from "../rules/body-names.js";
import type { Case } from "./case.js";

const STANDFIRST_PHRASES = namePhrases(STANDFIRST_NAMES);
/** A page can describe itself by its picture. */
const CAPTION_PHRASES = namePhrases(["caption", "captions", "figcaption", "imagecaption"]);
/** A standfirst is a sentence or two. */
const MIN_WEIGHT = 30;
const MAX_WEIGHT = 700;
/** How far below the headline a line without a full stop is still its second deck. */
const NEAR = 2;
const LONG = 60;
const STEPS = 4;
/** How many words must be the same; a dateline ("Berlin. ") may stand before them. */
const SAME_WORDS = 12;
const MIN_WORDS = 6;
const DATELINE_WORDS = 3;

/**
 * Keeps the summary between headline and body, wherever the template puts it: the block that says what the page says
 * of itself for searches and shares, and those that the markup calls a standfirst.
 */
export function keepStandfirst(c: Case): void {
  const { fields, region, judgement } = c;
  const headline = fields.printed.headline.at(-1) ?? null;
  const firstProse = Math.min(...region.prose);
  const candidates = judgement
    .open()
    .filter((block) => block.index < firstProse && isLikeSummary(block))
    .filter((block) => headline === null || block.index > headline);
  const summary = candidates.find(
    (block) => isSummary(block, c.summaries) && !isNamed(block, c, CAPTION_PHRASES),
  );
  for (const block of candidates) {
    const near = headline !== null && block.index - headline <= NEAR;
    const reads = endsSentence(block.text) || (near && (block.kind === "heading" || isLong(block)));
    const named = headline !== null && reads && isNamed(block, c, STANDFIRST_PHRASES);
    if (block === summary) judgement.keep(block, "standfirst", "what the page says of itself");
    else if (named) judgement.keep(block, "standfirst", "summary above the body");
  }
}

/** Says of the first text that stays, if the page calls it so or says it of itself, that it is the standfirst. */
export function nameStandfirst(c: Case): void {
  const [first] = c.judgement.open();
  if (first === undefined || !isLikeSummary(first)) return;
  if (isNamed(first, c, STANDFIRST_PHRASES) || isAllOfSummary(first, c.summaries))
    c.judgement.keep(first, "standfirst", "summary above the body");
}

function isLikeSummary(block: Block): boolean {
  const weight = weightOf(block.text);
  if (block.kind !== "paragraph" && block.kind !== "heading") return false;
  return weight >= MIN_WEIGHT && weight <= MAX_WEIGHT && linkShare(block) < 0.5;
}

function isLong(block: Block): boolean {
  return weightOf(block.text) >= LONG;
}

function isNamed(block: Block, { hints, region }: Case, phrases: NamePhrases): boolean {
  let steps = 0;
  for (const element of lineage(block.element)) {
    if (element === region.element || steps > STEPS) return false;
    if (hints.isNamed(element, phrases)) return true;
    steps += 1;
  }
  return false;
}

function isSummary(block: Block, summaries: readonly string[]): boolean {
  const words = wordsOf(block.text);
  return summaries.some((summary) => sharesOpening(words, wordsOf(summary)));
}

/** The whole block, not a description cut from the first words of a longer paragraph. */
function isAllOfSummary(block: Block, summaries: readonly string[]): boolean {
  const words = wordsOf(block.text);
  return summaries
    .map(wordsOf)
    .some(
      (summary) =>
        sharesOpening(words, summary) && Math.abs(summary.length - words.length) <= 0.3 * words.length,
    );
}

function sharesOpening(words: readonly string[], summary: readonly string[]): boolean {
  if (summary.length < MIN_WORDS || words.length < MIN_WORDS) return false;
  const length = Math.min(SAME_WORDS, summary.length, words.length);
  for (let skipped = 0; skipped <= DATELINE_WORDS; skipped += 1) {
    const rest = words.slice(skipped, skipped + length);
    if (rest.length >= MIN_WORDS && rest.every((word, i) => word === summary[i])) return true;
  }
  return false;
}
