import type { Block } from "../block.js";
import { MarkupHints, namePhrases } from "../evidence/hints.js";
import { endsSentence, weightOf } from "../evidence/prose.js";
import { machineText } from "../evidence/machine-text.js";
import { lineage } from "../read/tree.js";
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

const PHRASES: readonly string[] = PAYWALL_PHRASES.flatMap(({ texts }) => texts);
const LINKS: ReadonlySet<string> = new Set(EXCERPT_LINKS);
const NAMES = namePhrases(PAYWALL_NAMES);

/**
 * Whether the text looks cut: it goes on behind a paywall or on another page. One sign of the page that it is not free
 * is not enough, since most such pages carry the whole text: the text must be short, end in the middle, or be a small
 * part of what the page's own data says it is.
 */
export function isTruncated(judged: JudgedPage): boolean {
  const body = runningBlocks(judged).filter((block) => !isWallSpeech(block));
  const last = body.at(-1);
  if (last === undefined) return false;
  const weight = weightOfBlocks(body);
  const paid = judged.fields.free?.value === false;
  if (lacksDeclaredText(judged, body, weight) || (paid && lacksDeclaredWords(judged, body))) return true;
  const behind = shownBlocks(judged)
    .filter(({ index }) => index > last.index)
    .slice(0, WALL_REACH);
  const cut = endsCut(last, body);
  const wall = behind.some(isWallSpeech);
  if (wall) return weight <= LONGEST_SAMPLE || cut;
  if (paid) return weight <= SAMPLE || cut || (weight <= LONGEST_SAMPLE && behind.some(isInWall()));
  return weight <= LONGEST_EXCERPT && isExcerpt(last, behind);
}

function isWallSpeech(block: Block): boolean {
  if (block.text.length > LONGEST_PHRASE || block.hidden) return false;
  const folded = said(block.text);
  return PHRASES.some((phrase) => folded.includes(phrase));
}

/** Within an element that its template names a paywall. */
function isInWall(): (block: Block) => boolean {
  const hints = new MarkupHints();
  return (block) => {
    for (const element of lineage(block.element)) {
      if (element.name === "article" || element.name === "main" || element.name === "body") return false;
      if (hints.isNamed(element, NAMES)) return true;
    }
    return false;
  };
}

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

/** An excerpt ends in a bracketed ellipsis (WordPress's `excerpt_more`), or in an ellipsis before a link to the rest. */
function isExcerpt(last: Block, behind: readonly Block[]): boolean {
  const end = last.text.trimEnd().slice(-8);
  if (BRACKETED_ELLIPSIS.test(end)) return true;
  if (!ELLIPSIS.test(end)) return false;
  return behind
    .slice(0, 3)
    .some((block) => (isLinkOnly(block) || block.element === null) && LINKS.has(said(block.text)));
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
