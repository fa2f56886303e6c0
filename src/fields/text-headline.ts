import type { Block } from "../block.js";
import { matchPhrase } from "../evidence/phrases.js";
import { endsSentence, weightOf } from "../evidence/prose.js";
import { isCreditLine } from "./credit.js";
import { isDateline } from "./line-dates.js";
import { afterLead, authorsIn } from "./names.js";
import { type Locale, printedDates } from "./printed-date.js";
import { slugShare } from "./title.js";

/** Lines of prose: long, and of sentences. */
const PROSE = 120;
/** Lines before the text among which the headline is looked for; a dump of a whole page has its menus there. */
const MAX_WINDOW = 400;
const MIN_WINDOW = 6;
const MAX_HEADLINE = 200;
const MIN_HEADLINE = 8;
/** What a line loses for each line above it. */
const FURTHER = 0.08;
/** What a line loses for each letter beyond the usual length. */
const USUAL = 60;
const LONGER = 0.003;
/** Buttons that may stand between. */
const MAX_BUTTONS = 2;
/** A byline or a date stands at most so many lines below the headline. */
const REACH = 5;

interface Lines {
  readonly blocks: readonly Block[];
  readonly copies: ReadonlyMap<string, number>;
  readonly address: string | null;
  readonly locale: Locale;
}

/**
 * The headline of a text dump: of the lines before the text, the one that looks most like one. For it speak that it is
 * a line of a few words without a full stop, that a byline or a date follows soon, that the line stands again in the
 * dump, that the page's address was made of it; against it, that lines above it are as good.
 */
export function headlineOfText(
  blocks: readonly Block[],
  address: string | null,
  locale: Locale,
): Block | null {
  const lines = { blocks, copies: countTexts(blocks), address, locale };
  let best: Block | null = null;
  let bestScore = 0;
  blocks.slice(0, windowOf(blocks)).forEach((block, i) => {
    const score = scoreOf(i, lines) - Math.min(i, 20) * FURTHER;
    if (score > bestScore) [best, bestScore] = [block, score];
  });
  return best;
}

/** Where the text begins: the first of three lines of prose that stand close together. */
function windowOf(blocks: readonly Block[]): number {
  const limit = Math.min(blocks.length, MAX_WINDOW);
  for (let i = 0; i < limit; i += 1) {
    const prose = blocks.slice(i, i + 6).filter(isProse).length;
    if (isProse(blocks[i]) && prose >= 3) return Math.max(i, MIN_WINDOW);
  }
  return Math.min(limit, MIN_WINDOW * 4);
}

function isProse(block: Block | undefined): boolean {
  return block !== undefined && weightOf(block.text) >= PROSE && endsSentence(block.text);
}

function countTexts(blocks: readonly Block[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const { text } of blocks) counts.set(text, (counts.get(text) ?? 0) + 1);
  return counts;
}

function scoreOf(i: number, { blocks, copies, address, locale }: Lines): number {
  const text = blocks[i]?.text ?? "";
  if (!canBeHeadline(text, locale)) return 0;
  const below = blocks
    .slice(i + 1, i + 1 + REACH + MAX_BUTTONS)
    .map((block) => block.text)
    .filter((next) => matchPhrase(next, { language: locale.language, linkShare: 0 }) === null)
    .slice(0, REACH);
  const words = lengthInWords(text);
  let score = words >= 4 ? 2 : words >= 3 ? 1 : 0.2;
  // Captions and standfirsts are longer.
  score -= Math.max(0, weightOf(text) - USUAL) * LONGER;
  if (weightOf(text) > 120) score -= 0.7;
  if (/[.。]$/u.test(text)) score -= 1.5;
  if (/[.!?。！？]\s\p{Lu}/u.test(text)) score -= 0.7;
  if (below[0]?.startsWith(text) === true) score -= 1;
  else if ((copies.get(text) ?? 0) > 1) score += 0.4;
  const signed = below.findIndex((next) => isBylineOrDate(next, locale));
  // A standfirst may stand between; a date below a word or two may be that of a section.
  if (signed >= 0) score += (words >= 3 ? 1.6 : 1.2) - Math.max(0, signed - 1) * 0.35;
  // A breadcrumb's last step is the headline.
  if (below.some((next) => next !== text && next.length > 12 && text.endsWith(next))) score -= 2;
  return score + slugShare(text, address) * 3;
}

function canBeHeadline(text: string, locale: Locale): boolean {
  if (weightOf(text) > MAX_HEADLINE || (text.length < MIN_HEADLINE && lengthInWords(text) < 3)) return false;
  if (/^(?:https?:|www\.)/i.test(text) || /^[→©]|[:：—–]$|\s[/›>»→]\s/u.test(text)) return false;
  if (matchPhrase(text, { language: locale.language, linkShare: 0 }) !== null) return false;
  return !isBylineOrDate(text, locale) && isCreditLine(text) === null;
}

function isBylineOrDate(text: string, locale: Locale): boolean {
  if (text.length > 120) return false;
  const dates = printedDates(text, locale);
  if (isDateline(text, dates)) return true;
  const rest = afterLead(text, locale);
  if (rest !== null) return rest.length <= 100 && /^[\p{Lu}\p{Lo}]/u.test(rest);
  if (text.length > 60) return false;
  const names = authorsIn(text, locale, "printed").filter(({ kind }) => kind === "person");
  const covered = names.reduce((sum, { name }) => sum + name.length, 0);
  return (
    names.length > 0 &&
    covered >= text.length * 0.8 &&
    names.every(({ name }) => name.split(" ").length <= 3) &&
    dates.length > 0
  );
}

/** Words; in scripts without spaces, two letters count as one. */
function lengthInWords(text: string): number {
  const dense =
    text.match(/[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]/gu)?.length ?? 0;
  return dense > text.length / 2 ? Math.floor(dense / 2) : text.split(" ").length;
}
