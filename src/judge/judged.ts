import type { BlockImage, Verdict } from "../block.js";

/** A caption of the article. */
export interface KeptCaption {
  /** Without the credit; empty where the image has a credit alone. */
  readonly text: string;
  readonly credit: string | null;
  readonly image: BlockImage | null;
  /** Index of the block that prints it. */
  readonly block: number;
}

/** What the judge says of a page: one verdict a block, and the captions that are the article's. */
export interface Judged {
  readonly verdicts: readonly Verdict[];
  readonly captions: readonly KeptCaption[];
}
