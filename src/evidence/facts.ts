import { rawText } from "../read/tree.js";
import type { Reading } from "../read/reading.js";
import type { ArticleData } from "./article-data.js";
import { articleFromJsonLd } from "./json-ld.js";
import { machineText } from "./machine-text.js";
import { type Markup, surveyMarkup } from "./markup.js";
import { firstMeta, type MetaTags, NO_META_TAGS, readMetaTags } from "./meta.js";

/** What the page says about itself for machines. */
export interface PageFacts {
  /** The JSON-LD node about this page's article; null where there is none. */
  readonly data: ArticleData | null;
  readonly meta: MetaTags;
  /** Elements that may print a field; null for a text dump. */
  readonly markup: Markup | null;
}

/** Reads what the page says about itself: JSON-LD, meta tags, telling markup. Never throws: what cannot be read is no evidence. */
export function gatherFacts(reading: Reading): PageFacts {
  if (reading.document === null) return { data: null, meta: NO_META_TAGS, markup: null };
  const markup = surveyMarkup(reading.document);
  const meta = readMetaTags(markup);
  const present = (value: string | null | undefined): value is string =>
    value !== null && value !== undefined;
  const data = articleFromJsonLd(reading.scripts, {
    addresses: [reading.baseUrl, meta.canonical, firstMeta(meta, ["og:url"])?.value].filter(present),
    titles: [
      ...markup.headings
        .filter(({ element }) => element.name === "h1")
        .map(({ element }) => machineText(rawText(element))),
      firstMeta(meta, ["og:title", "twitter:title"])?.value,
      meta.title,
    ].filter(present),
  });
  return { data, meta, markup };
}
