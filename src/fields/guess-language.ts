import type { Block } from "../block.js";
import { SCRIPT_LANGUAGES, STOPWORDS } from "../rules/stopwords.js";

/** As much of a page's text as it takes to tell its language. */
const SAMPLE = 6_000;
/** Shorter blocks are labels and menus, which may be in another language than the text. */
const MIN_BLOCK = 60;
/** The share of small words among all words in running text: in most languages, and in those that put them into endings. */
const MIN_SHARE = 0.08;
const MIN_SHARE_ALONE = 0.03;

const SCRIPTS = SCRIPT_LANGUAGES.map(([script, language]): [RegExp, string] => [
  new RegExp(`\\p{Script=${script}}`, "gu"),
  language,
]);
const LANGUAGES_BY_WORD = byWord();

function byWord(): ReadonlyMap<string, readonly string[]> {
  const words = new Map<string, string[]>();
  for (const [language, row] of Object.entries(STOPWORDS)) {
    for (const word of row.split(" ")) words.set(word, [...(words.get(word) ?? []), language]);
  }
  return words;
}

/**
 * The language of a page's running text, by its script or by which language's small words it has most of; null where
 * there is too little text, or no language stands out. Method: counting function words (Grefenstette 1995).
 */
export function guessLanguage(blocks: readonly Block[]): string | null {
  let sample = "";
  for (const { text, hidden } of blocks) {
    if (!hidden && (text.length >= MIN_BLOCK || !/\p{Lu}|\p{Ll}/u.test(text))) sample += `${text}\n`;
    if (sample.length >= SAMPLE) break;
  }
  const letters = sample.slice(0, SAMPLE).match(/\p{L}/gu)?.length ?? 0;
  return letters < 40 ? null : (byScript(sample, letters) ?? byWords(sample));
}

function byScript(sample: string, letters: number): string | null {
  const count = (pattern: RegExp) => sample.match(pattern)?.length ?? 0;
  const kana = count(/[\p{Script=Hiragana}\p{Script=Katakana}]/gu);
  if (kana > letters * 0.1) return "ja";
  if (count(/\p{Script=Han}/gu) > letters * 0.5) return "zh";
  return SCRIPTS.find(([pattern]) => count(pattern) > letters * 0.5)?.[1] ?? null;
}

function byWords(sample: string): string | null {
  const scores = new Map<string, number>();
  const words = sample.toLowerCase().match(/[\p{L}\p{M}-]+/gu) ?? [];
  for (const word of words) {
    for (const language of LANGUAGES_BY_WORD.get(word) ?? [])
      scores.set(language, (scores.get(language) ?? 0) + 1);
  }
  const [best, second] = [...scores].sort((a, b) => b[1] - a[1]);
  if (best === undefined || words.length < 12) return null;
  const ahead = (second?.[1] ?? 0) / best[1];
  if (best[1] >= words.length * MIN_SHARE && ahead <= 0.97) return best[0];
  return best[1] >= words.length * MIN_SHARE_ALONE && ahead <= 0.6 ? best[0] : null;
}
