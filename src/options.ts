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

/** A cookie that the user brings along. */
export interface OwnCookie {
  /** Without a dot before it. */
  readonly domain: string;
  /** Whether it is for the domain's subdomains, too. */
  readonly forSubdomains: boolean;
  readonly path: string;
  /** For https alone. */
  readonly secure: boolean;
  /** In milliseconds since 1970; null: it does not expire. */
  readonly expires: number | null;
  readonly name: string;
  readonly value: string;
}

/** Which proxy stands between us and which hosts. */
export interface ProxySettings {
  /** The address of the proxy for http and for https addresses; null: none. */
  readonly http: string | null;
  readonly https: string | null;
  /** Hosts that are reached without it, as in the variable NO_PROXY. */
  readonly except: string;
}

export interface FetchOptions {
  readonly connectTimeoutMs: number;
  readonly headersTimeoutMs: number;
  /** The longest silence within a body. */
  readonly idleTimeoutMs: number;
  /** The whole request, redirects and retries of one attempt included. */
  readonly totalTimeoutMs: number;
  readonly retries: number;
  /** Whether hosts may be reached that are not on the public internet: this machine, a private network. */
  readonly allowPrivate: boolean;
  readonly maxRedirects: number;
  /** The least time between two requests to a host; null: a second, and none for what the caller asked for himself. */
  readonly delayMs: number | null;
  /** Whether robots.txt is passed over. */
  readonly ignoreRobots: boolean;
  /** After decompression. */
  readonly maxBytes: number;
  readonly proxy: ProxySettings | null;
  /** The caller's own cookies, each sent to the hosts it is for. */
  readonly cookies: readonly OwnCookie[];
  readonly userAgent: string;
  readonly headers: Readonly<Record<string, string>>;
  /** The folder that pages are kept in, and asked after instead of fetched again; null: none. */
  readonly cacheDir: string | null;
  /** The WARC archive (gzipped) that all exchanges are added to; null: none. */
  readonly warcOut: string | null;
}
