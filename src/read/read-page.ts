import type { Page } from "../page.js";
import { blocksFromHtml } from "./blocks-from-html.js";
import { blocksFromText } from "./blocks-from-text.js";
import { absoluteAddress } from "./images.js";
import { parseHtml } from "./parse-html.js";
import type { Reading } from "./reading.js";
import { FROM_PAGE_STATE, fillShell } from "./state-body.js";
import { descendants } from "./tree.js";
import type { Document } from "domhandler";

/**
 * Reads a page by its door: HTML or plain text in, blocks out. An empty shell is filled from the page's own data.
 * @throws CleancopyError `too-complex` where an HTML page goes over the limits of parsing
 */
export function readPage(page: Page): Reading {
  if (page.form === "text") {
    const blocks = blocksFromText(page.content);
    return { form: "text", blocks, document: null, scripts: [], baseUrl: page.url, warnings: [] };
  }
  const { document, scripts } = parseHtml(page.content);
  const baseUrl = baseOf(document, page.url);
  const blocks = blocksFromHtml(document, baseUrl);
  if (!fillShell(document, blocks, scripts))
    return { form: "html", blocks, document, scripts, baseUrl, warnings: [] };
  const filled = blocksFromHtml(document, baseUrl);
  return { form: "html", blocks: filled, document, scripts, baseUrl, warnings: [FROM_PAGE_STATE] };
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
