import type { MarkGroup, Marks } from "../../evidence/marks.js";
import {
  TEXT_ALONE_BIAS,
  TEXT_ALONE_WEIGHTS,
  TEXT_COMPANY_BIAS,
  TEXT_COMPANY_WEIGHTS,
} from "../../rules/text-weights.js";
import { companyMarks } from "../company.js";
import type { TextLine } from "./lines.js";

/** Coefficients of the two regressions: of a line's own marks, and of these together with its neighbours'. */
export interface LineWeights {
  readonly aloneBias: number;
  readonly alone: Readonly<Record<string, number>>;
  readonly companyBias: number;
  readonly company: Readonly<Record<string, number>>;
}

export const TEXT_WEIGHTS: LineWeights = {
  aloneBias: TEXT_ALONE_BIAS,
  alone: TEXT_ALONE_WEIGHTS,
  companyBias: TEXT_COMPANY_BIAS,
  company: TEXT_COMPANY_WEIGHTS,
};

/**
 * How much speaks for each line: above nought it is the article's. The same two steps as for the blocks of a page
 * (`weigh`), with the marks that a dump has.
 * @param lines the open ones, in order
 * @param marks of all lines of the dump
 * @returns by the index of the line's block
 */
export function weighLines(
  lines: readonly TextLine[],
  marks: readonly Marks[],
  weights: LineWeights,
): Map<number, number> {
  const own = lines.map((line) => marks[line.block.index] ?? []);
  const chances = own.map((each) => 1 / (1 + Math.exp(-(weights.aloneBias + sumOf(each, weights.alone)))));
  const company = companyOfLines(lines, chances);
  return new Map(
    lines.map((line, i) => [
      line.block.index,
      weights.companyBias + sumOf([...(own[i] ?? []), company[i] ?? {}], weights.company),
    ]),
  );
}

/** What its neighbours say of a line once each has been weighed alone. */
export function companyOfLines(lines: readonly TextLine[], chances: readonly number[]): MarkGroup[] {
  const marks = companyMarks(
    lines.map((line) => line.block),
    chances,
  );
  return lines.map((line, i) => {
    const short = !line.prose && !line.closed;
    const [before, after] = [chances[i - 1] ?? 0, chances[i + 1] ?? 0];
    return {
      ...marks[i],
      "a short line, chance of the one before": short ? before : 0,
      "a short line, chance of the one after": short ? after : 0,
      "lesser chance of both beside it": Math.min(before, after),
    };
  });
}

function sumOf(marks: Marks, weights: Readonly<Record<string, number>>): number {
  let sum = 0;
  for (const group of marks) for (const name in group) sum += (group[name] ?? 0) * (weights[name] ?? 0);
  return sum;
}
