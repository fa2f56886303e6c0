import type { ArticleBlock } from "../article.js";
import type { Block, Verdict } from "../block.js";
import { inlineMarkdown, plainMarkdown } from "../read/inline-markdown.js";
import { closest } from "../read/tree.js";

/** The parts that are blocks of the body; the others are fields. */
const BODY_PARTS: ReadonlySet<string> = new Set([
  "standfirst",
  "paragraph",
  "heading",
  "quote",
  "list",
  "table",
  "code",
]);

/** Parts whose text can have links and emphasis. */
const MARKED: ReadonlySet<string> = new Set(["standfirst", "paragraph", "heading", "quote", "list"]);

export function isBodyPart(verdict: Verdict | undefined): boolean {
  return verdict?.kept === true && BODY_PARTS.has(verdict.part);
}

/** The body, and for each of its blocks the indices of the page's blocks that it is made of. */
export interface Body {
  readonly blocks: readonly ArticleBlock[];
  readonly origins: readonly (readonly number[])[];
}

/** Reads the body off the verdicts: items of one list and paragraphs of one quotation are put together. */
export function composeBody(
  blocks: readonly Block[],
  verdicts: readonly Verdict[],
  baseUrlOf: (block: Block) => string | null,
): Body {
  const groups: { part: string; blocks: Block[] }[] = [];
  for (const block of blocks) {
    const verdict = verdicts[block.index];
    if (verdict?.kept !== true || !isBodyPart(verdict)) continue;
    const open = groups.at(-1);
    const last = open?.blocks.at(-1);
    if (
      open !== undefined &&
      last !== undefined &&
      open.part === verdict.part &&
      belongTogether(verdict.part, last, block)
    ) {
      open.blocks.push(block);
    } else groups.push({ part: verdict.part, blocks: [block] });
  }
  return {
    blocks: groups.map((group) => articleBlock(group.part, group.blocks, baseUrlOf)),
    origins: groups.map((group) => group.blocks.map((block) => block.index)),
  };
}

function belongTogether(part: string, a: Block, b: Block): boolean {
  if (part === "list") return a.place?.list === b.place?.list;
  if (part === "quote") return quotation(a) !== null && quotation(a) === quotation(b);
  return false;
}

function quotation(block: Block) {
  return closest(block.element, (element) => element.name === "blockquote");
}

function articleBlock(
  part: string,
  blocks: readonly Block[],
  baseUrlOf: (block: Block) => string | null,
): ArticleBlock {
  const first = blocks[0];
  const text = blocks.map((block) => block.text).join("\n");
  const marked = blocks.map((block) =>
    MARKED.has(part) ? inlineMarkdown(block.nodes, baseUrlOf(block)) : null,
  );
  const markdown = marked.length === 1 ? (marked[0] ?? null) : null;
  switch (part) {
    case "heading":
      return { type: "heading", level: Math.min(6, Math.max(2, first?.level ?? 2)), text, markdown };
    case "quote":
      return { type: "quote", text, markdown: joinMarked(blocks, marked, "\n\n") };
    case "list": {
      const items = blocks.map((block, i) => ({ text: block.text, markdown: marked[i] ?? null }));
      return { type: "list", ordered: first?.place?.ordered ?? false, items, text, markdown: null };
    }
    case "table":
      return { type: "table", rows: (first?.rows ?? []).map((row) => [...row]), text, markdown: null };
    case "code":
      return { type: "code", text, markdown: null };
    default:
      return { type: "paragraph", text, markdown };
  }
}

function joinMarked(
  blocks: readonly Block[],
  marked: readonly (string | null)[],
  between: string,
): string | null {
  if (marked.every((each) => each === null)) return null;
  return blocks.map((block, i) => marked[i] ?? plainMarkdown(block.text)).join(between);
}
