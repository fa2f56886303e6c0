import type { ChildNode, Element } from "domhandler";
import type { Block } from "../block.js";
import type { Markup, Spot } from "../evidence/markup.js";
import { lineage } from "../read/tree.js";
import { printedText } from "./printed-text.js";
import { encloses } from "./zones.js";

/**
 * The blocks that elements print, in order: those that stand in one of them; and those that the elements are part of,
 * if together they make up at least half of the block's text.
 * @param elements none of them within another
 */
export function blocksPrinting(
  blocks: readonly Block[],
  elements: readonly Element[],
  markup: Markup,
): number[] {
  const found = new Set<number>();
  const covered = new Map<Block, number>();
  for (const element of elements) {
    const inside = blocksInside(blocks, element, markup);
    for (const { index } of inside) found.add(index);
    const around = inside.length > 0 ? undefined : blockAround(blocks, element);
    if (around !== undefined) covered.set(around, (covered.get(around) ?? 0) + printedText(element).length);
  }
  for (const [block, length] of covered) if (length * 2 >= block.text.length) found.add(block.index);
  return [...found].sort((a, b) => a - b);
}

function blocksInside(blocks: readonly Block[], element: Element, markup: Markup): Block[] {
  const spot = markup.spotOf(element);
  if (spot === null) return [];
  const spots = spotsOf(blocks, markup);
  return blocks.filter((_, i) => {
    const own = spots[i];
    return own !== null && own !== undefined && encloses(spot, own);
  });
}

/** Where blocks stand, asked of the page once. */
function spotsOf(blocks: readonly Block[], markup: Markup): readonly (Spot | null)[] {
  let spots = knownSpots.get(blocks);
  if (spots === undefined) {
    spots = blocks.map(({ element }) => (element === null ? null : markup.spotOf(element)));
    knownSpots.set(blocks, spots);
  }
  return spots;
}

const knownSpots = new WeakMap<readonly Block[], readonly (Spot | null)[]>();

function blockAround(blocks: readonly Block[], element: Element): Block | undefined {
  const line = new Set<ChildNode>(lineage(element));
  return blocks.find(
    (block) =>
      block.element !== null && line.has(block.element) && block.nodes.some((node) => line.has(node)),
  );
}
