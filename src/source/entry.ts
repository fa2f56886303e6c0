import type { Page } from "../page.js";

/** One thing to read, known before it is read, so that a failure can be told in its place. */
export interface SourceEntry {
  /** The source as the user named it: an address, a path, `-`, or `FILE:LINE` for a record. */
  readonly source: string;
  readonly id: string | null;
  readonly url: string | null;
  /**
   * Reads (and, for an address, fetches) and decodes the page.
   * @throws CleancopyError for everything that a user can meet
   */
  load(signal?: AbortSignal): Promise<Page>;
}
