import { micromark } from "micromark";
import type { Article, ArticleBlock, Caption } from "../article.js";
import { safeAddress } from "../read/addresses.js";
import { cleanMultiline, cleanText } from "../read/clean-text.js";
import { IMAGE_SCHEMES } from "../rules/inline-markup.js";
import { printedByline } from "./byline.js";
import { inReadingOrder } from "./reading-order.js";

const ESCAPES: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&#39;",
};
/** A date and time as `datetime` takes it. */
const MACHINE_DATE = /^\d{4}-\d{2}-\d{2}(?:T\d{2}:\d{2}(?::\d{2}(?:\.\d{1,9})?)?(?:Z|[+-]\d{2}:?\d{2})?)?$/;
/** BCP 47's alphabet. */
const LANGUAGE_TAG = /^[a-z\d]{1,8}(?:-[a-z\d]{1,8}){0,8}$/i;
/** Longer Markdown in one block stands as plain text: no prose is as long, and reading it may take seconds. */
const MAX_MARKDOWN = 50_000;

/**
 * One article as one `article` element, safe to put in a page: no script, style or event, addresses http, https and
 * mailto alone, all text escaped. `--fields` has nothing to choose from.
 */
export function writeHtml(article: Article): string {
  const language = LANGUAGE_TAG.test(article.language ?? "") ? ` lang="${article.language ?? ""}"` : "";
  const body = inReadingOrder(article).map((piece) =>
    piece.kind === "caption" ? figure(piece.caption) : blockHtml(piece.block),
  );
  const parts = [header(article), ...body].filter((part) => part !== "");
  return [`<article${language} dir="auto">`, ...parts, "</article>\n"].join("\n");
}

function header(article: Article): string {
  const published = cleanText(article.published ?? "");
  const datetime = MACHINE_DATE.test(published) ? ` datetime="${published}"` : "";
  const lines = [
    element("h1", plain(article.headline ?? "")),
    element("p", plain(printedByline(article)), ' class="byline"'),
    element("p", element("time", plain(published), datetime), ' class="published"'),
  ].filter((line) => line !== "");
  return lines.length === 0 ? "" : `<header>\n${lines.join("\n")}\n</header>`;
}

function blockHtml(block: ArticleBlock): string {
  switch (block.type) {
    case "paragraph":
      return element("p", inline(block));
    case "heading":
      return element(`h${Math.min(6, Math.max(2, Math.trunc(block.level)))}`, inline(block));
    case "quote":
      return element("blockquote", quoteParagraphs(block));
    case "list": {
      const items = block.items.map((item) => element("li", inline(item))).join("\n");
      return element(block.ordered ? "ol" : "ul", items && `\n${items}\n`);
    }
    case "table": {
      const rows = block.rows.map(
        (row) => `<tr>${row.map((cell) => `<td>${plain(cell)}</td>`).join("")}</tr>`,
      );
      return element("table", rows.length > 0 ? `\n<tbody>\n${rows.join("\n")}\n</tbody>\n` : "");
    }
    case "code":
      return element("pre", element("code", escaped(cleanMultiline(block.text))));
  }
}

function quoteParagraphs(block: { readonly text: string; readonly markdown: string | null }): string {
  const texts = cleanMultiline(block.text).split("\n");
  const markdowns = cleanMultiline(block.markdown ?? "")
    .split("\n")
    .filter((line) => line !== "");
  const isParallel = markdowns.length === texts.length;
  return texts
    .map((text, i) => element("p", inline({ text, markdown: (isParallel ? markdowns[i] : null) ?? null })))
    .join("");
}

function figure(caption: Caption): string {
  const src = safeAddress(caption.image?.url ?? "", null, IMAGE_SCHEMES);
  const image = src === null ? "" : `<img src="${escaped(src)}" alt="${plain(caption.image?.alt ?? "")}">`;
  const credit = plain(caption.credit ?? "");
  const words = [plain(caption.text), credit && `<small>Credit: ${credit}</small>`].filter(
    (part) => part !== "",
  );
  return element("figure", image + element("figcaption", words.join(" ")));
}

/** An element, or "" where it would be empty. */
function element(name: string, content: string, attributes = ""): string {
  return content === "" ? "" : `<${name}${attributes}>${content}</${name}>`;
}

/** micromark drops what CommonMark passes through: raw HTML is escaped, addresses with other schemes are emptied. */
function inline({ text, markdown }: { readonly text: string; readonly markdown: string | null }): string {
  if (markdown === null || markdown.length > MAX_MARKDOWN) return plain(text);
  const html = micromark(cleanText(markdown));
  const inner = html.startsWith("<p>") && html.endsWith("</p>") ? html.slice(3, -4) : null;
  return inner === null || inner.includes("<p>") ? plain(text) : inner;
}

function plain(text: string): string {
  return escaped(cleanText(text));
}

function escaped(text: string): string {
  return text.replace(/[&<>"']/g, (character) => ESCAPES[character] ?? character);
}
