import { decodeHTML } from "entities";
import { PLACEHOLDER } from "../rules/state-names.js";
import { isUnspaced } from "./words.js";

/** Below this a string is a label; of scripts without spaces fewer characters say as much. */
export const PROSE_LENGTH = 40;
const UNSPACED_PROSE_LENGTH = 20;
/** Signs of which program text and style sheets are full. */
const CODE = /[{};=<>\\]/g;
const TAG = /<\/?(?:p|br|div|h[1-6]|ul|ol|li|blockquote|figure|span|strong|em|[bia])\b[^<>]{0,2000}>/i;
/**
 * The lines of a text set as text, each a paragraph. Where the breaks were lost between paragraphs, one sentence stands
 * directly at the next ("...to see.The board...").
 */
const LINES = /\r\n|[\n\r\u2028\u2029]|(?<=\p{Ll}\p{Ll}[.!?…]["”’»]?)(?=[“"„«]?\p{Lu}[\p{Ll} ])/u;

/** A string of markup: it holds at least one tag of running text. */
export function isMarkup(text: string): boolean {
  return text.includes("<") && TAG.test(text);
}

/** Markup whose tags were escaped once too much. */
export function unescaped(text: string): string {
  return text.includes("&lt;") && !isMarkup(text) ? decodeHTML(text) : text;
}

/** Length of a string's running text, in characters of a script with spaces; 0 for labels, addresses, code and data. */
export function proseLength(raw: string): number {
  if (raw.length < UNSPACED_PROSE_LENGTH || raw.length > 2_000_000) return 0;
  const first = raw.trimStart().charAt(0);
  if (first === "{" || (first === "[" && /^\s*\[\s*["{[]/.test(raw.slice(0, 200)))) return 0;
  const markup = unescaped(raw);
  const text = markup.includes("<") ? withoutTags(markup) : markup;
  const unspaced = isUnspaced(text);
  if (text.length < (unspaced ? UNSPACED_PROSE_LENGTH : PROSE_LENGTH)) return 0;
  const sample = text.slice(0, 4000);
  if ((sample.match(CODE)?.length ?? 0) * 50 > sample.length) return 0;
  const letters = sample.match(/[\p{L}\p{M}\s]/gu)?.length ?? 0;
  if (letters * 4 < sample.length * 3) return 0;
  const gaps = sample.match(/\s(?=\S)/g)?.length ?? 0;
  if (!unspaced && gaps * 16 < sample.length) return 0;
  return unspaced ? text.length * 2 : text.length;
}

function withoutTags(html: string): string {
  const parts: string[] = [];
  let at = 0;
  for (let open = html.indexOf("<"); open >= 0; open = html.indexOf("<", at)) {
    const close = html.indexOf(">", open);
    if (close < 0) break;
    parts.push(html.slice(at, open));
    at = close + 1;
  }
  parts.push(html.slice(at));
  return parts.join(" ").trim();
}

export function escapeHtml(text: string): string {
  return text
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replaceAll(">", "&gt;")
    .replaceAll('"', "&quot;");
}

/** A string as markup within a line: markup stays, text is escaped. */
export function inlineHtml(raw: string): string {
  const text = unescaped(raw).replace(PLACEHOLDER, "");
  return isMarkup(text) ? text : escapeHtml(text);
}

const BLOCK_TAG = /<(?:p|div|h[1-6]|ul|ol|blockquote|figure|section|article|table|br)\b/i;

/** A string as paragraphs: markup stays, each line of text becomes one; a `## ` before it makes a heading (Markdown). */
export function blockHtml(raw: string): string {
  const text = unescaped(raw).replace(PLACEHOLDER, "");
  if (BLOCK_TAG.test(text)) return text;
  const inline = isMarkup(text);
  return text
    .split(LINES)
    .filter((line) => line.trim() !== "")
    .map((line) => (inline ? `<p>${line}</p>` : lineHtml(line)))
    .join("\n");
}

function lineHtml(line: string): string {
  const marks = /^ {0,3}(#{1,6}) /.exec(line);
  if (marks === null) return `<p>${escapeHtml(line)}</p>`;
  const level = String(marks[1]?.length ?? 2);
  return `<h${level}>${escapeHtml(line.slice(marks[0].length))}</h${level}>`;
}
