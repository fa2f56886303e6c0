/*
 * Texts as the scorer compares them: words without case, punctuation and width, and how much two bags of them share.
 */

/** How often each thing stands in a text. */
export type Bag = ReadonlyMap<string, number>;

const WORD = /[\p{L}\p{M}\p{N}_]+/gu;
/** Kana, Han and Hangul: in these scripts a word is not told by spaces, so each character counts as one. */
const UNSPACED = /[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]/u;

/** The words of a text, folded by NFKC and case; where a word has a character of a script without spaces, its characters. */
export function tokensOf(text: string | null | undefined): readonly string[] {
  const words = (text ?? "").normalize("NFKC").toLowerCase().match(WORD) ?? [];
  return words.flatMap((word) => (UNSPACED.test(word) ? Array.from(word) : [word]));
}

/** A text as its tokens, parted by one space: equal where only punctuation, case and spacing differ. */
export function foldText(text: string | null | undefined): string {
  return tokensOf(text).join(" ");
}

export function bagOf(things: Iterable<string>): Bag {
  const bag = new Map<string, number>();
  for (const thing of things) bag.set(thing, (bag.get(thing) ?? 0) + 1);
  return bag;
}

/** Runs of so many tokens, each as one text; a text shorter than one run is a run itself. */
export function shinglesOf(tokens: readonly string[], length = 4): readonly string[] {
  if (tokens.length === 0) return [];
  const runs = Math.max(1, tokens.length - length + 1);
  return Array.from({ length: runs }, (_, start) => tokens.slice(start, start + length).join(" "));
}

/** How many things two bags have in common, each as often as the poorer bag has it. */
export function sharedBy(one: Bag, other: Bag): number {
  let shared = 0;
  for (const [thing, count] of one) shared += Math.min(count, other.get(thing) ?? 0);
  return shared;
}

/** Dice's coefficient of two texts' bags of tokens, 0 to 1. */
export function similarity(one: string, other: string): number {
  const [a, b] = [tokensOf(one), tokensOf(other)];
  const all = a.length + b.length;
  return all === 0 ? 0 : (2 * sharedBy(bagOf(a), bagOf(b))) / all;
}
