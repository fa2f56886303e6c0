import { isInside } from "../evidence/body-region.js";
import type { Case } from "./case.js";

/** Alternative texts, and what the page does not show, are no text of the article. */
export function removeUnseen(c: Case): void {
  const hiddenCounts = !isRegionHidden(c);
  for (const block of c.judgement.open()) {
    if (block.kind === "alt") c.judgement.remove(block, "image-description", "alternative text");
    else if (block.hidden && hiddenCounts) c.judgement.remove(block, "boilerplate", "not shown");
  }
}

/** A body that a script uncovers is hidden as a whole: then being hidden says nothing. */
function isRegionHidden({ reading, region }: Case): boolean {
  if (region.element === null) return false;
  return reading.blocks.every((block) => block.hidden || !isInside(block.element, region));
}
