import type { Block } from "../block.js";
import { MarkupHints, namePhrases } from "../evidence/hints.js";
import { lengthOfPaidParts } from "../evidence/paid-parts.js";
import { endsSentence, isProse, weightOf } from "../evidence/prose.js";
import { machineText } from "../evidence/machine-text.js";
import { FROM_PAGE_STATE } from "../read/state-body.js";
import { contains, lineage } from "../read/tree.js";
import { wordsOf } from "../read/words.js";
import { EXCERPT_LINKS, PAYWALL_NAMES, PAYWALL_PHRASES } from "../rules/paywalls.js";
import { isLinkOnly, type JudgedPage, runningBlocks, shownBlocks, weightOfBlocks } from "./judged-page.js";
import { said } from "./said.js";

/** A page that says it is not free, and has no more text than this, shows a sample. */
const SAMPLE = 1000;
/** A wall's words behind a longer text are an offer beside a whole article, not the cut of one. */
const LONGEST_SAMPLE = 3000;
/** An excerpt as blogs and archives print it. */
const LONGEST_EXCERPT = 1500;
/** A wall stands within this many shown blocks behind the text. */
const WALL_REACH = 12;
/** Longer blocks are text, not the words of a wall. */
const LONGEST_PHRASE = 400;

const TEXTS: readonly string[] = PAYWALL_PHRASES.flatMap(({ texts }) => texts);
const LABELS: readonly string[] = PAYWALL_PHRASES.flatMap(({ labels }) => labels);
const LINKS: ReadonlySet<string> = new Set(EXCERPT_LINKS);
const NAMES = namePhrases(PAYWALL_NAMES);

/**
 * Whether the text looks cut: it goes on behind a paywall or on another page. One sign of the page that it is not free
 * is not enough, since most such pages carry the whole text: the text must be short, end in the middle, or be a small
 * part of what the page's own data says it is.
 */
export function isTruncated(judged: JudgedPage): boolean {
  const body = withoutWall(runningBlocks(judged));
  const last = body.at(-1);
  if (last === undefined) return false;
  const weight = weightOfBlocks(body);
  const paid = judged.fields.free?.value === false;
  if (lacksDeclaredText(judged, body, weight) || (paid && lacksDeclaredWords(judged, body))) return true;
  const cut = endsCut(last, body);
  if (weight > LONGEST_SAMPLE && !cut) return false;
  const behind = shownBlocks(judged)
    .filter(({ index }) => index > last.index)
    .slice(0, WALL_REACH);
  // The page's data had what the wall keeps back: then only the text itself can show that it is a sample.
  if (isFromData(judged)) return (paid || behind.some(isWallSpeech)) && (weight <= SAMPLE || cut);
  if (behind.some(isWallSpeech)) return true;
  if (cut && behind.some((block) => says(block, LABELS))) return true;
  if (paid) return weight <= SAMPLE || cut || behind.some(isInWallBehind(last)) || lacksPaidParts(judged);
  return weight <= LONGEST_EXCERPT && isExcerpt(last, behind);
}

/** The page declares which of its parts are paid for, and holds nothing in them. */
function lacksPaidParts({ reading, facts }: JudgedPage): boolean {
  if (reading.document === null) return false;
  return lengthOfPaidParts(reading.document, facts.data?.paidSelectors ?? []) === 0;
}

function isFromData({ reading }: JudgedPage): boolean {
  return reading.warnings.some(({ code }) => code === FROM_PAGE_STATE.code);
}

/** A wall's words can have been kept as the text's last blocks. */
function withoutWall(body: Block[]): Block[] {
  const end = body.length - LAST_BLOCKS;
  return body.filter((block, at) => at < end || !isWallSpeech(block));
}

const LAST_BLOCKS = 4;

function isWallSpeech(block: Block): boolean {
  return says(block, TEXTS);
}

function says(block: Block, phrases: readonly string[]): boolean {
  if (block.text.length > LONGEST_PHRASE || block.hidden) return false;
  const folded = said(block.text);
  return phrases.some((phrase) => folded.includes(phrase));
}

/** Within an element that its template names a paywall, and that does not hold the text itself. */
function isInWallBehind(last: Block): (block: Block) => boolean {
  const hints = new MarkupHints();
  return (block) => {
    if (weightOf(block.text) < MIN_OFFER || isLinkOnly(block)) return false;
    for (const element of lineage(block.element)) {
      if (contains(element, last.element)) return false;
      if (hints.isNamed(element, NAMES)) return true;
    }
    return false;
  };
}

/** Shorter blocks are labels. */
const MIN_OFFER = 40;

/** An ellipsis, with or without brackets, as excerpts end. */
const ELLIPSIS = /(?:…|\.{3}|\[…\]|\[\.{3}\])["'”’»)\]]*$/u;
const BRACKETED_ELLIPSIS = /[[(](?:…|\.{3})[\])]$/u;
/** Shorter last blocks are labels and signatures, which end in no full stop. */
const MIN_CUT = 60;

/** Ends in an ellipsis, or without a full stop where the paragraphs before it have one. */
function endsCut(last: Block, body: readonly Block[]): boolean {
  const text = last.text.trimEnd();
  if (ELLIPSIS.test(text.slice(-8))) return true;
  if (
    last.kind !== "paragraph" ||
    weightOf(text) < MIN_CUT ||
    endsSentence(text) ||
    !/[\p{L}\p{N},]$/u.test(text)
  )
    return false;
  const before = body.slice(0, -1).filter(({ kind }) => kind === "paragraph");
  return before.every((block) => endsSentence(block.text));
}

/**
 * An excerpt ends in a bracketed ellipsis (WordPress's `excerpt_more`), or in an ellipsis before a link to the rest;
 * where text follows, the ellipsis is a quotation's.
 */
function isExcerpt(last: Block, behind: readonly Block[]): boolean {
  const end = last.text.trimEnd().slice(-8);
  const next = behind.slice(0, 3);
  if (!ELLIPSIS.test(end) || next.some(isProse)) return false;
  return BRACKETED_ELLIPSIS.test(end) || next.some((block) => LINKS.has(said(block.text)));
}

/** `articleBody` says this many times more than the page; some publishers' holds markup or twice the text. */
const MORE_TEXT = 1.6;
const SHINGLE = 5;
/** Share of the declared text's word runs that the page does not have. */
const MISSING_SHARE = 0.5;
const MISSING_WEIGHT = 800;
/** Share of the body's word runs that the declared text has: it is this article's. */
const SAME_SHARE = 0.3;
const MAX_WORDS = 20_000;

/** The page's data carries the whole text, and half of it or more is nowhere on the page, shown or hidden. */
function lacksDeclaredText({ reading, facts }: JudgedPage, body: readonly Block[], weight: number): boolean {
  const declared = facts.data?.articleBody ?? null;
  if (declared === null || declared.length < weight * MORE_TEXT) return false;
  const text = declaredText(declared);
  if (weightOf(text) < weight * MORE_TEXT) return false;
  const whole = shinglesOf(text);
  const onPage = new Set(reading.blocks.flatMap((block) => shinglesOf(block.text)));
  const missing = whole.filter((shingle) => !onPage.has(shingle)).length / Math.max(1, whole.length);
  if (missing < MISSING_SHARE || missing * weightOf(text) < MISSING_WEIGHT) return false;
  const known = new Set(whole);
  const own = body.flatMap((block) => shinglesOf(block.text));
  return own.filter((shingle) => known.has(shingle)).length >= SAME_SHARE * own.length;
}

/** The declared text without markup, piece by piece: a fact is read up to a length only. */
function declaredText(raw: string): string {
  const pieces: string[] = [];
  for (let at = 0; at < Math.min(raw.length, MAX_DECLARED); at += PIECE) {
    pieces.push(machineText(raw.slice(at, at + PIECE)) ?? "");
  }
  return pieces.join(" ");
}

const PIECE = 8_000;
const MAX_DECLARED = 80_000;

function shinglesOf(text: string): string[] {
  const words = wordsOf(text.slice(0, MAX_WORDS * 8)).slice(0, MAX_WORDS);
  return words.slice(SHINGLE - 1).map((_, i) => words.slice(i, i + SHINGLE).join(" "));
}

/** `wordCount` says at least this many words more, and twice as many. */
const MISSING_WORDS = 200;

function lacksDeclaredWords({ facts }: JudgedPage, body: readonly Block[]): boolean {
  const declared = facts.data?.wordCount ?? 0;
  if (declared < MISSING_WORDS) return false;
  const words = body.reduce((sum, block) => sum + wordsOf(block.text).length, 0);
  return declared >= words * 2 && declared - words >= MISSING_WORDS;
}
