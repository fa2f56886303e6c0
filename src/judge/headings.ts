import type { Case } from "./case.js";

/** A heading that no text of the article follows heads something that was removed: it goes with it. */
export function removeEmptyHeadings({ reading, judgement }: Case): void {
  let followed = false;
  for (const block of [...reading.blocks].reverse()) {
    const verdict = judgement.verdictOf(block);
    if (verdict !== undefined) continue;
    if (block.kind !== "heading") followed = true;
    else if (!followed) judgement.remove(block, "related", "heading without text");
  }
}
