import type { Fetched } from "../article.js";
import type { Block, Part, Verdict } from "../block.js";
import { findDuplicates } from "../judge/duplicates.js";
import type { KeptCaption } from "../judge/judged.js";
import { said } from "../judge/said.js";
import type { Page } from "../page.js";
import { isBodyPart } from "./body.js";
import type { Findings } from "./compose-article.js";

/** What the ledger calls it. */
const REPEATED = "repeated on a further page";

/**
 * The findings of an article's pages as those of one page: fields of the first; body, captions and ledger of all, in
 * order, blocks numbered throughout. What a further page says again is a duplicate.
 */
export function joinPages(first: Findings, rest: readonly Findings[]): Findings {
  const parts = renumbered([first, ...rest]);
  const joined: Joined = {
    blocks: parts.flatMap(({ blocks }) => blocks),
    pageOf: parts.flatMap(({ blocks }, page) => blocks.map(() => page)),
    verdicts: parts.flatMap(({ judged }) => judged.verdicts),
  };
  settleHeads(joined);
  removeRepeated(joined);
  const captions = withoutRepeated(
    joined,
    parts.flatMap(({ judged }) => judged.captions),
  );
  return {
    page: joinedPage(
      first.page,
      rest.map(({ page }) => page),
    ),
    blocks: joined.blocks,
    judged: { verdicts: joined.verdicts, captions },
    fields: first.fields,
    baseUrlOf: (block) => parts[joined.pageOf[block.index] ?? 0]?.baseUrlOf(block) ?? null,
    truncated: (rest.at(-1) ?? first).truncated,
    warnings: parts.flatMap(({ warnings }) => warnings),
  };
}

interface Joined {
  readonly blocks: readonly Block[];
  /** For each block which page it is of, from 0. */
  readonly pageOf: readonly number[];
  readonly verdicts: Verdict[];
}

/** Blocks and lists have numbers of their own on each page. */
function renumbered(parts: readonly Findings[]): Findings[] {
  let [blocksBefore, listsBefore] = [0, 0];
  return parts.map((part) => {
    const [offset, lists] = [blocksBefore, listsBefore];
    const blocks = part.blocks.map((block) => ({
      ...block,
      index: block.index + offset,
      place: block.place === null ? null : { ...block.place, list: block.place.list + lists },
    }));
    const verdicts = part.judged.verdicts.map((verdict) =>
      verdict.kept || verdict.duplicateOf === null
        ? verdict
        : { ...verdict, duplicateOf: verdict.duplicateOf + offset },
    );
    const captions = part.judged.captions.map((caption) => ({ ...caption, block: caption.block + offset }));
    blocksBefore += blocks.length;
    listsBefore = blocks.reduce((most, { place }) => Math.max(most, (place?.list ?? -1) + 1), lists);
    return { ...part, blocks, judged: { verdicts, captions } };
  });
}

function joinedPage(page: Page, rest: readonly Page[]): Page {
  const warnings = [page, ...rest].flatMap((each) => each.warnings);
  const pages = rest.flatMap(({ fetched }) => (fetched === null ? [] : [alone(fetched)]));
  return { ...page, warnings, fetched: page.fetched === null ? null : { ...page.fetched, pages } };
}

/** What is known of one page, without those behind it. */
function alone(fetched: Fetched): Fetched["pages"][number] {
  const entries = Object.entries(fetched).filter(([key]) => key !== "pages");
  return Object.fromEntries(entries) as Fetched["pages"][number];
}

/** Parts that are fields of the article, and a body's first lines: the first page has them. */
const HEAD_PARTS: ReadonlySet<Part> = new Set(["headline", "standfirst", "byline", "dateline"] as const);

/** The heads of further pages: what the first page says already goes, a headline of its own is a heading. */
function settleHeads(joined: Joined): void {
  const { blocks, pageOf, verdicts } = joined;
  const heads = new Map<Part, Block>();
  for (const block of blocks) {
    const verdict = verdicts[block.index];
    if (verdict?.kept !== true || (!HEAD_PARTS.has(verdict.part) && verdict.part !== "heading")) continue;
    if (pageOf[block.index] === 0) {
      if (!heads.has(verdict.part)) heads.set(verdict.part, block);
      continue;
    }
    const twin = heads.get(verdict.part === "heading" ? "headline" : verdict.part);
    verdicts[block.index] = headVerdict(verdict.part, block, twin);
  }
}

function headVerdict(part: Part, block: Block, twin: Block | undefined): Verdict {
  if (twin !== undefined && repeats(block.text, twin.text)) return duplicate(twin);
  switch (part) {
    case "heading":
    case "headline":
      return { kept: true, part: "heading", rule: "heading of a further page" };
    case "standfirst":
      return { kept: true, part: "paragraph", rule: "first lines of a further page" };
    default:
      return twin === undefined
        ? { kept: false, reason: "boilerplate", rule: "head of a further page", duplicateOf: null }
        : duplicate(twin);
  }
}

/** "Story" and "Story (page 2)" are one headline. */
function repeats(text: string, first: string): boolean {
  const [again, before] = [said(text), said(first)];
  return (
    again === before || (before.length >= 12 && again.startsWith(before) && again.length < before.length + 16)
  );
}

function duplicate(of: Block): Verdict {
  return { kept: false, reason: "duplicate", rule: REPEATED, duplicateOf: of.index };
}

/** Removes what stands on two pages; what one page says twice was that page's affair. */
function removeRepeated({ blocks, pageOf, verdicts }: Joined): void {
  const items = blocks.filter(({ index }) => isBodyPart(verdicts[index]));
  for (const [index, of] of findDuplicates(items)) {
    const original = blocks[of];
    if (original !== undefined && pageOf[index] !== pageOf[of]) verdicts[index] = duplicate(original);
  }
}

/** The captions without those that say the same again, whose lines become duplicates. */
function withoutRepeated(
  { blocks, pageOf, verdicts }: Joined,
  captions: readonly KeptCaption[],
): KeptCaption[] {
  const first = new Map<string, Block>();
  return captions.filter(({ block: index, text, credit, image }) => {
    const block = blocks[index];
    // A credit alone is the same only under the same picture.
    const key = [said(text), said(credit ?? ""), text === "" ? (image?.url ?? index) : ""].join("\n");
    const before = first.get(key);
    if (block !== undefined && before === undefined) first.set(key, block);
    if (before === undefined || pageOf[index] === pageOf[before.index]) return true;
    if (verdicts[index]?.kept === true) verdicts[index] = duplicate(before);
    return false;
  });
}
