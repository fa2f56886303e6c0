import type { Block } from "../block.js";
import type { MarkSheet } from "../evidence/mark-sheet.js";
import { markBlocks } from "../evidence/marks.js";
import { isUnspaced } from "../read/words.js";
import { isCreditLine } from "../fields/credit.js";
import { keepCaptions } from "./article-captions.js";
import type { Case } from "./case.js";
import { removeCertainWords } from "./certain-words.js";
import { removeDuplicates } from "./duplicates.js";
import { removeEmptyHeadings } from "./headings.js";
import type { Judged, KeptCaption } from "./judged.js";
import { keepLiveEntries } from "./live-entries.js";
import { removeNextArticles } from "./next-article.js";
import { keepPrintedFields } from "./printed-fields.js";
import { keepStandfirst, nameStandfirst } from "./standfirst.js";
import { removeUnseen } from "./unseen.js";
import { partOf, removeLight, rescueProse, weigh } from "./weighing.js";

/** The passes over an HTML page, in their order: from what is certain to what must be weighed. */
export function judgeHtml(c: Case): Judged {
  const captions = judgeTheCertain(c);
  const marks = markCase(c);
  const open = c.judgement.open();
  removeLight(c, open, marks, rescueProse(c, open, weigh(open, marks)));
  removeDuplicates(c.judgement, c.reading.blocks);
  removeEmptyHeadings(c);
  nameStandfirst(c);
  for (const block of c.judgement.open()) c.judgement.keep(block, partOf(block), "weighed");
  return { verdicts: c.judgement.finish(), captions };
}

/** Verdicts that need no weighing: printed fields, captions, what is not shown. */
export function judgeTheCertain(c: Case): KeptCaption[] {
  keepLiveEntries(c);
  keepPrintedFields(c);
  removeNextArticles(c);
  const captions = keepCaptions(c);
  removeUnseen(c);
  removeCertainWords(c);
  keepStandfirst(c);
  return captions;
}

/** What speaks for and against each block that has no verdict yet, by the blocks' index. */
export function markCase({ reading, region, hints, phrases, votes, fields, judgement }: Case): MarkSheet {
  const { headline, byline, dateline } = fields.printed;
  const context = {
    blocks: reading.blocks,
    region,
    hints,
    votes,
    printed: new Set([...headline, ...byline, ...dateline]),
    headline: headline[0] ?? null,
    isCredit: (block: Block) => isCreditLine(block.text) !== null,
    phrase: (block: Block) => phrases.anywhere(block)?.reason ?? null,
    phraseAtEnd: (block: Block) => phrases.atEnd(block)?.reason ?? null,
    authors: (fields.authors?.value ?? []).filter((name) => /\S[\s·]\S/u.test(name) || isUnspaced(name)),
    baseUrl: reading.baseUrl,
    description: fields.description?.value ?? null,
  };
  return markBlocks(context, judgement.open());
}
