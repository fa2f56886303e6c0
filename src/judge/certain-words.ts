import type { Block } from "../block.js";
import type { PhraseMatch } from "../evidence/phrases.js";
import { linkShare } from "../evidence/prose.js";
import { blockPhrases } from "./block-phrases.js";
import type { Case } from "./case.js";

/** What may stand before the link of a "read also" line. */
const MAX_LEAD = 40;

/**
 * Removes what its words alone make certain, wherever it stands: a block that is nothing but the label of an
 * advertisement, and a line that is nothing but "read also" and a link.
 */
export function removeCertainWords({ fields, judgement }: Case): void {
  const phraseOf = blockPhrases(fields.language?.value ?? null, false);
  for (const block of judgement.open()) {
    const phrase = phraseOf(block);
    if (phrase !== null && (isAdLabel(phrase) || isPointer(block, phrase)))
      judgement.remove(block, phrase.reason, phrase.id);
  }
}

function isAdLabel({ reason, heads }: PhraseMatch): boolean {
  return reason === "advertisement" && heads;
}

function isPointer(block: Block, { reason, heads }: PhraseMatch): boolean {
  const share = linkShare(block);
  const lead = block.text.length - block.linkLength;
  return reason === "related" && !heads && share >= 0.4 && share < 1 && lead <= MAX_LEAD;
}
