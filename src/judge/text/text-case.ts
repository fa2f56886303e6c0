import type { Block, RemovalReason } from "../../block.js";
import type { MarkSheet } from "../../evidence/mark-sheet.js";
import type { Fields } from "../../fields/fields.js";
import type { Reading } from "../../read/reading.js";
import { Judgement } from "../judgement.js";
import { keepPrintedFields } from "../printed-fields.js";
import { type BodyExtent, findBodyExtent } from "./body-extent.js";
import { type TextCaption, findTextCaptions } from "./captions.js";
import { markLines } from "./line-marks.js";
import { type TextLine, describeLines } from "./lines.js";
import { type AnnouncedList, findHeadings, findLists, findStandfirst } from "./shapes.js";
import { type SaidElsewhere, findPullQuotes, findSaidElsewhere, findWholeAgain } from "./said-elsewhere.js";
import { findTeasers } from "./teasers.js";

/** A caption of a dump as the article has it. */
export interface JudgedCaption {
  readonly text: string;
  readonly credit: string | null;
  readonly alt: string | null;
  /** A dump holds no addresses. */
  readonly imageUrl: null;
  /** Index of the block that prints it. */
  readonly block: number;
}

/** All that the passes over a dump look at; what they do goes into the judgement. */
export interface TextCase {
  readonly reading: Reading;
  readonly language: string | null;
  readonly lines: readonly TextLine[];
  readonly captions: readonly TextCaption[];
  readonly captionBlocks: ReadonlySet<number>;
  readonly body: BodyExtent;
  /** Index of the line that reads as the summary between headline and body; null where none does. */
  readonly standfirst: number | null;
  readonly teasers: ReadonlySet<number>;
  readonly items: ReadonlySet<number>;
  readonly lists: readonly AnnouncedList[];
  /** For each line, how much of it a longer one says too. */
  readonly elsewhere: readonly (SaidElsewhere | null)[];
  /** Lines that say again what others say, each with the position of one of these: pull quotes, the whole text in one. */
  readonly copies: ReadonlyMap<number, number>;
  readonly judgement: Judgement;
}

export function openTextCase(reading: Reading, fields: Fields): TextCase {
  const judgement = new Judgement(reading.blocks);
  keepPrintedFields({ reading, fields, judgement });
  const language = fields.language?.value ?? null;
  const lines = describeLines(reading.blocks, language);
  const printed = printedLines(fields);
  const all = findSaidElsewhere(lines);
  const wholes = findWholeAgain(lines, all);
  const elsewhere = all.map((said) => (said === null || wholes.has(said.at) ? null : said));
  const pulled = findPullQuotes(lines, elsewhere);
  const captions = findTextCaptions(lines, new Set([...printed, ...pulled.keys()]));
  const captionBlocks = new Set(
    captions
      .flatMap(({ captionBlock, creditBlock, altBlocks }) => [captionBlock, creditBlock, ...altBlocks])
      .filter((at) => at !== null),
  );
  const scored = lines.map((line, at) =>
    printed.has(at) || wholes.has(at) ? { ...line, prose: false, closed: false } : line,
  );
  const body = findBodyExtent(scored, captionBlocks);
  const isOther = (at: number) => captionBlocks.has(at) || printed.has(at);
  const standfirst = findStandfirst(lines, fields.printed.headline.at(-1) ?? -1, body, isOther);
  const teasers = new Set(findTeasers(lines, (at) => at >= body.first && at <= body.last).keys());
  const open = lines.filter(
    (line, at) =>
      !isOther(at) && line.phrase === null && !teasers.has(at) && at >= body.first && at <= body.last,
  );
  const lists = findLists(open);
  const items = new Set(lists.flatMap((list) => list.items.map((line) => line.block.index)));
  return {
    reading,
    language,
    lines,
    captions,
    captionBlocks,
    body,
    standfirst,
    teasers,
    items,
    lists,
    elsewhere,
    copies: new Map([...wholes, ...pulled]),
    judgement,
  };
}

function printedLines({ printed }: Fields): ReadonlySet<number> {
  return new Set([...printed.headline, ...printed.byline, ...printed.dateline]);
}

/** What speaks for and against each line of the dump. */
export function markTextCase(c: TextCase, fields: Fields): MarkSheet {
  const printed = printedLines(fields);
  const open = c.lines.filter(
    (line, at) => !c.captionBlocks.has(at) && !printed.has(at) && line.phrase === null && !c.teasers.has(at),
  );
  return markLines({
    ...c,
    captions: c.captionBlocks,
    printed,
    headline: fields.printed.headline.at(-1) ?? -1,
    headings: new Set(findHeadings(open).map((line) => line.block.index)),
    authors: fields.authors?.value ?? [],
  });
}

/** Captions up to the end of the body are the article's; their images' descriptions are not. */
export function judgeCaptions(c: TextCase): JudgedCaption[] {
  const { blocks } = c.reading;
  const kept: JudgedCaption[] = [];
  const seen = new Set<string>();
  for (const caption of c.captions) {
    const at = caption.captionBlock ?? caption.creditBlock;
    const block = at === null ? undefined : blocks[at];
    if (block === undefined || at === null || at > c.body.last || !c.judgement.isOpen(block)) continue;
    for (const alt of caption.altBlocks)
      removeOpen(c, blocks[alt], "image-description", "alternative text before a caption");
    const key = `${caption.text} ${caption.credit ?? ""}`;
    if (seen.has(key)) {
      c.judgement.remove(block, "duplicate", "caption printed before");
    } else {
      seen.add(key);
      c.judgement.keep(block, caption.captionBlock === null ? "credit" : "caption", "caption of an image");
      kept.push({ text: caption.text, credit: caption.credit, alt: caption.alt, imageUrl: null, block: at });
    }
    const credit =
      caption.captionBlock === null || caption.creditBlock === null ? undefined : blocks[caption.creditBlock];
    if (credit !== undefined && c.judgement.isOpen(credit))
      c.judgement.keep(credit, "credit", "credit of an image");
  }
  return kept;
}

export function removeOpen(c: TextCase, block: Block | undefined, reason: RemovalReason, rule: string): void {
  if (block !== undefined && c.judgement.isOpen(block)) c.judgement.remove(block, reason, rule);
}
