import { contains } from "../read/tree.js";
import type { Case } from "./case.js";

/** Alternative texts, and what the page does not show, are no text of the article. */
export function removeUnseen({ reading, region, judgement }: Case): void {
  for (const block of judgement.open()) {
    if (block.kind === "alt") judgement.remove(block, "image-description", "alternative text");
    else if (block.hidden && !isRegionHidden()) judgement.remove(block, "boilerplate", "not shown");
  }

  /** A body that a script uncovers is hidden as a whole: then being hidden says nothing. */
  function isRegionHidden(): boolean {
    const { element } = region;
    if (element === null) return false;
    const inside = reading.blocks.filter((block) => contains(element, block.element));
    return inside.every((block) => block.hidden);
  }
}
