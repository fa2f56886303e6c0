import type { Block } from "../block.js";
import { endsSentence, weightOf } from "../evidence/prose.js";
import type { Case } from "./case.js";

/** A list told in headings has whole sentences in them. */
const SENTENCE_WEIGHT = 50;

/**
 * A heading that no text of the article follows heads something that was removed: it goes with it, unless it says a
 * whole sentence itself.
 */
export function removeEmptyHeadings({ reading, judgement }: Case): void {
  let followed = false;
  for (const block of [...reading.blocks].reverse()) {
    const verdict = judgement.verdictOf(block);
    if (verdict !== undefined) continue;
    if (block.kind !== "heading" || isSentence(block)) followed = true;
    else if (!followed) judgement.remove(block, "related", "heading without text");
  }
}

function isSentence({ text }: Block): boolean {
  return endsSentence(text) && weightOf(text) >= SENTENCE_WEIGHT;
}
