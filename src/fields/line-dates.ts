import type { Block } from "../block.js";
import { blocksAround } from "./byline-context.js";
import { type DateCandidate, type DateContext, roleBefore } from "./date-context.js";
import { FIRST_PUBLISHED } from "../rules/dates.js";
import { afterLead } from "./names.js";
import { type Locale, type PrintedDate, printedDates } from "./printed-date.js";
import { blocksPrinting } from "./printed-blocks.js";
import { linesOfBlock } from "./printed-text.js";
import { belongsToCard, isOwn, standsApart } from "./zones.js";

const REACH_AFTER = 14;
const REACH_BEFORE = 4;
/** Blocks after the headline in which a date counts in any line that is no sentence. */
const REACH_CLOSE = 5;
const MAX_LINE = 200;
const MAX_LABELLED = 80;

/** Dates in the lines around the headline, and the lines that print them and little else. */
export function printedNear(context: DateContext): {
  readonly candidates: DateCandidate[];
  readonly blocks: number[];
} {
  const { reading, headlineBlocks, bylineBlocks, locale } = context;
  const times = timeBlocks(context);
  const last = headlineBlocks.at(-1) ?? -1;
  const candidates: DateCandidate[] = [];
  const blocks: number[] = [];
  for (const block of blocksAround(reading.blocks, headlineBlocks, REACH_BEFORE, REACH_AFTER)) {
    if (!canPrint(block)) continue;
    const text = linesOfBlock(block).join(" | ");
    const dates = printedDates(text, locale);
    if (
      (dates.length === 0 && !times.has(block.index)) ||
      !isOwn(block, context.facts.markup, context.anchor)
    )
      continue;
    const dateline = isDateline(text, dates) || (times.has(block.index) && text.length < 40);
    if (dateline) blocks.push(block.index);
    const close = block.index <= last + REACH_CLOSE && isMetaLine(text, dates, locale);
    const usable = dateline || close || bylineBlocks.includes(block.index);
    if (usable) candidates.push(...candidatesOf(text, dates));
  }
  return { candidates, blocks };
}

/** A date in a line that says what date it is; `isFirst`: the day on which the article first appeared. */
export interface LabelledDate extends DateCandidate {
  readonly isFirst: boolean;
}

/** Lines anywhere in the page that say "published" or "updated" and a date, and belong to no other story. */
export function labelledLines(context: DateContext): LabelledDate[] {
  const { reading, locale, facts, anchor } = context;
  const found: LabelledDate[] = [];
  for (const block of reading.blocks) {
    if (!canPrint(block)) continue;
    const dates = printedDates(block.text, locale);
    if (dates.length === 0) continue;
    const lower = block.text.toLowerCase();
    const isFirst = FIRST_PUBLISHED.some((phrase) => lower.includes(phrase));
    if ((!isFirst && block.text.length > MAX_LABELLED) || !isOwn(block, facts.markup, anchor)) continue;
    const candidates = candidatesOf(block.text, dates);
    const said = isFirst ? candidates.slice(0, 1) : candidates.filter(({ role }) => role !== "unsaid");
    found.push(
      ...said.map((one): LabelledDate => ({ ...one, isFirst, role: isFirst ? "published" : one.role })),
    );
  }
  return found;
}

/** Dates right before or after the byline, or in it, wherever it stands. */
export function printedAtByline({
  reading,
  bylineBlocks,
  locale,
  facts,
  anchor,
}: DateContext): DateCandidate[] {
  return reading.blocks
    .filter(({ index }) => bylineBlocks.some((byline) => Math.abs(byline - index) <= 1))
    .filter((block) => canPrint(block) && isOwn(block, facts.markup, anchor))
    .flatMap((block) => {
      const text = linesOfBlock(block).join(" | ");
      const dates = printedDates(text, locale);
      const usable = isDateline(text, dates) || bylineBlocks.includes(block.index);
      return usable ? candidatesOf(text, dates) : [];
    });
}

function canPrint(block: Block): boolean {
  return block.kind !== "alt" && block.kind !== "caption" && block.text.length <= MAX_LINE;
}

function candidatesOf(text: string, dates: readonly PrintedDate[]): DateCandidate[] {
  let start = 0;
  return dates.map((date) => {
    const role = roleBefore(text.slice(start, date.from), date.from - start);
    start = date.to;
    return { value: date.moment, from: "printed date", role };
  });
}

/** The blocks that `time` elements of this article print: "two hours ago" is a date line too. */
function timeBlocks({ facts, anchor, reading }: DateContext): Set<number> {
  const { markup } = facts;
  if (markup === null) return new Set();
  const times = markup.dates
    .filter((spot) => spot.element.name === "time" && !standsApart(spot, anchor))
    .slice(0, 20);
  const own = times.filter((spot) => !belongsToCard(spot, anchor, markup));
  return new Set(
    blocksPrinting(
      reading.blocks,
      own.map(({ element }) => element),
      markup,
    ),
  );
}

/** A line whose text beside its dates is no more than a label. */
export function isDateline(text: string, dates: readonly PrintedDate[]): boolean {
  const [first] = dates;
  if (first === undefined) return false;
  const covered = dates.reduce((sum, { from, to }) => sum + to - from, 0);
  const rest = text.length - covered;
  // "It broke on 2 March." is a sentence, if a short one.
  if (rest > 3 && /[.!?。！？]$/u.test(text)) return false;
  return rest <= 20 || rest <= covered || (rest <= 60 && roleBefore(text, first.from) !== "unsaid");
}

/** A line of the article's particulars: no sentence, its date first, labelled, or parted by signs from the rest. A caption is none. */
function isMetaLine(text: string, dates: readonly PrintedDate[], locale: Locale): boolean {
  const [first] = dates;
  if (first === undefined || text.length > 120 || /[.!?。！？]$/u.test(text)) return false;
  if (afterLead(text, locale) !== null) return true;
  return first.from === 0 || roleBefore(text, first.from) !== "unsaid" || /[|•·●⋅]|\s[–-]\s/u.test(text);
}
