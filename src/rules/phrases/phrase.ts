import type { RemovalReason } from "../../block.js";

/**
 * Words that mark a block as no part of the article. All strings are lower case with straight apostrophes, and without
 * the punctuation at their end; the code that applies them folds the page's text the same way.
 */
export interface PhraseRow {
  /** Names the rule in the ledger, after the language: `de.ad-label`. */
  readonly id: string;
  readonly reason: RemovalReason;
  /** Texts that are nothing but this. */
  readonly labels?: readonly string[];
  /** Texts that begin with this. */
  readonly leads?: readonly string[];
  /** For what words alone do not say; tried on the folded text, anchored, without nested quantifiers. */
  readonly patterns?: readonly RegExp[];
  /** Longest text, in UTF-16 units, that leads and patterns alone are enough for; longer ones must be links. */
  readonly upTo?: number;
  /** It heads a list of teasers: what follows belongs to it. */
  readonly heads?: true;
  /** Holds only for blocks after the body: the same words can stand in an article. */
  readonly at?: "end";
}

/** The phrases of one language: habits of its press and of the content systems in use there. */
export interface PhraseTable {
  /** BCP 47 primary subtag. */
  readonly language: string;
  readonly rows: readonly PhraseRow[];
}

/** Phrases written one after the other, parted by bars. */
export function list(...lines: readonly string[]): readonly string[] {
  return lines.join("|").split("|");
}
