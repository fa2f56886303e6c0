import type { Block } from "../block.js";
import type { MarkGroup } from "../evidence/marks.js";
import { parentElement } from "../read/tree.js";

/**
 * What the blocks around a block say of it once each has been weighed alone: a short line between two sure paragraphs
 * is a subheading, the same line between two teasers is a teaser (stacked generalisation: Wolpert 1992; for page
 * segmentation by neighbours: Kohlschütter et al., Boilerplate Detection using Shallow Text Features, 2010).
 * @param blocks in reading order
 * @param chances for each block, how likely it is the article's, 0 to 1
 */
export function companyMarks(blocks: readonly Block[], chances: readonly number[]): MarkGroup[] {
  const sure = chances.map((chance) => (chance > 0.7 ? 1 : 0));
  const before = runningSum(sure);
  const total = before.at(-1) ?? 0;
  const byList = meansBy(blocks, chances, (block) => block.place?.list ?? null);
  const byParent = meansBy(blocks, chances, (block) => block.element && parentElement(block.element));
  const at = (i: number) => chances[i] ?? 0;
  return blocks.map((block, i) => ({
    "chance alone": Math.max(-1, Math.min(1, logit(at(i)) / 7)),
    "chance of the one before": at(i - 1),
    "chance of the one after": at(i + 1),
    "chance of the second before": at(i - 2),
    "chance of the second after": at(i + 2),
    "chance of four before": (at(i - 1) + at(i - 2) + at(i - 3) + at(i - 4)) / 4,
    "chance of four after": (at(i + 1) + at(i + 2) + at(i + 3) + at(i + 4)) / 4,
    "sure text somewhere before": (before[i] ?? 0) > 0 ? 1 : 0,
    "sure text somewhere after": total - (before[i + 1] ?? 0) > 0 ? 1 : 0,
    "chance of its list": byList(block, i),
    "chance of its siblings": byParent(block, i),
    "a heading, chance of the one after": block.kind === "heading" ? at(i + 1) : 0,
    "a heading, chance of the one before": block.kind === "heading" ? at(i - 1) : 0,
    "an item, chance of its list": block.kind === "item" ? byList(block, i) : 0,
  }));
}

function logit(chance: number): number {
  return Math.log((chance + 0.001) / (1.001 - chance));
}

/** sums[i]: of the values before i. */
function runningSum(values: readonly number[]): number[] {
  const sums = [0];
  for (const value of values) sums.push((sums.at(-1) ?? 0) + value);
  return sums;
}

/** The mean chance of the other blocks that share a key; half where there are none. */
function meansBy<K>(blocks: readonly Block[], chances: readonly number[], keyOf: (block: Block) => K | null) {
  const sums = new Map<K, { sum: number; count: number }>();
  blocks.forEach((block, i) => {
    const key = keyOf(block);
    if (key === null) return;
    const so = sums.get(key) ?? { sum: 0, count: 0 };
    sums.set(key, { sum: so.sum + (chances[i] ?? 0), count: so.count + 1 });
  });
  return (block: Block, i: number): number => {
    const key = keyOf(block);
    const so = key === null ? undefined : sums.get(key);
    return so === undefined || so.count < 2 ? 0.5 : (so.sum - (chances[i] ?? 0)) / (so.count - 1);
  };
}
