import type { Fetched, Warning } from "./article.js";

/** A page as read from its source and decoded: what extraction starts from. */
export interface Page {
  /** The source as the user named it: an address, a path, `-`, or `FILE:LINE` for a record. */
  readonly source: string;
  /** The record's own id, where it gave one. */
  readonly id: string | null;
  /** The page's final address, where known. */
  readonly url: string | null;
  /** Which door it goes in by. */
  readonly form: "html" | "text";
  /** The whole page, decoded. */
  readonly content: string;
  readonly fetched: Fetched | null;
  /** It was fetched once, and comes out of an archive now: nothing more is fetched for it. */
  readonly archived?: true;
  /** What fetching and decoding found worth telling. */
  readonly warnings: readonly Warning[];
  /** Where the article goes on behind this page; absent where that was not asked for, or it does not. */
  readonly continuation?: Continuation;
}

/** The pages of an article behind the first. */
export interface Continuation {
  /** In order. */
  readonly pages: readonly Page[];
  /** Whether the last of them is the article's last. */
  readonly complete: boolean;
}
