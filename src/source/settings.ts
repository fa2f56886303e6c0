import type { FetchPage } from "../fetch/fetched-page.js";

/** How a source is to be read: told by its content, or as the user says. */
export type SourceForm = "auto" | "html" | "text" | "ndjson";

export interface SourceSettings {
  readonly from: SourceForm;
  /** The address of a page that comes as a file or on standard input. */
  readonly url: string | null;
  /** The largest page, after decompression. Files of records may be of any size. */
  readonly maxBytes: number;
}

/** What reading sources needs of the world besides the file system. */
export interface SourceEffects {
  readonly fetchPage: FetchPage;
  /** Opens standard input; called once at most. */
  readonly stdin: () => AsyncIterable<Uint8Array>;
}
