import type { Block, Part, Verdict } from "../block.js";
import type { PageFacts } from "../evidence/facts.js";
import { linkShare, weightOf } from "../evidence/prose.js";
import type { Fields } from "../fields/fields.js";
import type { Page } from "../page.js";
import type { Reading } from "../read/reading.js";
import { ARTICLE_TYPES } from "../rules/data-types.js";

/** A page with all that was found out about it: what the last questions (is it an article? is it whole?) are asked of. */
export interface JudgedPage {
  readonly page: Pick<Page, "source" | "content">;
  readonly reading: Reading;
  readonly facts: PageFacts;
  readonly fields: Fields;
  readonly verdicts: readonly Verdict[];
}

/** Parts of the body that are text of their own; a heading without one is nothing. */
const RUNNING_PARTS: ReadonlySet<Part> = new Set([
  "standfirst",
  "paragraph",
  "quote",
  "list",
  "table",
  "code",
] as const);

/** The blocks of the body without its headings, in reading order. */
export function runningBlocks({ reading, verdicts }: Pick<JudgedPage, "reading" | "verdicts">): Block[] {
  return reading.blocks.filter((block) => {
    const verdict = verdicts[block.index];
    return verdict?.kept === true && RUNNING_PARTS.has(verdict.part);
  });
}

/** What a reader of the page sees of it: no alternative texts, nothing hidden. */
export function shownBlocks({ reading }: Pick<JudgedPage, "reading">): Block[] {
  return reading.blocks.filter((block) => !block.hidden && block.kind !== "alt");
}

export function weightOfBlocks(blocks: readonly Block[]): number {
  return blocks.reduce((sum, block) => sum + weightOf(block.text), 0);
}

/** A block that is hardly more than a link. */
export function isLinkOnly(block: Block): boolean {
  return linkShare(block) > 0.8;
}

/**
 * Whether the page says to machines that it is an article: by its JSON-LD node, or by Open Graph's `article` type and
 * its time of publication. Pages that stand in an article's place say so only where they are laid over it.
 */
export function declaresArticle({ data, meta }: PageFacts): boolean {
  if (data?.types.some((type) => ARTICLE_TYPES.has(type)) === true) return true;
  if (meta.all.has("article:published_time")) return true;
  return meta.all.get("og:type")?.some((type) => type.toLowerCase() === "article") === true;
}
