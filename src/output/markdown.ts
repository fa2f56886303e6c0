import type { BlockContent, List, ListItem, Paragraph, PhrasingContent, RootContent } from "mdast";
import { gfmTableToMarkdown } from "mdast-util-gfm-table";
import { toMarkdown } from "mdast-util-to-markdown";
import type { Article, ArticleBlock, Caption } from "../article.js";
import { safeAddress } from "../read/addresses.js";
import { cleanMultiline, cleanText } from "../read/clean-text.js";
import { MARKDOWN_STYLE } from "../read/markdown-style.js";
import { IMAGE_SCHEMES } from "../rules/inline-markup.js";
import type { WriteOptions } from "./formats.js";
import { frontMatter } from "./front-matter.js";
import { inReadingOrder } from "./reading-order.js";

type BlockOf<Type extends ArticleBlock["type"]> = Extract<ArticleBlock, { type: Type }>;

/** More cells than this, empty ones that fill up short rows included, are written as lines and not as a table. */
const MAX_TABLE_CELLS = 20_000;

/**
 * One article as Markdown (CommonMark with GFM's tables): front matter, `# headline`, the body, and each image at its
 * place as a paragraph of its own: the image, then its caption in emphasis, then `Credit: NAME`.
 * `fields` chooses the front matter and leaves the body alone.
 */
export function writeMarkdown(article: Article, { fields }: WriteOptions): string {
  const headline = cleanText(article.headline ?? "");
  const children: RootContent[] = inReadingOrder(article).flatMap((piece) =>
    piece.kind === "caption" ? figure(piece.caption) : blockNodes(piece.block),
  );
  if (headline !== "")
    children.unshift({ type: "heading", depth: 1, children: [{ type: "text", value: headline }] });
  const body = toMarkdown(
    { type: "root", children },
    { ...MARKDOWN_STYLE, extensions: [gfmTableToMarkdown({ tablePipeAlign: false })] },
  );
  return [frontMatter(article, fields), body].filter((part) => part !== "").join("\n");
}

function blockNodes(block: ArticleBlock): BlockContent[] {
  switch (block.type) {
    case "paragraph":
      return flow(block.text, block.markdown);
    case "heading":
      return heading(block);
    case "quote":
      return [{ type: "blockquote", children: quoteParagraphs(block) }];
    case "list":
      return [list(block)];
    case "table":
      return table(block);
    case "code":
      return [{ type: "code", value: cleanMultiline(block.text) }];
  }
}

/** Text is escaped; what `inlineMarkdown` wrote goes in as it is, which the library does for nodes of type `html`. */
function flow(text: string, markdown: string | null): BlockContent[] {
  const written = markdown === null ? "" : cleanMultiline(markdown);
  if (written !== "") return [{ type: "html", value: written }];
  const value = cleanText(text);
  return value === "" ? [] : [{ type: "paragraph", children: [{ type: "text", value }] }];
}

function heading(block: BlockOf<"heading">): BlockContent[] {
  const depth = ([2, 3, 4, 5, 6] as const).find((level) => level === block.level) ?? 2;
  const markdown = cleanText(block.markdown ?? "");
  const child: PhrasingContent =
    markdown === ""
      ? { type: "text", value: cleanText(block.text) }
      : { type: "html", value: withoutClosing(markdown) };
  return child.value === "" ? [] : [{ type: "heading", depth, children: [child] }];
}

/** A bare number sign at the end of a heading would close it and be lost. */
function withoutClosing(markdown: string): string {
  return markdown.endsWith("#") && !markdown.endsWith("\\#") ? `${markdown.slice(0, -1)}\\#` : markdown;
}

function quoteParagraphs(block: BlockOf<"quote">): BlockContent[] {
  const lines = (text: string | null) => cleanMultiline(text ?? "").split("\n");
  const written = lines(block.markdown).flatMap((line) => flow("", line));
  return written.length > 0 ? written : lines(block.text).flatMap((line) => flow(line, null));
}

function list(block: BlockOf<"list">): List {
  const children = block.items.map((item): ListItem => ({
    type: "listItem",
    spread: false,
    children: flow(item.text, item.markdown),
  }));
  return { type: "list", ordered: block.ordered, spread: false, children };
}

/** GFM cuts a row at the length of the first, so the first is made as long as the longest. */
function table(block: BlockOf<"table">): BlockContent[] {
  const columns = block.rows.reduce((most, row) => Math.max(most, row.length), 0);
  if (columns === 0) return flow(block.text, null);
  if (columns * block.rows.length > MAX_TABLE_CELLS)
    return [{ type: "code", value: cleanMultiline(block.text) }];
  const rows = block.rows.map((row) =>
    Array.from({ length: columns }, (_, column) => cleanText(row[column] ?? "")),
  );
  return [
    {
      type: "table",
      children: rows.map((row) => ({
        type: "tableRow",
        children: row.map((value) => ({
          type: "tableCell",
          children: value === "" ? [] : [{ type: "text", value }],
        })),
      })),
    },
  ];
}

function figure(caption: Caption): Paragraph[] {
  const url = safeAddress(caption.image?.url ?? "", null, IMAGE_SCHEMES);
  const text = cleanText(caption.text);
  const credit = cleanText(caption.credit ?? "");
  const words: PhrasingContent[] = [];
  if (text !== "") words.push({ type: "emphasis", children: [{ type: "text", value: text }] });
  if (credit !== "") words.push({ type: "text", value: `${text === "" ? "" : " "}Credit: ${credit}` });
  const children: PhrasingContent[] =
    url === null ? words : [{ type: "image", url, alt: cleanText(caption.image?.alt ?? "") }];
  if (url !== null && words.length > 0) children.push({ type: "break" }, ...words);
  return children.length === 0 ? [] : [{ type: "paragraph", children }];
}
