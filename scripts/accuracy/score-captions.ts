import type { AnswerImage } from "./answer.js";
import type { PredictedCaption } from "./prediction.js";
import { similarity } from "./tokens.js";

/** Captions of one page, or of many together. */
export interface CaptionCount {
  /** Captions that the corpus knows. */
  readonly known: number;
  /** Captions that the run gives. */
  readonly found: number;
  /** Known captions that the run gives. */
  readonly right: number;
  /** Known captions with a credit. */
  readonly credits: number;
  /** Those whose caption was found, with its credit. */
  readonly rightCredits: number;
}

const SAME_CAPTION = 0.8;
const SAME_CREDIT = 0.6;

/** Matches each known caption, in order, with the likest one that is left; each caption of the run serves once. */
export function scoreCaptions(
  images: readonly AnswerImage[],
  captions: readonly PredictedCaption[],
): CaptionCount {
  const left = captions.filter(({ text }) => Boolean(text));
  const found = left.length;
  let [known, right, credits, rightCredits] = [0, 0, 0, 0];
  for (const { caption, credit = [] } of images) {
    if (!caption) continue;
    known += 1;
    if (credit.length > 0) credits += 1;
    const at = likest(caption, left);
    if (at === null) continue;
    right += 1;
    const [match] = left.splice(at, 1);
    if (credit.length > 0 && isCredit(credit, match?.credit ?? [])) rightCredits += 1;
  }
  return { known, found, right, credits, rightCredits };
}

/** Of several that are equally like, the last. */
function likest(caption: string, candidates: readonly PredictedCaption[]): number | null {
  let best: number | null = null;
  let bound = SAME_CAPTION;
  for (const [index, { text }] of candidates.entries()) {
    const likeness = similarity(caption, text ?? "");
    if (likeness < bound) continue;
    [best, bound] = [index, likeness];
  }
  return best;
}

function isCredit(known: readonly string[], found: string | readonly string[]): boolean {
  return similarity(known.join(" / "), [found].flat().join(" / ")) >= SAME_CREDIT;
}
