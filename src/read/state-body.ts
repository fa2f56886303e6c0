import type { Document, Element } from "domhandler";
import type { Warning } from "../article.js";
import type { Block } from "../block.js";
import { LEAD_IMAGE_KEYS, STANDFIRST_KEYS, TITLE_PARTS } from "../rules/state-names.js";
import { cleanText } from "./clean-text.js";
import { isJsonObject, type Json, type JsonObject, own } from "./json.js";
import type { PageData } from "./page-data.js";
import { parseHtml } from "./parse-html.js";
import type { ScriptText } from "./reading.js";
import { type BodyCandidate, bodyCandidates } from "./state-candidates.js";
import { StateWriter } from "./state-html.js";
import { readPageData } from "./state-json.js";
import { nameWords, titlesOf } from "./state-names.js";
import { inlineHtml } from "./state-text.js";
import { descendants, isElement, rawText } from "./tree.js";
import { isUnspaced, wordsOf } from "./words.js";

/** A text as long as this is a paragraph; in scripts without spaces half of it is. */
const PARAGRAPH_LENGTH = 80;
/**
 * A page with less running text than the first holds none of an article; with more than the second it holds one. Of
 * 1,056 saved pages with an article in their markup the poorest had 390 characters, and shells had none.
 */
const EMPTY_LENGTH = 300;
const FULL_LENGTH = 1_500;
/** Between the two, the data must have so many times more. */
const FACTOR = 3;
/** A body shorter than this is a teaser. */
const MIN_BODY_LENGTH = 250;
/** How many candidates are written out and measured. */
const MAX_TRIED = 3;

export const FROM_PAGE_STATE: Warning = {
  code: "from-page-state",
  message: "the page's markup holds no article: its text was read from the data that its scripts carry",
};

/**
 * Gives an empty shell its article. Where the markup holds too little running text to be one, the body is looked for in
 * the data of the page's scripts, written as HTML, and put at the end of `body`, as `article class="article-body"`.
 * @param document changed in place
 * @param blocks the page's blocks so far
 * @returns whether it was changed
 * @throws CleancopyError `too-complex` where the body goes over the limits of parsing
 */
export function fillShell(
  document: Document,
  blocks: readonly Block[],
  scripts: readonly ScriptText[],
): boolean {
  const shown = runningLength(blocks);
  if (shown >= FULL_LENGTH || scripts.length === 0) return false;
  const body = findElement(document, "body");
  if (body === null) return false;
  const titles = pageTitles(document);
  const data = readPageData(scripts);
  const isTitle = (text: string) => titles.some((title) => isSameTitle(text, title));
  const candidates = bodyCandidates(data, isTitle);
  const fitting = candidates.filter((one) => isLikely(one, shown)).slice(0, MAX_TRIED);
  for (const candidate of fitting) {
    const written = writeBody(candidate, data);
    if (written.length < Math.max(MIN_BODY_LENGTH, shown * FACTOR)) continue;
    if (shown > 0 && standsIn(written.texts, blocks)) return false;
    append(
      body,
      articleHtml(candidate, written.html, data, findElement(document, "h1") === null ? isTitle : null),
    );
    return true;
  }
  return false;
}

function isLikely(candidate: BodyCandidate, shown: number): boolean {
  if (candidate.length < Math.max(MIN_BODY_LENGTH, shown * FACTOR)) return false;
  if (shown >= EMPTY_LENGTH) return candidate.titled && candidate.keyWeight > 0;
  return (
    candidate.titled ||
    candidate.keyWeight > 1 ||
    (candidate.keyWeight > 0 && candidate.length >= FULL_LENGTH)
  );
}

/** Length of what reads as paragraphs, in characters of a script with spaces; no more is counted than is enough. */
function runningLength(blocks: readonly Block[]): number {
  let length = 0;
  for (const { kind, text, linkLength } of blocks) {
    if (length >= FULL_LENGTH) break;
    if (kind === "alt" || linkLength * 2 > text.length || text.length * 2 < PARAGRAPH_LENGTH) continue;
    const measure = isUnspaced(text) ? text.length * 2 : text.length;
    if (measure >= PARAGRAPH_LENGTH) length += measure;
  }
  return length;
}

interface WrittenBody {
  readonly html: string;
  /** Its paragraphs, as text. */
  readonly texts: readonly string[];
  readonly length: number;
}

function writeBody(candidate: BodyCandidate, data: PageData): WrittenBody {
  const html = new StateWriter((value) => data.resolve(value)).blocks(candidate.value);
  const { document } = parseHtml(`<body>${html}`);
  const texts: string[] = [];
  for (const element of descendants(document)) {
    if (/^(?:p|li|div|td|blockquote)$/.test(element.name) && !element.children.some(isBlockElement))
      texts.push(cleanText(rawText(element)));
  }
  const length = texts.reduce((sum, text) => sum + (isUnspaced(text) ? text.length * 2 : text.length), 0);
  return { html, texts, length };
}

function isBlockElement(node: Element["children"][number]): boolean {
  return isElement(node) && /^(?:p|li|ul|ol|div|td|tr|tbody|blockquote|section|figure)$/.test(node.name);
}

/** Whether the page's markup holds at least half of these texts. */
function standsIn(texts: readonly string[], blocks: readonly Block[]): boolean {
  const page = ` ${blocks.map((block) => wordsOf(block.text).join(" ")).join(" ")} `;
  const long = texts.filter((text) => text.length >= PARAGRAPH_LENGTH / 2);
  const found = long.filter((text) => page.includes(` ${wordsOf(text).join(" ")} `));
  return found.length * 2 >= Math.max(1, long.length);
}

/** @param isTitle null where the page prints its headline already */
function articleHtml(
  candidate: BodyCandidate,
  html: string,
  data: PageData,
  isTitle: ((text: string) => boolean) | null,
): string {
  const { record } = candidate;
  const top = record === null || !candidate.titled ? "" : topHtml(record, data, isTitle);
  return `<article class="article-body" itemprop="articleBody">${top}${html}</article>`;
}

/** What the body's object says of its top: headline, standfirst, lead image. */
function topHtml(record: JsonObject, data: PageData, isTitle: ((text: string) => boolean) | null): string {
  const headline = isTitle === null ? "" : (titlesOf(record).find(isTitle) ?? "");
  const parts = headline === "" ? [] : [`<h1>${inlineHtml(headline)}</h1>`];
  for (const key of Object.keys(record)) {
    if (!STANDFIRST_KEYS.has(nameWords(key))) continue;
    const text = standfirstOf(data.resolve(own(record, key)));
    if (text !== null) parts.push(`<p class="standfirst">${inlineHtml(text)}</p>`);
  }
  const writer = new StateWriter((value) => data.resolve(value));
  for (const key of Object.keys(record)) {
    const value = data.resolve(own(record, key));
    if (!LEAD_IMAGE_KEYS.has(nameWords(key)) || !isJsonObject(value)) continue;
    const figure = writer.figure(value);
    if (!figure.includes("<figcaption>")) continue;
    parts.push(figure);
    break;
  }
  return parts.join("\n");
}

function standfirstOf(value: Json): string | null {
  if (typeof value === "string") return value.trim() === "" ? null : value;
  if (!isJsonObject(value)) return null;
  return (
    TITLE_PARTS.map((key) => own(value, key)).find(
      (text): text is string => typeof text === "string" && text.trim() !== "",
    ) ?? null
  );
}

function append(body: Element, html: string): void {
  const { document } = parseHtml(`<!doctype html><body>${html}</body>`);
  const made = findElement(document, "body");
  for (const node of made?.children ?? []) {
    node.parent = body;
    node.prev = body.children.at(-1) ?? null;
    if (node.prev !== null) node.prev.next = node;
    node.next = null;
    body.children.push(node);
  }
}

function findElement(document: Document, name: string): Element | null {
  for (const element of descendants(document)) if (element.name === name) return element;
  return null;
}

/** The page's titles: `title`, the first heading, and what it gives to search engines and shares. */
function pageTitles(document: Document): string[] {
  const titles: string[] = [];
  for (const element of descendants(document)) {
    if (element.name === "title" || element.name === "h1") titles.push(rawText(element));
    const name = (element.attribs["property"] ?? element.attribs["name"] ?? "").toLowerCase();
    if (element.name === "meta" && (name.endsWith(":title") || name === "title" || name === "headline"))
      titles.push(element.attribs["content"] ?? "");
  }
  return titles.map((title) => cleanText(title.slice(0, MAX_TITLE))).filter((title) => title !== "");
}

/** Longer ones are no titles. */
const MAX_TITLE = 500;
/** Shorter titles say too little. */
const MIN_TITLE = 8;

/** Whether one text is the page's title, with or without the site's name behind it. */
function isSameTitle(text: string, title: string): boolean {
  if (text.length > MAX_TITLE) return false;
  const [a, b] = [text, title].map(letters);
  if (a === undefined || b === undefined) return false;
  const least = isUnspaced(text) ? MIN_TITLE / 2 : MIN_TITLE;
  return a.length >= least && b.length >= least && (a.startsWith(b) || b.startsWith(a) || b.endsWith(a));
}

function letters(text: string): string {
  return text
    .normalize("NFKC")
    .toLowerCase()
    .replace(/&(?:#\d{1,6}|#x[\da-f]{1,6}|[a-z]{2,8});/g, "")
    .replace(/<[^<>]{0,200}>/g, "")
    .replace(/[^\p{L}\p{N}]/gu, "");
}
