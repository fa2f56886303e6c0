import type { Block, RemovalReason, Verdict } from "../block.js";
import type { Fields } from "../fields/fields.js";
import type { Reading } from "../read/reading.js";
import { removeDuplicates } from "./duplicates.js";
import { Judgement } from "./judgement.js";
import { matchPhrase } from "../evidence/phrases.js";
import { keepPrintedFields } from "./printed-fields.js";
import { type BodyExtent, findBodyExtent } from "./text/body-extent.js";
import { type TextCaption, findTextCaptions } from "./text/captions.js";
import { type TextLine, announces, describeLines } from "./text/lines.js";
import { findTeasers } from "./text/teasers.js";

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

export interface JudgedText {
  readonly judgement: Judgement;
  readonly verdicts: readonly Verdict[];
  readonly captions: readonly JudgedCaption[];
}

/** All that the passes over a dump look at. */
interface TextCase {
  readonly reading: Reading;
  readonly language: string | null;
  readonly lines: readonly TextLine[];
  readonly captions: readonly TextCaption[];
  readonly captionBlocks: ReadonlySet<number>;
  readonly body: BodyExtent;
  readonly judgement: Judgement;
}

/**
 * The passes over a plain-text dump, in their order: one verdict a block.
 * @param fields the blocks that print headline, byline and date are named there
 */
export function judgeText(reading: Reading, fields: Fields): JudgedText {
  const judgement = new Judgement(reading.blocks);
  keepPrintedFields({ reading, fields, judgement });
  const c = caseOf(reading, fields, judgement);
  keepStandfirst(c, fields);
  const captions = judgeCaptions(c);
  removePhrases(c);
  removeCopiesOutside(c);
  removeOutside(c);
  removeTeasers(c);
  removeDuplicates(judgement, reading.blocks);
  keepBody(c, removeLabels(c));
  return { judgement, verdicts: judgement.finish(), captions };
}

function caseOf(reading: Reading, fields: Fields, judgement: Judgement): TextCase {
  const language = fields.language?.value ?? null;
  const lines = describeLines(reading.blocks, language);
  const printed = new Set([...fields.printed.headline, ...fields.printed.byline, ...fields.printed.dateline]);
  const captions = findTextCaptions(lines, printed);
  const captionBlocks = new Set(
    captions
      .flatMap(({ captionBlock, creditBlock, altBlocks }) => [captionBlock, creditBlock, ...altBlocks])
      .filter((at) => at !== null),
  );
  const scored = lines.map((line, at) => (printed.has(at) ? { ...line, prose: false, closed: false } : line));
  const body = findBodyExtent(scored, captionBlocks);
  return { reading, language, lines, captions, captionBlocks, body, judgement };
}

/** How far below the headline a summary may stand: bylines, dates and share buttons come between. */
const HEAD_LINES = 7;

/** A summary between headline and body; directly below the headline it needs no full stop. */
function keepStandfirst(c: TextCase, fields: Fields): void {
  const headline = fields.printed.headline.at(-1) ?? -1;
  for (const line of c.lines.slice(headline + 1, Math.min(c.body.first, headline + 1 + HEAD_LINES))) {
    if (
      line.phrase !== null ||
      line.dated ||
      c.captionBlocks.has(line.block.index) ||
      !c.judgement.isOpen(line.block)
    )
      continue;
    const title = c.lines[headline];
    if (title !== undefined && repeats(line, title)) {
      c.judgement.remove(line.block, "duplicate", "headline again", title.block);
      continue;
    }
    const below = line.block.index === headline + 1 && headline >= 0;
    if (line.closed ? line.length < MIN_STANDFIRST : !below || line.length < 40 || line.words.length < 6)
      continue;
    c.judgement.keep(line.block, "standfirst", "summary below the headline");
    return;
  }
}

const MIN_STANDFIRST = 60;

/** Whether a line says the headline again, in a word or two more or less. */
function repeats(line: TextLine, title: TextLine): boolean {
  const said = new Set(title.words);
  return (
    line.words.length >= 3 && line.words.filter((word) => said.has(word)).length >= line.words.length * 0.8
  );
}

/** What the words say, and at the end of the body what they say only there. */
function removePhrases(c: TextCase): void {
  const lastProse =
    c.lines.filter((line, at) => line.prose && at <= c.body.last).slice(-3)[0]?.block.index ?? 0;
  for (const line of c.lines) {
    if (!c.judgement.isOpen(line.block)) continue;
    const atEnd = line.block.index >= lastProse;
    const phrase =
      line.phrase ??
      (atEnd ? matchPhrase(line.block.text, { language: c.language, linkShare: 0, atEnd }) : null);
    if (phrase !== null) c.judgement.remove(line.block, phrase.reason, phrase.id);
  }
}

/** Captions up to the end of the body are the article's; their images' descriptions are not. */
function judgeCaptions(c: TextCase): JudgedCaption[] {
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

function removeOpen(c: TextCase, block: Block | undefined, reason: RemovalReason, rule: string): void {
  if (block !== undefined && c.judgement.isOpen(block)) c.judgement.remove(block, reason, rule);
}

/** Running text outside the body that the body has too: the doubled last paragraph, a summary drawn from the text. */
function removeCopiesOutside(c: TextCase): void {
  const inside = new Map<string, Block>();
  for (const line of c.lines) {
    const { block } = line;
    const living = c.judgement.isOpen(block) || c.judgement.verdictOf(block)?.kept === true;
    if (living && isInBody(c, block)) inside.set(line.words.join(" "), block);
  }
  for (const line of c.lines) {
    const kept = inside.get(line.words.join(" "));
    if (kept === undefined || isInBody(c, line.block) || !c.judgement.isOpen(line.block)) continue;
    if (line.prose) c.judgement.remove(line.block, "duplicate", "copy outside the body", kept);
  }
}

function isInBody(c: TextCase, block: Block): boolean {
  return block.index >= c.body.first && block.index <= c.body.last;
}

/** Before the body are section labels, buttons, dates; behind it related stories, tags, promos. */
function removeOutside(c: TextCase): void {
  let related = false;
  for (const line of c.lines) {
    const at = line.block.index;
    if (at > c.body.last && line.phrase?.heads === true) related = true;
    if (!c.judgement.isOpen(line.block)) continue;
    if (at < c.body.first) c.judgement.remove(line.block, "outside", "before the body");
    else if (at > c.body.last) {
      c.judgement.remove(
        line.block,
        related ? "related" : "outside",
        related ? "below a heading of teasers" : "behind the body",
      );
    }
  }
}

function removeTeasers(c: TextCase): void {
  const teasers = findTeasers(c.lines, (at) => at >= c.body.first && at <= c.body.last);
  for (const at of teasers.keys()) {
    if (!c.captionBlocks.has(at)) removeOpen(c, c.reading.blocks[at], "related", "teaser below its heading");
  }
}

/** Removes the lines within the body that are neither text, nor a list's, nor a heading of text; returns the lists'. */
function removeLabels(c: TextCase): ReadonlySet<TextLine> {
  const open = c.lines.filter((line) => c.judgement.isOpen(line.block));
  const items = findListItems(open);
  open.forEach((line, i) => {
    if (line.prose || line.closed || items.has(line) || items.has(open[i + 1] ?? line)) return;
    if (line.fileName) c.judgement.remove(line.block, "image-description", "name of an image file");
    else if (line.dated) c.judgement.remove(line.block, "boilerplate", "date within the body");
    else if (open[i + 1]?.dated === true)
      c.judgement.remove(line.block, "related", "title with a date below it");
    else if (!isHeading(open, i))
      c.judgement.remove(line.block, "boilerplate", "no running text and no heading of one");
  });
  return items;
}

/** What a line with a colon at its end announces: the short lines below it, two at least, up to the next running text. */
function findListItems(open: readonly TextLine[]): Set<TextLine> {
  const items = new Set<TextLine>();
  open.forEach((line, i) => {
    if (!announces(line)) return;
    let end = i + 1;
    while (end < open.length && !open[end]?.prose && !open[end]?.dated && open[end]?.fileName !== true)
      end += 1;
    if (end - i < 3) return;
    for (const item of open.slice(i + 1, end)) items.add(item);
  });
  return items;
}

/** A short line directly before running text; where several labels come before it, a line shorter than they are. */
function isHeading(open: readonly TextLine[], i: number): boolean {
  const [before, line, next] = [open[i - 1], open[i], open[i + 1]];
  if (line === undefined || next === undefined || line.length > 160 || !(next.prose || next.closed))
    return false;
  if (before === undefined || before.prose || before.closed || before.dated || before.fileName) return true;
  return line.length <= 60 && line.length < before.length * 0.7;
}

function keepBody(c: TextCase, items: ReadonlySet<TextLine>): void {
  for (const line of c.lines) {
    if (!c.judgement.isOpen(line.block)) continue;
    const { kind } = line.block;
    if (kind === "item" || items.has(line)) c.judgement.keep(line.block, "list", "body");
    else if (kind === "quote" || kind === "heading") c.judgement.keep(line.block, kind, "body");
    else
      c.judgement.keep(
        line.block,
        line.prose || line.closed || announces(line) ? "paragraph" : "heading",
        "body",
      );
  }
}
