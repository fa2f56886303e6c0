import type { Article } from "../article.js";

/** The formats that an article can be written in. */
export const FORMAT_NAMES = ["json", "ndjson", "markdown", "text", "html"] as const;

export type FormatName = (typeof FORMAT_NAMES)[number];

/**
 * Every field once, in the order of the definition. Kept by hand so that a run need not load the schema builder; the
 * compiler refuses a name too many or too few, and a test holds the order against the definition.
 */
const FIELDS: Readonly<Record<keyof Article, true>> = {
  source: true,
  id: true,
  url: true,
  canonicalUrl: true,
  site: true,
  language: true,
  headline: true,
  standfirst: true,
  byline: true,
  authors: true,
  published: true,
  modified: true,
  section: true,
  tags: true,
  description: true,
  image: true,
  captions: true,
  blocks: true,
  text: true,
  wordCount: true,
  removed: true,
  access: true,
  warnings: true,
  fetched: true,
  ledger: true,
  provenance: true,
};

/** The names that `--fields` knows. */
export const ARTICLE_FIELDS = Object.keys(FIELDS) as readonly (keyof Article)[];
