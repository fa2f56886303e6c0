import type { Block, Part } from "../block.js";
import { isInside } from "../evidence/body-region.js";
import { type MarkSheet, weightsOf } from "../evidence/mark-sheet.js";
import { weightOf } from "../evidence/prose.js";
import { REASONS_OF_LINKS, REASONS_OF_NAMES, type ReasonOfMark } from "../rules/reasons-of-marks.js";
import { ALONE_BIAS, ALONE_WEIGHTS, COMPANY_BIAS, COMPANY_WEIGHTS } from "../rules/weights.js";
import type { Case } from "./case.js";
import { companyMarks } from "./company.js";

/** How much speaks for each block, by its index: above nought it is the article's. */
export type Balances = Float64Array;

const ALONE = weightsOf(ALONE_WEIGHTS);
const COMPANY = weightsOf(COMPANY_WEIGHTS);

/**
 * Weighs what speaks for and against each block: first its own marks, then these together with what its neighbours
 * were found to be. Each time the sum of the marks, each times its weight (logistic regression; `docs/accuracy.md`
 * says how the weights are found).
 * @param blocks the open ones, in reading order
 * @returns nought for the others
 */
export function weigh(blocks: readonly Block[], marks: MarkSheet): Balances {
  const chances = blocks.map(({ index }) => chanceOf(ALONE_BIAS + marks.sum(index, ALONE)));
  const company = companyMarks(blocks, chances);
  const balances = new Float64Array((blocks.at(-1)?.index ?? -1) + 1);
  blocks.forEach(({ index }, i) => {
    balances[index] = COMPANY_BIAS + company.sum(i, COMPANY, marks.sum(index, COMPANY));
  });
  return balances;
}

/** Where weighing would leave less than this share of the region's running text, the running text stands as it is. */
const RESCUE_SHARE = 0.25;

/**
 * A page with a paragraph or two has little around them that could speak for them: where next to nothing else would
 * stay, the running text of the region stays.
 * @param blocks those that were weighed
 */
export function rescueProse(
  { region }: Pick<Case, "region">,
  blocks: readonly Block[],
  balances: Balances,
): Balances {
  const prose = blocks.filter(({ index }) => region.prose.has(index));
  let [standing, all] = [0, 0];
  for (const { index, text } of prose) {
    const weight = weightOf(text);
    all += weight;
    if ((balances[index] ?? 0) > 0) standing += weight;
  }
  if (all === 0 || standing >= RESCUE_SHARE * all) return balances;
  const rescued = balances.slice();
  for (const { index } of prose) rescued[index] = 1;
  return rescued;
}

/** How likely a block is the article's, 0 to 1, where so much speaks for it. */
function chanceOf(balance: number): number {
  return 1 / (1 + Math.exp(-balance));
}

/** Removes what was weighed and found wanting, and says what spoke most against it. */
export function removeLight(c: Case, blocks: readonly Block[], marks: MarkSheet, balances: Balances): void {
  for (const block of blocks) {
    if ((balances[block.index] ?? 0) > 0) continue;
    const phrase = c.phrases.atEnd(block);
    if (phrase !== null) c.judgement.remove(block, phrase.reason, phrase.id);
    else {
      const { reason, rule } = whyRemoved(block, marks, c);
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

/** The most telling first: a name that is used for nothing else, then what it weighs. */
const NAMES_BY_WORTH: readonly ReasonOfMark[] = [...REASONS_OF_NAMES].sort(
  (a, b) => Number(isSure(b)) - Number(isSure(a)) || worthOf(a) - worthOf(b),
);

function isSure({ mark }: ReasonOfMark): boolean {
  return mark.endsWith(" sure");
}

function worthOf({ mark }: ReasonOfMark): number {
  return ALONE_WEIGHTS[mark] ?? 0;
}

const OF_REGION = { reason: "boilerplate", rule: "weighed; no running text" } as const;
const OUTSIDE = { reason: "outside", rule: "outside the body" } as const;

/** What the block is called counts before what it is made of, and that before where it stands. */
function whyRemoved(
  { index, element }: Block,
  marks: MarkSheet,
  { region }: Pick<Case, "region">,
): Omit<ReasonOfMark, "mark"> {
  const holds = ({ mark }: ReasonOfMark) => marks.value(index, mark) > 0;
  const found = NAMES_BY_WORTH.find(holds) ?? REASONS_OF_LINKS.find(holds);
  return found ?? (isInside(element, region) ? OF_REGION : OUTSIDE);
}
