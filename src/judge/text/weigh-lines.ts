import { type MarkSheet, type Weights, weightsOf } from "../../evidence/mark-sheet.js";
import { TEXT_BIAS, TEXT_MARK_WEIGHTS } from "../../rules/text-weights.js";
import type { TextLine } from "./lines.js";

/** Coefficients of a logistic regression over the marks of a line. */
export interface LineWeights {
  readonly bias: number;
  readonly marks: Weights;
}

export const TEXT_WEIGHTS: LineWeights = { bias: TEXT_BIAS, marks: weightsOf(TEXT_MARK_WEIGHTS) };

/**
 * How much speaks for each line: above nought it is the article's. One step, unlike for the blocks of a page: a line's
 * marks tell of its neighbours already, and a second step did no better on publishers unseen (`docs/accuracy.md`).
 * @param lines the open ones, in order
 * @param marks of all lines of the dump
 * @returns by the index of the line's block
 */
export function weighLines(
  lines: readonly TextLine[],
  marks: MarkSheet,
  weights: LineWeights,
): Map<number, number> {
  return new Map(
    lines.map(({ block: { index } }) => [index, weights.bias + marks.sum(index, weights.marks)]),
  );
}
