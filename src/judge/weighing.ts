import type { Block, Part } from "../block.js";
import { isInside } from "../evidence/body-region.js";
import { markNamed, type Marks, weightOfMarks } from "../evidence/marks.js";
import { weightOf } from "../evidence/prose.js";
import { REASONS_OF_LINKS, REASONS_OF_NAMES, type ReasonOfMark } from "../rules/reasons-of-marks.js";
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
  const own = blocks.map((block) => marks[block.index] ?? []);
  const company = companyMarks(blocks, own.map(chanceAlone));
  return new Map(
    blocks.map((block, i) => [
      block,
      COMPANY_BIAS + weightOfMarks([...(own[i] ?? []), company[i] ?? {}], COMPANY_WEIGHTS),
    ]),
  );
}

/** Where weighing would leave less than this share of the region's running text, the running text stands as it is. */
const RESCUE_SHARE = 0.25;

/**
 * A page with a paragraph or two has little around them that could speak for them: where next to nothing else would
 * stay, the running text of the region stays.
 */
export function rescueProse({ region }: Pick<Case, "region">, balances: Balances): Balances {
  let [standing, all] = [0, 0];
  for (const [block, balance] of balances) {
    if (!region.prose.has(block.index)) continue;
    all += weightOf(block.text);
    if (balance > 0) standing += weightOf(block.text);
  }
  if (all === 0 || standing >= RESCUE_SHARE * all) return balances;
  return new Map(
    [...balances].map(([block, balance]) => [block, region.prose.has(block.index) ? 1 : balance]),
  );
}

/** How likely a block is the article's by its own marks, 0 to 1. */
export function chanceAlone(marks: Marks): number {
  return 1 / (1 + Math.exp(-(ALONE_BIAS + weightOfMarks(marks, ALONE_WEIGHTS))));
}

/** Removes what was weighed and found wanting, and says what spoke most against it. */
export function removeLight(c: Case, marks: readonly Marks[], balances: Balances): void {
  for (const block of c.judgement.open()) {
    if ((balances.get(block) ?? 0) > 0) continue;
    const phrase = c.phrases.atEnd(block);
    if (phrase !== null) c.judgement.remove(block, phrase.reason, phrase.id);
    else {
      const inside = isInside(block.element, c.region);
      const { reason, rule } = whyRemoved(marks[block.index] ?? [], inside);
      c.judgement.remove(block, reason, rule);
    }
  }
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

/** What the block is called counts before what it is made of, and that before where it stands. */
function whyRemoved(marks: Marks, inside: boolean): Omit<ReasonOfMark, "mark"> {
  const worth = ({ mark }: ReasonOfMark) => ALONE_WEIGHTS[mark] ?? 0;
  const holds = (row: ReasonOfMark) => markNamed(marks, row.mark) > 0;
  // A name that is used for nothing else says more than one that is not, whatever each weighs.
  const named = REASONS_OF_NAMES.filter(holds);
  const sure = named.filter(({ mark }) => mark.endsWith(" sure"));
  const names = (sure.length > 0 ? sure : named).sort((a, b) => worth(a) - worth(b));
  const found = names[0] ?? REASONS_OF_LINKS.find(holds);
  if (found !== undefined) return { reason: found.reason, rule: found.rule };
  return inside
    ? { reason: "boilerplate", rule: "weighed; no running text" }
    : { reason: "outside", rule: "outside the body" };
}
