import type { Article, Caption, LedgerEntry, Warning } from "../article.js";
import type { Block, Verdict } from "../block.js";
import type { Fields, Found } from "../fields/fields.js";
import type { Judged, KeptCaption } from "../judge/judged.js";
import type { ExtractOptions } from "../options.js";
import type { Page } from "../page.js";
import { type Body, composeBody } from "./body.js";
import { countWords } from "./word-count.js";

/** What an article is read off. */
export interface Findings {
  readonly page: Page;
  readonly blocks: readonly Block[];
  readonly judged: Judged;
  readonly fields: Fields;
  /** What a block's links are relative to. */
  readonly baseUrlOf: (block: Block) => string | null;
  readonly truncated: boolean;
  readonly warnings: readonly Warning[];
}

/** Puts the article together: fields, captions and body, the count of what was removed, and the ledger if asked for. */
export function composeArticle(found: Findings, options: ExtractOptions): Article {
  const { page, blocks, fields } = found;
  const { verdicts, captions } = found.judged;
  const body = composeBody(blocks, verdicts, found.baseUrlOf);
  const text = body.blocks.map((block) => block.text).join("\n\n");
  const standfirst = partText(blocks, verdicts, "standfirst");
  return {
    source: page.source,
    id: page.id,
    url: page.url,
    canonicalUrl: valueOf(fields.canonicalUrl),
    site: valueOf(fields.site),
    language: valueOf(fields.language),
    headline: valueOf(fields.headline),
    standfirst,
    byline: valueOf(fields.byline),
    authors: [...(valueOf(fields.authors) ?? [])],
    published: valueOf(fields.published),
    modified: valueOf(fields.modified),
    section: valueOf(fields.section),
    tags: [...(valueOf(fields.tags) ?? [])],
    description: valueOf(fields.description),
    image: valueOf(fields.image),
    captions: captions.map((caption) => composeCaption(caption, body)),
    blocks: [...body.blocks],
    text,
    wordCount: countWords(text, valueOf(fields.language)),
    removed: countRemoved(verdicts),
    access: { free: valueOf(fields.free), truncated: found.truncated },
    warnings: [...page.warnings, ...found.warnings],
    fetched: page.fetched,
    ...(options.explain === true && {
      ledger: ledgerOf(blocks, verdicts),
      provenance: provenanceOf(fields, standfirst),
    }),
  };
}

function valueOf<T>(found: Found<T> | null): T | null {
  return found === null ? null : found.value;
}

function partText(blocks: readonly Block[], verdicts: readonly Verdict[], part: string): string | null {
  const texts = blocks
    .filter((block) => {
      const verdict = verdicts[block.index];
      return verdict?.kept === true && verdict.part === part;
    })
    .map((block) => block.text);
  return texts.length === 0 ? null : texts.join("\n");
}

function composeCaption(caption: KeptCaption, body: Body): Caption {
  const before = body.origins.findIndex((origins) => (origins.at(-1) ?? -1) > caption.block);
  const { image } = caption;
  return {
    text: caption.text,
    credit: caption.credit,
    image: image === null ? null : { url: image.url, alt: image.alt },
    before: before < 0 ? body.blocks.length : before,
  };
}

function countRemoved(verdicts: readonly Verdict[]): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const verdict of verdicts) {
    if (!verdict.kept) counts[verdict.reason] = (counts[verdict.reason] ?? 0) + 1;
  }
  return counts;
}

function ledgerOf(blocks: readonly Block[], verdicts: readonly Verdict[]): LedgerEntry[] {
  return blocks.flatMap((block) => {
    const verdict = verdicts[block.index];
    if (verdict === undefined || verdict.kept) return [];
    const { reason, rule, duplicateOf } = verdict;
    return [{ index: block.index, reason, rule, text: block.text, duplicateOf }];
  });
}

function provenanceOf(fields: Fields, standfirst: string | null): Record<string, string> {
  const provenance: Record<string, string> = {};
  for (const [name, found] of Object.entries(fields) as [string, unknown][]) {
    if (isFound(found)) provenance[name === "free" ? "access" : name] = found.from;
  }
  if (standfirst !== null) provenance["standfirst"] = "printed above the body";
  return provenance;
}

function isFound(value: unknown): value is Found<unknown> {
  return typeof value === "object" && value !== null && "from" in value && typeof value.from === "string";
}
