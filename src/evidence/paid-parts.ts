import { createRequire } from "node:module";
import type * as Cheerio from "cheerio/slim";
import type { Document } from "domhandler";
import { cleanText } from "../read/clean-text.js";

/** Selectors come from the page: only a few, of a bounded length, are tried. */
const MAX_SELECTORS = 10;
const MAX_SELECTOR_LENGTH = 200;

/**
 * How much text the page has in the parts that it declares as paid for (`hasPart.cssSelector` of schema.org: "subscription
 * and paywalled content"): length of the clean text; null where no selector finds a part.
 * The selector engine is loaded for pages that declare such parts only.
 */
export function lengthOfPaidParts(document: Document, selectors: readonly string[]): number | null {
  const usable = selectors
    .filter(({ length }) => length > 0 && length <= MAX_SELECTOR_LENGTH)
    .slice(0, MAX_SELECTORS);
  if (usable.length === 0) return null;
  const { load } = createRequire(import.meta.url)("cheerio/slim") as typeof Cheerio;
  const page = load(document);
  let length: number | null = null;
  for (const selector of usable) {
    try {
      const parts = page(selector);
      if (parts.length > 0) length = (length ?? 0) + cleanText(parts.text()).length;
    } catch {
      // A selector that is none says nothing of the page.
    }
  }
  return length;
}
