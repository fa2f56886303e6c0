/** Scripts that put no spaces between words: each character counts as one. */
const UNSPACED =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u;
const WORD = /[\p{L}\p{M}\p{N}]+/gu;

/**
 * The words of a text as they stand, for comparing texts: letters, marks and digits only; characters of scripts
 * without spaces one by one. Compatibility forms are folded (full-width letters, ligatures).
 */
export function wordsAsPrinted(text: string): string[] {
  const runs = text.normalize("NFKC").match(WORD) ?? [];
  if (!MAYBE_UNSPACED.test(text) || !UNSPACED.test(text)) return runs;
  return runs.flatMap((run) => (UNSPACED.test(run) ? [...run] : [run]));
}

/** The same in lower case: two texts with equal words differ at most in punctuation, spacing and case. */
export function wordsOf(text: string): string[] {
  return wordsAsPrinted(text).map((word) => word.toLowerCase());
}

const UNSPACED_RUNS =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]+/gu;
const LETTER_RUNS = /\p{L}+/gu;
/** Below U+0E00 (Thai), and among the punctuation of U+2000 to U+2E7F, no script is written without spaces. */
const MAYBE_UNSPACED = /[\u0E00-\u1FFF\u2E80-\uFFFF]/;

/** Whether the text is mostly written without spaces between words, so that its characters count as words. */
export function isUnspaced(text: string): boolean {
  const start = text.slice(0, 400);
  if (!MAYBE_UNSPACED.test(start)) return false;
  return lengthOf(start.match(UNSPACED_RUNS)) * 2 > lengthOf(start.match(LETTER_RUNS));
}

function lengthOf(runs: readonly string[] | null): number {
  return runs?.reduce((sum, run) => sum + run.length, 0) ?? 0;
}
