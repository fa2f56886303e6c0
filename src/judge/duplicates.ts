import type { Block, BlockKind } from "../block.js";
import { isUnspaced, wordsAsPrinted } from "../read/words.js";
import type { Judgement } from "./judgement.js";
import { Postings } from "./postings.js";

/** A text to be compared with the others of its page. */
export interface DuplicateItem {
  readonly index: number;
  readonly text: string;
  readonly kind: BlockKind;
}

/** Equal texts this long are one text twice; shorter ones may be a refrain, an interview's "Yes.", a label. */
const MIN_EQUAL_WORDS = 6;
const MIN_EQUAL_LENGTH = 40;
/** Shorter texts are compared for equality only. */
const MIN_NEAR_WORDS = 10;
/** A pull quote: this many words, one after the other, within a longer text. */
const MIN_CONTAINED_WORDS = 10;
const MIN_TRUNCATED_WORDS = 6;
/** Words that stand in one copy only: a word or two, and a tenth of long texts. */
const MAX_CHANGED_WORDS = 2;
const MAX_CHANGED_SHARE = 0.1;
const SHINGLE_WORDS = 4;
/** How many texts a run of words may point to; common runs say nothing, and the search stays linear. */
const MAX_POSTINGS = 12;
/** Of texts this long, copies share at least half of their runs, however the allowed changes are spread. */
const SURE_WORDS = 24;
const LEAST_SHARED = 0.45;
/** How many of the texts found are compared word by word. */
const MAX_COMPARED = 4;
/** Words of one text that are indexed: a block longer than this is known by its beginning. */
const MAX_INDEXED_WORDS = 400;
const CJK_FACTOR = 2;

/** What the search knows of one text. */
interface Entry {
  readonly item: DuplicateItem;
  readonly printed: readonly string[];
  readonly words: readonly string[];
  /** The words with a space around each, for looking one up within the other. */
  readonly joined: string;
  /** Texts without spaces have a "word" for each character: counts are this many times higher. */
  readonly factor: number;
  readonly cut: boolean;
}

/**
 * Finds the texts that say again what another one says: equal but for punctuation and case, a word or two changed,
 * cut off, or a sentence of a longer text standing alone (a pull quote). The fuller copy is kept, else the first.
 * Short texts and short quotes need more than equality: they are duplicates only beside another duplicate, as part
 * of a passage that stands twice. Near-duplicates whose difference is a number or a name are different facts.
 *
 * Candidates come from an inverted index over runs of four words (Broder's shingles), with bounded lists: time is
 * linear in the length of the text.
 * @param items in reading order
 * @returns for each duplicate's index, the index of the copy to keep
 */
export function findDuplicates(items: readonly DuplicateItem[]): Map<number, number> {
  const entries = items.map(entryOf);
  const copies = new Map<number, number>();
  const equal = groupEqual(entries, copies);
  markNear(entries, copies);
  markPassages(entries, equal, copies);
  return resolved(entries, copies);
}

/**
 * Removes the duplicates among the blocks that are open or kept as part of the article. A block that has its verdict
 * already keeps it: where the fuller copy is open and the shorter one kept, both stay.
 * @param rule name for the ledger
 */
export function removeDuplicates(judgement: Judgement, blocks: readonly Block[], rule = "duplicate"): void {
  const living = blocks.filter(
    (block) => judgement.isOpen(block) || judgement.verdictOf(block)?.kept === true,
  );
  const byIndex = new Map(living.map((block) => [block.index, block]));
  const items = living.map((block) => ({
    index: block.index,
    text: block.text,
    kind: kindOf(judgement, block),
  }));
  for (const [index, keptIndex] of findDuplicates(items)) {
    const copy = byIndex.get(index);
    const kept = byIndex.get(keptIndex);
    if (copy === undefined || kept === undefined) continue;
    if (judgement.isOpen(copy)) judgement.remove(copy, "duplicate", rule, kept);
    else if (judgement.isOpen(kept) && sameLength(copy, kept))
      judgement.remove(kept, "duplicate", rule, copy);
  }
}

/** What was kept as a caption is one, whatever it looks like. */
function kindOf(judgement: Judgement, block: Block): BlockKind {
  const verdict = judgement.verdictOf(block);
  return verdict?.kept === true && (verdict.part === "caption" || verdict.part === "credit")
    ? "caption"
    : block.kind;
}

function sameLength(a: Block, b: Block): boolean {
  return wordsAsPrinted(a.text).length === wordsAsPrinted(b.text).length;
}

function entryOf(item: DuplicateItem): Entry {
  const printed = wordsAsPrinted(item.text);
  const words = printed.map((word) => word.toLowerCase());
  return {
    item,
    printed,
    words,
    joined: ` ${words.join(" ")} `,
    factor: isUnspaced(item.text) ? CJK_FACTOR : 1,
    cut: /(?:…|\.{3})[\])]?$/u.test(item.text.trimEnd().slice(-6)),
  };
}

/** Marks equal texts that are long enough; returns, for all texts, the position of the first equal one. */
function groupEqual(entries: readonly Entry[], copies: Map<number, number>): number[] {
  const first = new Map<string, number>();
  return entries.map((entry, at) => {
    const seen = first.get(entry.joined);
    if (seen === undefined || entry.words.length === 0) {
      if (entry.words.length > 0) first.set(entry.joined, at);
      return at;
    }
    const other = entries[seen];
    if (
      other !== undefined &&
      (isLong(entry) || isPictureText(entry) || at - seen === 1) &&
      mayPair(entry, other)
    ) {
      mark(entries, copies, at, seen);
    }
    return seen;
  });
}

function isLong(entry: Entry): boolean {
  if (isQuoteLike(entry)) return entry.words.length >= 3 * MIN_EQUAL_WORDS * entry.factor;
  const length = entry.item.text.length * entry.factor;
  return entry.words.length >= MIN_EQUAL_WORDS * entry.factor && length >= MIN_EQUAL_LENGTH;
}

/** A quotation by itself, or a line of dialogue. */
function isQuoteLike(entry: Entry): boolean {
  const { kind, text } = entry.item;
  // A line of a quotation that ends no sentence names its speaker, and can be the same each time.
  if (
    /^[–—-]/u.test(text) ||
    (kind === "quote" && /[.!?…。！？,;:][\s"'”’»“‘«)」』›]*$/u.test(text.slice(-12)))
  )
    return true;
  return /^[“"„«»‘'「『‹]/u.test(text) && /[”"“»«’'」』›][.,;:!?…]?$/u.test(text);
}

function isPictureText(entry: Entry): boolean {
  return entry.item.kind === "alt" || entry.item.kind === "caption";
}

/** A caption and a paragraph are two things; an image's alternative text is a copy of whatever says the same. */
function mayPair(a: Entry, b: Entry): boolean {
  if (a.item.kind === "alt" || b.item.kind === "alt") return true;
  return (a.item.kind === "caption") === (b.item.kind === "caption");
}

/** Enters the pair with the fuller copy kept: alternative text never, then the longer one, then the first. */
function mark(entries: readonly Entry[], copies: Map<number, number>, a: number, b: number): void {
  const rank = (at: number): number => {
    const entry = entries[at];
    if (entry === undefined) return 0;
    return entry.item.kind === "alt" ? 0 : 1 + entry.words.length;
  };
  const [keep, drop] = rank(a) > rank(b) || (rank(a) === rank(b) && a < b) ? [a, b] : [b, a];
  if (!copies.has(drop)) copies.set(drop, keep);
}

function markNear(entries: readonly Entry[], copies: Map<number, number>): void {
  const runs = entries.reduce((sum, { words }) => sum + Math.min(words.length, MAX_INDEXED_WORDS), 0);
  const postings = new Postings(runs, MAX_POSTINGS);
  const ids = new Map<string, number>();
  entries.forEach((entry, at) => {
    if (copies.has(at) || entry.words.length < MIN_TRUNCATED_WORDS * entry.factor) return;
    const shared = new Map<number, number>();
    const count = (other: number) => shared.set(other, (shared.get(other) ?? 0) + 1);
    const shingles = shinglesOf(entry, ids);
    for (const shingle of shingles) postings.enter(shingle, at, count);
    const enough = (other: number, count: number) =>
      entry.words.length < SURE_WORDS * entry.factor ||
      count >= LEAST_SHARED * Math.min(shingles.size, entries[other]?.words.length ?? 0);
    const near = bestOf(shared, enough).find((other) => isNear(entry, entries[other]));
    if (near !== undefined) mark(entries, copies, at, near);
  });
}

/** The texts that share the most runs of words. */
function bestOf(
  shared: ReadonlyMap<number, number>,
  enough: (other: number, count: number) => boolean,
): number[] {
  const best = [...shared].filter(([other, count]) => enough(other, count)).sort((x, y) => y[1] - x[1]);
  return best.slice(0, MAX_COMPARED).map(([other]) => other);
}

/** Each run of words as a number; two runs may have the same one, since what is found is compared word by word. */
function shinglesOf(entry: Entry, ids: Map<string, number>): Set<number> {
  const size = SHINGLE_WORDS * entry.factor;
  const numbers = entry.words.slice(0, MAX_INDEXED_WORDS).map((word) => {
    const known = ids.get(word) ?? ids.size + 1;
    ids.set(word, known);
    return known;
  });
  const shingles = new Set<number>();
  for (let start = 0; start + size <= numbers.length; start += 1) {
    let hash = 0;
    for (let step = 0; step < size; step += 1)
      hash = (Math.imul(hash, 0x01000193) ^ (numbers[start + step] ?? 0)) | 0;
    shingles.add(hash);
  }
  return shingles;
}

function isNear(a: Entry, b: Entry | undefined): boolean {
  // Equal texts have been judged before: where they stay, they are too short or quotes.
  if (b === undefined || a.joined === b.joined || !mayPair(a, b)) return false;
  const [short, long] = a.words.length <= b.words.length ? [a, b] : [b, a];
  const words = short.words.length / short.factor;
  if (long.joined.startsWith(short.joined.slice(0, -1)) || long.joined.startsWith(short.joined)) {
    if (words >= (short.cut ? MIN_TRUNCATED_WORDS : MIN_CONTAINED_WORDS)) return true;
  }
  if (words >= containedWords(short) && long.joined.includes(short.joined)) return true;
  if (short.item.kind === "quote" && words >= MIN_CONTAINED_WORDS && isEditedPart(short, long)) return true;
  if (long.words.length - short.words.length > allowedChanges(short)) return false;
  return words >= MIN_NEAR_WORDS && differInLittle(short, long);
}

/** Quotes and headings that repeat a sentence are set apart on purpose: fewer words show it. */
function containedWords(entry: Entry): number {
  return entry.item.kind === "quote" || entry.item.kind === "alt" ? MIN_TRUNCATED_WORDS : MIN_CONTAINED_WORDS;
}

/** A sentence of a longer text, with a word or two changed or left out, as pull quotes are edited. */
function isEditedPart(short: Entry, long: Entry): boolean {
  if (long.words.length < short.words.length * 1.3) return false;
  const missing = missingFrom(short, long);
  if (missing.length > MAX_CHANGED_WORDS || missing.some((word) => /\p{N}/u.test(word))) return false;
  const pairs = new Set(long.words.map((word, at) => `${word} ${long.words[at + 1] ?? ""}`));
  const kept = short.words.filter((word, at) => pairs.has(`${word} ${short.words[at + 1] ?? ""}`)).length;
  return kept >= (short.words.length - 1) * 0.75;
}

/** A word or two changed, none of them a number, and not one name for another. */
function differInLittle(a: Entry, b: Entry): boolean {
  const allowed = allowedChanges(a);
  const onlyA = missingFrom(a, b);
  const onlyB = missingFrom(b, a);
  if (onlyA.length > allowed || onlyB.length > allowed) return false;
  if ([...onlyA, ...onlyB].some((word) => /\p{N}/u.test(word))) return false;
  return !(onlyA.some(isName) && onlyB.some(isName)) && inSameOrder(a, b);
}

function allowedChanges(entry: Entry): number {
  return Math.max(MAX_CHANGED_WORDS, Math.floor(entry.words.length * MAX_CHANGED_SHARE));
}

function isName(word: string): boolean {
  return /^\p{Lu}/u.test(word) || /^\p{Lo}$/u.test(word);
}

function missingFrom(a: Entry, b: Entry): string[] {
  const counts = new Map<string, number>();
  for (const word of b.words) counts.set(word, (counts.get(word) ?? 0) + 1);
  return a.words.flatMap((word, at) => {
    const left = counts.get(word) ?? 0;
    if (left > 0) counts.set(word, left - 1);
    return left > 0 ? [] : [a.printed[at] ?? word];
  });
}

/** Whether most neighbouring words are neighbours in the other text too: the same words can say another thing. */
function inSameOrder(a: Entry, b: Entry): boolean {
  const pairs = new Set(b.words.map((word, at) => `${word} ${b.words[at + 1] ?? ""}`));
  const kept = a.words.filter((word, at) => pairs.has(`${word} ${a.words[at + 1] ?? ""}`)).length;
  return kept >= a.words.length * 0.6;
}

/** Short texts beside a duplicate whose copy has the same neighbour: the passage stands twice as a whole. */
function markPassages(
  entries: readonly Entry[],
  equal: readonly number[],
  copies: Map<number, number>,
): void {
  const spread = (from: number, kept: number, step: 1 | -1): void => {
    for (let at = from + step, other = kept + step; ; at += step, other += step) {
      if (copies.has(at) || at === kept || other < 0 || other >= at) return;
      const [entry, twin] = [entries[at], entries[other]];
      if (entry === undefined || twin === undefined || entry.words.length === 0) return;
      if (equal[at] !== equal[other] || !mayPair(entry, twin) || copies.has(other)) return;
      copies.set(at, other);
    }
  };
  for (const [drop, keep] of [...copies]) {
    if (keep > drop) continue;
    spread(drop, keep, 1);
    spread(drop, keep, -1);
  }
}

/** From positions to indices, each duplicate pointing at a copy that stays. */
function resolved(entries: readonly Entry[], copies: ReadonlyMap<number, number>): Map<number, number> {
  const result = new Map<number, number>();
  const staying = new Map<number, number>();
  for (const drop of copies.keys()) {
    const path: number[] = [];
    let at = drop;
    while (copies.has(at) && !staying.has(at) && path.length <= copies.size) {
      path.push(at);
      at = copies.get(at) ?? at;
    }
    const kept = staying.get(at) ?? at;
    for (const each of path) staying.set(each, kept);
    const [from, to] = [entries[drop], entries[kept]];
    if (from !== undefined && to !== undefined && drop !== kept) result.set(from.item.index, to.item.index);
  }
  return result;
}
