import type { Block } from "../block.js";
import type { Markup, Spot } from "../evidence/markup.js";
import type { Reading } from "../read/reading.js";
import type { Author } from "./names.js";
import type { Locale } from "./printed-date.js";

/** A byline as the page prints it. */
export interface PrintedByline {
  /** Without "By" and dates. */
  readonly text: string;
  readonly authors: readonly Author[];
  readonly from: string;
  readonly blocks: readonly number[];
  /** It begins with "By" or stands right at the headline in an element made for it. */
  readonly sure: boolean;
  /** Its names stand in one line or side by side, so that none of them is of someone who did other work. */
  readonly together: boolean;
}

export interface BylineContext {
  readonly reading: Reading;
  readonly markup: Markup | null;
  /** The heading that prints the headline. */
  readonly anchor: Spot | null;
  /** The blocks that print the headline. */
  readonly headlineBlocks: readonly number[];
  readonly locale: Locale;
}

/** The blocks around the headline, without it: where a byline and a date stand. */
export function blocksAround(
  blocks: readonly Block[],
  headlineBlocks: readonly number[],
  before: number,
  after: number,
): readonly Block[] {
  const first = headlineBlocks[0] ?? 0;
  const last = headlineBlocks.at(-1) ?? -1;
  return blocks
    .slice(Math.max(0, first - before), last + 1 + after)
    .filter(({ index }) => !headlineBlocks.includes(index));
}
