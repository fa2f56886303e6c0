import type { Verdict } from "../block.js";
import { type Marks, markBlocks } from "../evidence/marks.js";
import type { FoundCaption } from "../fields/captions.js";
import { linkShare } from "../evidence/prose.js";
import { keepCaptions } from "./article-captions.js";
import type { Case } from "./case.js";
import { removeDuplicates } from "./duplicates.js";
import { removeEmptyHeadings } from "./headings.js";
import { matchPhrase } from "./phrases.js";
import { keepPrintedFields } from "./printed-fields.js";
import { removeUnseen } from "./unseen.js";
import { partOf, removeLight, weigh } from "./weighing.js";

/** What the judge says of a page: one verdict a block, and the captions that are the article's. */
export interface Judged {
  readonly verdicts: readonly Verdict[];
  readonly captions: readonly FoundCaption[];
}

/** The passes over an HTML page, in their order: from what is certain to what must be weighed. */
export function judgeHtml(c: Case): Judged {
  const captions = judgeTheCertain(c);
  const marks = markCase(c);
  removeLight(c, marks, weigh(c.judgement.open(), marks));
  removeDuplicates(c.judgement, c.reading.blocks);
  removeEmptyHeadings(c);
  for (const block of c.judgement.open()) c.judgement.keep(block, partOf(block), "weighed");
  return { verdicts: c.judgement.finish(), captions };
}

/** Verdicts that need no weighing: printed fields, captions, what is not shown. */
export function judgeTheCertain(c: Case): FoundCaption[] {
  keepPrintedFields(c);
  const captions = keepCaptions(c);
  removeUnseen(c);
  return captions;
}

/** What speaks for and against each block of the page. */
export function markCase({ reading, region, hints, votes, fields }: Case): Marks[] {
  const { headline, byline, dateline } = fields.printed;
  const language = fields.language?.value ?? null;
  return markBlocks({
    blocks: reading.blocks,
    region,
    hints,
    votes,
    printed: new Set([...headline, ...byline, ...dateline]),
    phrase: (block) => matchPhrase(block.text, { language, linkShare: linkShare(block) })?.reason ?? null,
    description: fields.description?.value ?? null,
  });
}
