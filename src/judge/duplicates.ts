import type { Block, BlockKind } from "../block.js";
import { isUnspaced, wordsAsPrinted } from "../read/words.js";
import type { Judgement } from "./judgement.js";
import { NumberedWords, type Numbered } from "./numbered-words.js";
import { Postings } from "./postings.js";
import { SharedRuns } from "./shared-runs.js";

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
  readonly words: Numbered;
  /** Texts without spaces have a "word" for each character: counts are this many times higher. */
  readonly factor: number;
}

/** The texts of a page, and their words. */
interface Texts {
  readonly entries: readonly Entry[];
  readonly words: NumberedWords;
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
  const words = new NumberedWords();
  const entries = items.map((item) => ({
    item,
    words: words.add(item.text),
    factor: isUnspaced(item.text) ? CJK_FACTOR : 1,
  }));
  const texts = { entries, words };
  const copies = new Map<number, number>();
  const equal = groupEqual(texts, copies);
  markNear(texts, copies);
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
  const items = living.map((block) => ({
    index: block.index,
    text: block.text,
    kind: kindOf(judgement, block),
  }));
  for (const [index, keptIndex] of findDuplicates(items)) {
    const copy = blocks[index];
    const kept = blocks[keptIndex];
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

/** Marks equal texts that are long enough; returns, for all texts, the position of the first equal one. */
function groupEqual({ entries, words }: Texts, copies: Map<number, number>): number[] {
  const first = new Map<number | string, number>();
  return entries.map((entry, at) => {
    if (entry.words.length === 0) return at;
    const hash = words.hash(entry.words, 0, entry.words.length);
    const holder = entries[first.get(hash) ?? -1];
    // Texts can be made to have one hash by the thousand: all but the first go by their words.
    const isOther = holder !== undefined && !words.areEqual(entry.words, holder.words);
    const key = isOther ? words.key(entry.words) : hash;
    const seen = first.get(key);
    const other = entries[seen ?? -1];
    if (seen === undefined || other === undefined) {
      first.set(key, at);
      return at;
    }
    const tells = isLong(entry) || isPictureText(entry) || at - seen === 1;
    if (tells && mayPair(entry, other)) mark(entries, copies, at, seen);
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

function markNear(texts: Texts, copies: Map<number, number>): void {
  const { entries, words } = texts;
  const runs = entries.reduce((sum, entry) => sum + Math.min(entry.words.length, MAX_INDEXED_WORDS), 0);
  const postings = new Postings(runs, MAX_POSTINGS);
  const shared = new SharedRuns(entries.length);
  const count = (other: number) => {
    shared.count(other);
  };
  for (const [at, entry] of entries.entries()) {
    const { length } = entry.words;
    if (copies.has(at) || length < MIN_TRUNCATED_WORDS * entry.factor) continue;
    const size = SHINGLE_WORDS * entry.factor;
    let distinct = 0;
    for (let start = 0; start + size <= Math.min(length, MAX_INDEXED_WORDS); start += 1)
      // Two runs may have the same number, since what is found is compared word by word.
      if (postings.enter(words.hash(entry.words, start, size), at, count)) distinct += 1;
    const enough = (other: number, runs: number) =>
      length < SURE_WORDS * entry.factor ||
      runs >= LEAST_SHARED * Math.min(distinct, entries[other]?.words.length ?? 0);
    const near = mostAlike(shared, enough).find((other) => isNear(texts, entry, entries[other]));
    if (near !== undefined) mark(entries, copies, at, near);
  }
}

/** The texts that share the most runs of words, of those that share enough. */
function mostAlike(shared: SharedRuns, enough: (other: number, count: number) => boolean): readonly number[] {
  const found: { readonly other: number; readonly count: number }[] = [];
  shared.take((other, count) => {
    if (enough(other, count)) found.push({ other, count });
  });
  if (found.length > 1) found.sort((x, y) => y.count - x.count);
  return found.slice(0, MAX_COMPARED).map(({ other }) => other);
}

function isNear({ words }: Texts, a: Entry, b: Entry | undefined): boolean {
  // Equal texts have been judged before: where they stay, they are too short or quotes.
  if (b === undefined || !mayPair(a, b) || words.areEqual(a.words, b.words)) return false;
  const [short, long] = a.words.length <= b.words.length ? [a, b] : [b, a];
  const count = short.words.length / short.factor;
  if (words.beginsWith(long.words, short.words)) {
    if (count >= (isCut(short) ? MIN_TRUNCATED_WORDS : MIN_CONTAINED_WORDS)) return true;
  }
  if (count >= containedWords(short) && words.holds(long.words, short.words)) return true;
  if (short.item.kind === "quote" && count >= MIN_CONTAINED_WORDS && isEditedPart(words, short, long))
    return true;
  if (long.words.length - short.words.length > allowedChanges(short)) return false;
  return count >= MIN_NEAR_WORDS && differInLittle(words, short, long);
}

function isCut({ item }: Entry): boolean {
  return /(?:…|\.{3})[\])]?$/u.test(item.text.trimEnd().slice(-6));
}

/** Quotes and headings that repeat a sentence are set apart on purpose: fewer words show it. */
function containedWords(entry: Entry): number {
  return entry.item.kind === "quote" || entry.item.kind === "alt" ? MIN_TRUNCATED_WORDS : MIN_CONTAINED_WORDS;
}

/** A sentence of a longer text, with a word or two changed or left out, as pull quotes are edited. */
function isEditedPart(words: NumberedWords, short: Entry, long: Entry): boolean {
  if (long.words.length < short.words.length * 1.3) return false;
  const missing = words.missing(short.words, long.words, MAX_CHANGED_WORDS);
  if (missing.length > MAX_CHANGED_WORDS || missing.some((place) => isNumber(words, short, place)))
    return false;
  return neighboursKept(words, short, long) >= (short.words.length - 1) * 0.75;
}

/** A word or two changed, none of them a number, and not one name for another. */
function differInLittle(words: NumberedWords, a: Entry, b: Entry): boolean {
  const allowed = allowedChanges(a);
  const onlyA = words.missing(a.words, b.words, allowed);
  if (onlyA.length > allowed) return false;
  const onlyB = words.missing(b.words, a.words, allowed);
  if (onlyB.length > allowed) return false;
  if (onlyA.some((place) => isNumber(words, a, place))) return false;
  if (onlyB.some((place) => isNumber(words, b, place))) return false;
  return !(nameAmong(a, onlyA) && nameAmong(b, onlyB)) && inSameOrder(words, a, b);
}

function allowedChanges(entry: Entry): number {
  return Math.max(MAX_CHANGED_WORDS, Math.floor(entry.words.length * MAX_CHANGED_SHARE));
}

function isNumber(words: NumberedWords, entry: Entry, place: number): boolean {
  return /\p{N}/u.test(words.word(words.at(entry.words, place)));
}

/** Whether one of these words of a text is a name, as it is printed. */
function nameAmong({ item }: Entry, places: readonly number[]): boolean {
  if (places.length === 0) return false;
  const printed = wordsAsPrinted(item.text);
  return places.some((place) => isName(printed[place] ?? ""));
}

function isName(word: string): boolean {
  return /^\p{Lu}/u.test(word) || /^\p{Lo}$/u.test(word);
}

/** Whether most neighbouring words are neighbours in the other text too: the same words can say another thing. */
function inSameOrder(words: NumberedWords, a: Entry, b: Entry): boolean {
  return neighboursKept(words, a, b) >= a.words.length * 0.6;
}

/** How many words of one text have the same word behind them as somewhere in the other. */
function neighboursKept(words: NumberedWords, a: Entry, b: Entry): number {
  const pairs = new Set<number>();
  for (let place = 0; place < b.words.length; place += 1) pairs.add(pairAt(words, b, place));
  let kept = 0;
  for (let place = 0; place < a.words.length; place += 1) if (pairs.has(pairAt(words, a, place))) kept += 1;
  return kept;
}

/** More words than any page has. */
const PAIR = 2 ** 26;

/** A word and the one behind it as one number. */
function pairAt(words: NumberedWords, entry: Entry, place: number): number {
  return words.at(entry.words, place) * PAIR + words.at(entry.words, place + 1);
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
