import type { Document } from "domhandler";
import { CleancopyError } from "../errors.js";
import type { Page } from "../page.js";
import { blocksFromHtml } from "./blocks-from-html.js";
import { blocksFromText } from "./blocks-from-text.js";
import { absoluteAddress } from "./images.js";
import { DEFAULT_PARSE_LIMITS } from "./limits.js";
import { parseSettled } from "./parse-html.js";
import type { Reading } from "./reading.js";
import { FROM_PAGE_STATE, fillShell } from "./state-body.js";
import { descendants } from "./tree.js";

/**
 * Reads a page by its door: HTML or plain text in, blocks out. An empty shell is filled from the page's own data.
 * @throws CleancopyError `too-complex` where an HTML page goes over the limits of parsing
 */
export function readPage(page: Page): Reading {
  const reading = readByDoor(page);
  const length = reading.blocks.reduce((sum, { text }) => sum + text.length, 0);
  if (length > DEFAULT_PARSE_LIMITS.maxText) {
    throw new CleancopyError("too-complex", `${page.source}: the page has ${length} characters of text`, {
      phase: "read",
      advice: `Pages of up to ${DEFAULT_PARSE_LIMITS.maxText} characters are read: take the article out of the page first.`,
    });
  }
  return reading;
}

function readByDoor(page: Page): Reading {
  if (page.form === "text") {
    const blocks = blocksFromText(page.content);
    return { form: "text", blocks, document: null, scripts: [], baseUrl: page.url, warnings: [] };
  }
  const { document, scripts } = parseSettled(page.content);
  const baseUrl = baseOf(document, page.url);
  const blocks = blocksFromHtml(document, baseUrl);
  if (!fillShell(document, blocks, scripts))
    return { form: "html", blocks, document, scripts, baseUrl, warnings: [] };
  const filled = blocksFromHtml(document, baseUrl);
  return { form: "html", blocks: filled, document, scripts, baseUrl, warnings: [FROM_PAGE_STATE] };
}

/**
 * What relative addresses are resolved against: the first `base` element, itself relative to the page's address (WHATWG
 * HTML, document base URL). A saved page whose address nobody gives says it in its canonical link.
 */
export function baseOf(document: Document, url: string | null): string | null {
  let canonical: string | null = null;
  for (const element of descendants(document)) {
    if (element.name === "body") break;
    const href = element.attribs["href"];
    if (href === undefined) continue;
    if (element.name === "base") return absoluteAddress(href, url ?? canonical) ?? url;
    if (element.name === "link" && element.attribs["rel"]?.toLowerCase() === "canonical") {
      canonical ??= absoluteAddress(href, url);
    }
  }
  return url ?? canonical;
}
