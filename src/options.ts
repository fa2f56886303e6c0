/** What a caller can ask of an extraction. */
export interface ExtractOptions {
  /** Add `ledger` and `provenance` to the article. */
  readonly explain?: boolean;
}

/** Bounds on what a page may cost; every one is far above what real pages need (see docs/limits.md). */
export interface ParseLimits {
  readonly maxElements: number;
  readonly maxDepth: number;
  readonly maxAttributes: number;
  /** Length of the page without scripts, styles and comments, in UTF-16 units. */
  readonly maxMarkup: number;
  /** Length of all text together, in UTF-16 units. */
  readonly maxText: number;
  readonly deadlineMs: number;
}

export interface FetchOptions {
  readonly connectTimeoutMs: number;
  readonly headersTimeoutMs: number;
  /** The longest silence within a body. */
  readonly idleTimeoutMs: number;
  /** The whole request, redirects and retries of one attempt included. */
  readonly totalTimeoutMs: number;
  readonly retries: number;
  readonly maxRedirects: number;
  /** After decompression. */
  readonly maxBytes: number;
  readonly userAgent: string;
  readonly headers: Readonly<Record<string, string>>;
  /** The WARC archive (gzipped) that all exchanges are added to; null: none. */
  readonly warcOut: string | null;
}
