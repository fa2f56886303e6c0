import type { Block, Part, RemovalReason } from "../block.js";
import type { Marks } from "../evidence/marks.js";
import { contains } from "../read/tree.js";
import { REASONS_OF_MARKS } from "../rules/reasons-of-marks.js";
import { ALONE_BIAS, ALONE_WEIGHTS, COMPANY_BIAS, COMPANY_WEIGHTS } from "../rules/weights.js";
import type { Case } from "./case.js";
import { companyMarks } from "./company.js";

/** How much speaks for each block: above nought it is the article's. */
export type Balances = ReadonlyMap<Block, number>;

/**
 * Weighs what speaks for and against each block: first its own marks, then these together with what its neighbours
 * were found to be. Each time the sum of the marks, each times its weight (logistic regression; `docs/accuracy.md`
 * says how the weights are found).
 * @param blocks the open ones, in reading order
 */
export function weigh(blocks: readonly Block[], marks: readonly Marks[]): Balances {
  const own = blocks.map((block) => marks[block.index] ?? {});
  const company = companyMarks(blocks, own.map(chanceAlone));
  return new Map(
    blocks.map((block, i) => [
      block,
      COMPANY_BIAS + weightOfMarks(own[i] ?? {}, COMPANY_WEIGHTS) + weightOfMarks(company[i] ?? {}, COMPANY_WEIGHTS),
    ]),
  );
}

/** How likely a block is the article's by its own marks, 0 to 1. */
export function chanceAlone(marks: Marks): number {
  return 1 / (1 + Math.exp(-(ALONE_BIAS + weightOfMarks(marks, ALONE_WEIGHTS))));
}

/** Removes what was weighed and found wanting. */
export function removeLight({ region, judgement }: Case, marks: readonly Marks[], balances: Balances): void {
  for (const block of judgement.open()) {
    if ((balances.get(block) ?? 0) > 0) continue;
    const inside = region.element !== null && contains(region.element, block.element);
    const { reason, rule } = whyRemoved(marks[block.index] ?? {}, inside);
    judgement.remove(block, reason, rule);
  }
}

function weightOfMarks(marks: Marks, weights: Readonly<Record<string, number>>): number {
  let sum = 0;
  for (const name in marks) sum += (marks[name] ?? 0) * (weights[name] ?? 0);
  return sum;
}

export function partOf(block: Block): Part {
  switch (block.kind) {
    case "item":
      return "list";
    case "caption":
    case "alt":
      return "paragraph";
    default:
      return block.kind;
  }
}

/** The reason of the mark that spoke most against the block. */
function whyRemoved(marks: Marks, inside: boolean): { reason: RemovalReason; rule: string } {
  let worst: { name: string; reason: RemovalReason; worth: number } | null = null;
  for (const { name, reason } of REASONS_OF_MARKS) {
    const worth = (marks[name] ?? 0) * (ALONE_WEIGHTS[name] ?? 0);
    if ((marks[name] ?? 0) > 0 && (worst === null || worth < worst.worth)) worst = { name, reason, worth };
  }
  if (worst !== null && (inside || worst.worth < -0.5)) return { reason: worst.reason, rule: `weighed: ${worst.name}` };
  return inside ? { reason: "boilerplate", rule: "weighed: no running text" } : { reason: "outside", rule: "outside the body" };
}
