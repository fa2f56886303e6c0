import type { Block } from "../block.js";
import type { PhraseMatch } from "../evidence/phrases.js";
import { linkShare } from "../evidence/prose.js";
import { isInside } from "../evidence/body-region.js";
import type { Case } from "./case.js";

/** What may stand before the link of a "read also" line. */
const MAX_LEAD = 40;

/** So many paragraphs from its end on, an article can be closed by lines about itself. */
const CLOSING_PARAGRAPHS = 2;

/**
 * Removes what its words alone make certain: a block that is nothing but the label of an advertisement, a line that is
 * nothing but "read also" and a link; and at the article's end the lines about its author, its agencies and itself.
 */
export function removeCertainWords({ reading, phrases, region, judgement }: Case): void {
  const prose = [...region.prose].sort((a, b) => a - b);
  const end = prose.at(-1 - CLOSING_PARAGRAPHS) ?? reading.blocks.length;
  for (const block of judgement.open()) {
    const phrase = phrases.anywhere(block);
    const closing = block.index > end ? phrases.atEnd(block) : null;
    if (phrase !== null && (isAdLabel(phrase) || isPointer(block, phrase)))
      judgement.remove(block, phrase.reason, phrase.id);
    else if (closing !== null && isInside(block.element, region))
      judgement.remove(block, closing.reason, closing.id);
  }
}

function isAdLabel({ reason, whole }: PhraseMatch): boolean {
  return reason === "advertisement" && whole;
}

function isPointer(block: Block, { reason, whole }: PhraseMatch): boolean {
  const share = linkShare(block);
  const lead = block.text.length - block.linkLength;
  return reason === "related" && !whole && share >= 0.4 && share < 1 && lead <= MAX_LEAD;
}
