import type { Fetched, Warning } from "../article.js";

/** What a fetch brings home: the body after decompression, and all of `fetched` that is known before decoding. */
export interface FetchedPage {
  readonly bytes: Uint8Array;
  readonly fetched: Omit<Fetched, "charset" | "charsetFrom" | "pages">;
  readonly warnings: readonly Warning[];
}

/**
 * Fetches one address: redirects followed, retried where that can help, within the limits of time and size.
 * @throws CleancopyError `bad-address`, `dns`, `refused`, `reset`, `timeout`, `tls`, `status`, `redirects`,
 *   `protocol`, `too-large`, `unsupported-type`, `undecodable`, `empty`, `blocked`
 * @throws the signal's reason where the caller aborts
 */
export type FetchPage = (address: string, signal?: AbortSignal) => Promise<FetchedPage>;
