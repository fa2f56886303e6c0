import type { Block, RemovalReason, Verdict } from "../block.js";
import { matchPhrase } from "../evidence/phrases.js";
import type { Fields } from "../fields/fields.js";
import type { Reading } from "../read/reading.js";
import { removeDuplicates } from "./duplicates.js";
import type { Judged } from "./judged.js";
import type { Judgement } from "./judgement.js";
import { type TextLine, announces } from "./text/lines.js";
import { repeats } from "./text/shapes.js";
import {
  type JudgedCaption,
  type TextCase,
  judgeCaptions,
  markTextCase,
  openTextCase,
} from "./text/text-case.js";
import { type LineWeights, TEXT_WEIGHTS, weighLines } from "./text/weigh-lines.js";

export interface JudgedText {
  readonly judgement: Judgement;
  readonly verdicts: readonly Verdict[];
  readonly captions: readonly JudgedCaption[];
}

/** The same as what is judged of an HTML page: a dump's images have no address. */
export function asJudged({ verdicts, captions }: JudgedText): Judged {
  const kept = captions.map(({ text, credit, alt, block }) => ({
    text,
    credit,
    image: alt === null ? null : { url: null, alt },
    block,
  }));
  return { verdicts, captions: kept };
}

/**
 * The passes over a plain-text dump, from what is certain to what must be weighed: one verdict a block.
 * @param fields the blocks that print headline, byline and date are named there
 */
export function judgeText(reading: Reading, fields: Fields, weights: LineWeights = TEXT_WEIGHTS): JudgedText {
  const c = openTextCase(reading, fields);
  const captions = judgeTheCertainLines(c, fields);
  const open = c.lines.filter((line) => c.judgement.isOpen(line.block));
  removeLightLines(c, weighLines(open, markTextCase(c, fields), weights));
  removeDuplicates(c.judgement, reading.blocks);
  removeEndingHeadings(c);
  keepBody(c);
  return { judgement: c.judgement, verdicts: c.judgement.finish(), captions };
}

/** Verdicts that need no weighing: captions, the headline again, what words say, copies of the body's text. */
export function judgeTheCertainLines(c: TextCase, fields: Fields): JudgedCaption[] {
  const captions = judgeCaptions(c);
  removeHeadlineAgain(c, fields);
  removeCopies(c);
  removePhrases(c);
  const standfirst = c.reading.blocks[c.standfirst ?? -1];
  if (standfirst !== undefined && c.judgement.isOpen(standfirst))
    c.judgement.keep(standfirst, "standfirst", "summary below the headline");
  removeCopiesOutside(c);
  keepLists(c);
  return captions;
}

/** A list that running text announces and running text follows is the article's. */
function keepLists({ lists, judgement }: TextCase): void {
  for (const { announcing, items, enclosed } of lists) {
    if (!enclosed || items.length > MAX_ITEMS || !judgement.isOpen(announcing.block)) continue;
    judgement.keep(announcing.block, "paragraph", "announces a list");
    for (const { block } of items)
      if (judgement.isOpen(block)) judgement.keep(block, "list", "list announced in the text");
  }
}

const MAX_ITEMS = 12;

/** The whole text again in one line, pull quotes with their speakers. */
function removeCopies(c: TextCase): void {
  for (const [at, of] of c.copies) {
    const [copy, kept] = [c.reading.blocks[at], c.reading.blocks[of]];
    if (copy !== undefined && kept !== undefined && c.judgement.isOpen(copy))
      c.judgement.remove(copy, "duplicate", "said in the text", kept);
  }
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

function removeHeadlineAgain(c: TextCase, fields: Fields): void {
  const title = c.lines[fields.printed.headline.at(-1) ?? -1];
  if (title === undefined) return;
  for (const line of c.lines.slice(title.block.index + 1, Math.max(c.body.first, 0))) {
    if (c.judgement.isOpen(line.block) && line.phrase === null && !line.dated && repeats(line, title))
      c.judgement.remove(line.block, "duplicate", "headline again", title.block);
  }
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

/**
 * Running text within the body stays, however it is weighed: what is removed of it by weight alone is text as often as
 * not, and a paragraph lost is worse than one too many.
 */
function standsAsText(c: TextCase, line: TextLine): boolean {
  return line.prose && line.phrase === null && isInBody(c, line.block) && !c.teasers.has(line.block.index);
}

/** Removes what was weighed and found wanting, and says what speaks most against it. */
function removeLightLines(c: TextCase, balances: ReadonlyMap<number, number>): void {
  let related = false;
  for (const line of c.lines) {
    if (line.block.index > c.body.last && line.phrase?.heads === true) related = true;
    if (!c.judgement.isOpen(line.block) || (balances.get(line.block.index) ?? 0) > 0) continue;
    if (standsAsText(c, line)) continue;
    const { reason, rule } = whyLight(c, line, related);
    c.judgement.remove(line.block, reason, rule);
  }
}

function whyLight(c: TextCase, line: TextLine, related: boolean): { reason: RemovalReason; rule: string } {
  const at = line.block.index;
  if (at < c.body.first) return { reason: "outside", rule: "before the body" };
  if (at > c.body.last && related) return { reason: "related", rule: "below a heading of teasers" };
  if (at > c.body.last) return { reason: "outside", rule: "behind the body" };
  if (c.teasers.has(at)) return { reason: "related", rule: "teaser below its heading" };
  if (c.captionBlocks.has(at) || line.fileName)
    return { reason: "image-description", rule: "description of an image" };
  if (line.dated) return { reason: "boilerplate", rule: "date within the body" };
  if (c.lines[at + 1]?.dated === true) return { reason: "related", rule: "title with a date below it" };
  if (!line.prose && !line.closed)
    return { reason: "boilerplate", rule: "no running text and no heading of one" };
  return { reason: "boilerplate", rule: "weighed and found wanting" };
}

/** A short line that no text of the article follows heads something that was removed: it goes with it. */
function removeEndingHeadings(c: TextCase): void {
  for (const line of [...c.lines].reverse()) {
    if (!c.judgement.isOpen(line.block)) continue;
    if (line.prose || line.closed || c.items.has(line.block.index) || line.block.kind === "item") return;
    c.judgement.remove(line.block, "related", "heading without text");
  }
}

function keepBody(c: TextCase): void {
  for (const line of c.lines) {
    const { block } = line;
    if (!c.judgement.isOpen(block)) continue;
    const { kind } = block;
    if (kind === "item" || c.items.has(block.index)) c.judgement.keep(block, "list", "body");
    else if (kind === "quote" || kind === "heading") c.judgement.keep(block, kind, "body");
    else
      c.judgement.keep(block, line.prose || line.closed || announces(line) ? "paragraph" : "heading", "body");
  }
}
