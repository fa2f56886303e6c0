import type { FetchPage } from "../fetch/fetched-page.js";

/** How a source is to be read: told by its content, or as the user says. */
export type SourceForm = "auto" | "html" | "text" | "ndjson" | "feed" | "sitemap" | "warc";

export interface SourceSettings {
  readonly from: SourceForm;
  /** The address of a page that comes as a file or on standard input. */
  readonly url: string | null;
  /** The largest page, after decompression. Files of records may be of any size. */
  readonly maxBytes: number;
  /** Of feeds and sitemaps, only what is dated then or later, in milliseconds since 1970; absent: all. */
  readonly since?: number;
}

/** What reading sources needs of the world besides the file system. */
export interface SourceEffects {
  readonly fetchPage: FetchPage;
  /** Opens standard input; called once at most. */
  readonly stdin: () => AsyncIterable<Uint8Array>;
  /** Told what a feed, sitemap or archive holds besides the pages that are read. */
  readonly notice?: (text: string) => void;
}

/** How the pages within a source are to be read: what holds them says nothing of them. */
export function pageForm(from: SourceForm): "auto" | "html" | "text" {
  return from === "html" || from === "text" ? from : "auto";
}
