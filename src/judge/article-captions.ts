import type { Element } from "domhandler";
import { contains, lineage } from "../read/tree.js";
import type { FoundCaption } from "../fields/captions.js";
import type { Case } from "./case.js";
import type { KeptCaption } from "./judged.js";

/**
 * Which captions are the article's: those between headline and end of the body, within the nearest element that holds
 * both, and not within something that is marked as related, promotion or comments.
 */
export function keepCaptions(c: Case): KeptCaption[] {
  const kept: FoundCaption[] = [];
  const scope = articleScope(c);
  const lastProse = Math.max(-1, ...c.region.prose);
  for (const caption of c.captions) {
    if (!belongs(caption, c, scope, lastProse)) continue;
    const open = (index: number) => {
      const block = c.reading.blocks[index];
      return block !== undefined && c.judgement.isOpen(block) ? [block] : [];
    };
    const captionBlocks = caption.captionBlocks.flatMap(open);
    const creditBlocks = caption.creditBlocks.flatMap(open);
    if (captionBlocks.length + creditBlocks.length === 0) continue;
    if (kept.some((other) => saysSame(other, caption))) continue;
    for (const block of captionBlocks) c.judgement.keep(block, "caption", "caption of an image");
    for (const block of creditBlocks) c.judgement.keep(block, "credit", "credit of an image");
    kept.push(caption);
  }
  return kept.map(({ text, credit, image, captionBlocks, creditBlocks }) => ({
    text,
    credit,
    image,
    block: captionBlocks[0] ?? creditBlocks[0] ?? 0,
  }));
}

function saysSame(a: FoundCaption, b: FoundCaption): boolean {
  if (a.text !== "" && a.text === b.text) return true;
  return a.text === "" && b.text === "" && a.credit === b.credit && a.image?.url === b.image?.url;
}

/** The nearest element that holds the headline and the body; the body's own element where no headline is printed. */
function articleScope({ reading, fields, region }: Case): Element | null {
  const headline = reading.blocks[fields.printed.headline[0] ?? -1];
  if (region.element === null || headline === undefined) return region.element;
  for (const element of lineage(region.element)) if (contains(element, headline.element)) return element;
  return region.element;
}

function belongs(caption: FoundCaption, c: Case, scope: Element | null, lastProse: number): boolean {
  const at = caption.captionBlocks[0] ?? caption.creditBlocks[0] ?? -1;
  if (scope === null || !contains(scope, caption.frame)) return false;
  const headline = c.fields.printed.headline[0] ?? -1;
  const inRegion = c.region.element !== null && contains(c.region.element, caption.frame);
  if (!inRegion && at < headline - 30) return false;
  if (at > lastProse) return false;
  return !c.hints
    .above(caption.frame, inRegion ? c.region.element : scope)
    .some(({ hint }) => (hint.strength === "sure" && AGAINST.has(hint.reason)) || PORTRAITS.has(hint.words));
}

/** What holds the picture of the author. */
const PORTRAITS: ReadonlySet<string> = new Set([
  "author",
  "authors",
  "byline",
  "author bio",
  "author box",
  "author info",
  "avatar",
]);

const AGAINST: ReadonlySet<string> = new Set([
  "related",
  "promotion",
  "comment",
  "advertisement",
  "navigation",
]);
