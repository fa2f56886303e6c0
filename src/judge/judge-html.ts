import type { Block } from "../block.js";
import { type Marks, markBlocks } from "../evidence/marks.js";
import { linkShare } from "../evidence/prose.js";
import { isCreditLine } from "../fields/credit.js";
import { keepCaptions } from "./article-captions.js";
import type { Case } from "./case.js";
import { removeDuplicates } from "./duplicates.js";
import { removeEmptyHeadings } from "./headings.js";
import type { Judged, KeptCaption } from "./judged.js";
import { matchPhrase } from "../evidence/phrases.js";
import { keepPrintedFields } from "./printed-fields.js";
import { keepStandfirst } from "./standfirst.js";
import { removeUnseen } from "./unseen.js";
import { partOf, removeLight, rescueProse, weigh } from "./weighing.js";

/** The passes over an HTML page, in their order: from what is certain to what must be weighed. */
export function judgeHtml(c: Case): Judged {
  const captions = judgeTheCertain(c);
  const marks = markCase(c);
  removeLight(c, marks, rescueProse(c, weigh(c.judgement.open(), marks)));
  removeDuplicates(c.judgement, c.reading.blocks);
  removeEmptyHeadings(c);
  keepStandfirst(c);
  for (const block of c.judgement.open()) c.judgement.keep(block, partOf(block), "weighed");
  return { verdicts: c.judgement.finish(), captions };
}

/** Verdicts that need no weighing: printed fields, captions, what is not shown. */
export function judgeTheCertain(c: Case): KeptCaption[] {
  keepPrintedFields(c);
  const captions = keepCaptions(c);
  removeUnseen(c);
  return captions;
}

/** A page can say the same thousands of times: asks once for each text and its share of links. */
function rememberByText<T>(ask: (block: Block) => T): (block: Block) => T {
  const known = new Map<string, T>();
  return (block) => {
    const key = `${block.linkLength} ${block.text}`;
    const answer = known.get(key);
    if (answer !== undefined) return answer;
    const asked = ask(block);
    known.set(key, asked);
    return asked;
  };
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
    headline: headline[0] ?? null,
    isCredit: (block) => isCreditLine(block.text) !== null,
    phrase: rememberByText(
      (block) => matchPhrase(block.text, { language, linkShare: linkShare(block) })?.reason ?? null,
    ),
    description: fields.description?.value ?? null,
  });
}
