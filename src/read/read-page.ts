import type { Page } from "../page.js";
import { blocksFromHtml } from "./blocks-from-html.js";
import { blocksFromText } from "./blocks-from-text.js";
import { absoluteAddress } from "./images.js";
import { parseHtml } from "./parse-html.js";
import type { Reading } from "./reading.js";
import { descendants } from "./tree.js";
import type { Document } from "domhandler";

/**
 * Reads a page by its door: HTML or plain text in, blocks out.
 * @throws CleancopyError `too-complex` where an HTML page goes over the limits of parsing
 */
export function readPage(page: Page): Reading {
  if (page.form === "text") {
    return { form: "text", blocks: blocksFromText(page.content), document: null, scripts: [], baseUrl: page.url };
  }
  const { document, scripts } = parseHtml(page.content);
  const baseUrl = baseOf(document, page.url);
  return { form: "html", blocks: blocksFromHtml(document, baseUrl), document, scripts, baseUrl };
}

/** The first `base` element counts, and is itself relative to the page's address (WHATWG HTML, document base URL). */
function baseOf(document: Document, url: string | null): string | null {
  for (const element of descendants(document)) {
    if (element.name === "body") break;
    const href = element.name === "base" ? element.attribs["href"] : undefined;
    if (href !== undefined) return absoluteAddress(href, url) ?? url;
  }
  return url;
}
