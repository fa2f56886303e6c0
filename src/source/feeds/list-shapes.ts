/*
 * Data: how the entries of feeds and sitemaps say where they lead and of when they are. Names in lower case; `@` marks
 * what stands in attributes.
 */

export interface ListShape {
  /** The element that is one entry. */
  readonly entry: string;
  readonly leadsTo: "page" | "list";
  /** Where an entry's address stands; the first that is there counts. */
  readonly addresses: readonly string[];
  /** Where its date stands: when it was published, else when it was changed. */
  readonly dates: readonly string[];
  /** More than so many entries are not read. */
  readonly maxEntries: number;
}

/** sitemaps.org, "Sitemap index files" and "limits". */
const SITEMAP_ENTRIES = 50_000;
/** No feed's own limit; chosen to bound what a run remembers of one. */
const FEED_ENTRIES = 500_000;

const RSS: ListShape = {
  entry: "item",
  leadsTo: "page",
  // The address before a feed service counted clicks; RSS 2.0, `link` and `guid`; RSS 1.0, `rdf:about`.
  addresses: ["feedburner:origlink", "link", "@alternate", "guid", "@about"],
  dates: ["pubdate", "dc:date", "published", "updated", "dcterms:modified"],
  maxEntries: FEED_ENTRIES,
};

const ATOM: ListShape = {
  entry: "entry",
  leadsTo: "page",
  addresses: ["@alternate"],
  // RFC 4287; `issued` and `modified` are Atom 0.3's.
  dates: ["published", "issued", "updated", "modified"],
  maxEntries: FEED_ENTRIES,
};

const URLSET: ListShape = {
  entry: "url",
  leadsTo: "page",
  addresses: ["loc"],
  // Google's news extension; sitemaps.org.
  dates: ["news:publication_date", "lastmod"],
  maxEntries: SITEMAP_ENTRIES,
};

const SITEMAP_INDEX: ListShape = { ...URLSET, entry: "sitemap", leadsTo: "list", dates: ["lastmod"] };

/** By the name of the root element, without its prefix. */
export const LIST_SHAPES: ReadonlyMap<string, ListShape> = new Map([
  ["rss", RSS],
  ["rdf", RSS],
  ["feed", ATOM],
  ["urlset", URLSET],
  ["sitemapindex", SITEMAP_INDEX],
]);

/** Text sitemaps have the same limit. */
export const TEXT_SITEMAP_ENTRIES = SITEMAP_ENTRIES;
