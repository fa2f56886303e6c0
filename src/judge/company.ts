import type { Block } from "../block.js";
import { MarkSheet } from "../evidence/mark-sheet.js";
import { parentElement } from "../read/tree.js";

/**
 * What the blocks around a block say of it once each has been weighed alone: a short line between two sure paragraphs
 * is a subheading, the same line between two teasers is a teaser (stacked generalisation: Wolpert 1992; for page
 * segmentation by neighbours: Kohlschütter et al., Boilerplate Detection using Shallow Text Features, 2010).
 * @param blocks in reading order
 * @param chances for each block, how likely it is the article's, 0 to 1
 * @returns by the places in these lists
 */
export function companyMarks(blocks: readonly Block[], chances: readonly number[]): MarkSheet {
  const sheet = new MarkSheet(blocks.length, MARKS);
  const byList = meansBy(blocks, chances, ({ place }) => place?.list ?? null);
  const byParent = meansBy(blocks, chances, ({ element }) => element && parentElement(element));
  const firstSure = chances.findIndex(isSure);
  const lastSure = chances.findLastIndex(isSure);
  for (let i = 0; i < blocks.length; i += 1) {
    const kind = blocks[i]?.kind;
    const before = chances[i - 1] ?? 0;
    const after = chances[i + 1] ?? 0;
    const secondBefore = chances[i - 2] ?? 0;
    const secondAfter = chances[i + 2] ?? 0;
    const list = byList[i] ?? 0;
    sheet.begin(i);
    sheet.add("chance alone", Math.max(-1, Math.min(1, logit(chances[i] ?? 0) / 7)));
    sheet.add("chance of the one before", before);
    sheet.add("chance of the one after", after);
    sheet.add("chance of the second before", secondBefore);
    sheet.add("chance of the second after", secondAfter);
    sheet.add(
      "chance of four before",
      (before + secondBefore + (chances[i - 3] ?? 0) + (chances[i - 4] ?? 0)) / 4,
    );
    sheet.add(
      "chance of four after",
      (after + secondAfter + (chances[i + 3] ?? 0) + (chances[i + 4] ?? 0)) / 4,
    );
    sheet.flag("sure text somewhere before", firstSure >= 0 && firstSure < i);
    sheet.flag("sure text somewhere after", lastSure > i);
    sheet.add("chance of its list", list);
    sheet.add("chance of its siblings", byParent[i] ?? 0);
    if (kind === "heading") {
      sheet.add("a heading, chance of the one after", after);
      sheet.add("a heading, chance of the one before", before);
    }
    if (kind === "item") sheet.add("an item, chance of its list", list);
  }
  return sheet;
}

/** How many marks a block has at most. */
const MARKS = 14;
/** From this chance on a block is sure text. */
const SURE = 0.7;

function isSure(chance: number): boolean {
  return chance > SURE;
}

function logit(chance: number): number {
  return Math.log((chance + 0.001) / (1.001 - chance));
}

interface Sum {
  sum: number;
  count: number;
}

/** For each block the mean chance of the other blocks that share its key; half where there are none. */
function meansBy<K>(
  blocks: readonly Block[],
  chances: readonly number[],
  keyOf: (block: Block) => K | null,
): readonly number[] {
  const byKey = new Map<K, Sum>();
  const sums = blocks.map((block, i): Sum | null => {
    const key = keyOf(block);
    if (key === null) return null;
    let so = byKey.get(key);
    if (so === undefined) {
      so = { sum: 0, count: 0 };
      byKey.set(key, so);
    }
    so.sum += chances[i] ?? 0;
    so.count += 1;
    return so;
  });
  return sums.map((so, i) =>
    so === null || so.count < 2 ? 0.5 : (so.sum - (chances[i] ?? 0)) / (so.count - 1),
  );
}
