import type { Logistic } from "./logistic-regression.js";

/*
 * What the fits of both doors' weights have in common: how a text counts as a sample, which publishers are held out
 * together, and how weights are written down.
 */

/** Which fold a publisher falls into, by a hash of its name. */
export function foldOfName(name: string, folds: number): number {
  let hash = 7;
  for (const char of name) hash = (hash * 31 + (char.codePointAt(0) ?? 0)) % 1_000_003;
  return hash % folds;
}

/** How much a text of so many words counts on a page whose answer has `total`: long ones more, on long pages less. */
export function weightOfSample(words: number, total: number): number {
  return Math.sqrt(words + 0.5) / Math.sqrt(Math.max(50, total));
}

/** Whether most of a text's runs of four words are in the answer. */
export function sharesRuns(words: readonly string[], joined: string): boolean {
  const runs = words.slice(0, -3).map((_, i) => words.slice(i, i + 4).join(" "));
  return runs.filter((run) => joined.includes(` ${run} `)).length > 0.7 * runs.length;
}

/** The weights as rows of an object literal, one a mark, to two places. */
export function rowsOf({ weights }: Logistic): string {
  return [...weights]
    .map(
      ([mark, weight]) => `  ${/^[a-z]+$/i.test(mark) ? mark : JSON.stringify(mark)}: ${weight.toFixed(2)},`,
    )
    .join("\n");
}
