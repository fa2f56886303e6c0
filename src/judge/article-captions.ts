import type { Element } from "domhandler";
import { isInside } from "../evidence/body-region.js";
import { hasLinkAway } from "../fields/caption-frames.js";
import type { FoundCaption } from "../fields/captions.js";
import { cleanText } from "../read/clean-text.js";
import { closest, contains, rawText } from "../read/tree.js";
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
    if (caption.film) {
      for (const block of [...captionBlocks, ...creditBlocks])
        c.judgement.remove(block, "image-description", "caption of a film");
      continue;
    }
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

/**
 * The nearest element that holds the headline and the body, and the `article` around it: a lead image or its gallery
 * may stand before the headline.
 */
function articleScope({ reading, fields, region }: Case): Element | null {
  const headline = reading.blocks[fields.printed.headline[0] ?? -1];
  const holdsBoth = (element: Element) => headline === undefined || contains(element, headline.element);
  const both = closest(region.element, holdsBoth);
  return closest(both ?? region.element, isWholeArticle) ?? both ?? region.element;
}

/** HTML's own element for one article; where a page has none, `main` is all about it. */
function isWholeArticle({ name }: Element): boolean {
  return name === "article" || name === "main";
}

function belongs(caption: FoundCaption, c: Case, scope: Element | null, lastProse: number): boolean {
  const at = caption.captionBlocks[0] ?? caption.creditBlocks[0] ?? -1;
  if (scope === null || !contains(scope, caption.frame)) return false;
  const begin = c.fields.printed.headline[0] ?? Math.min(...c.region.prose);
  const inRegion = isInside(caption.frame, c.region);
  if (!inRegion && (at < begin - MAX_BEFORE || at > lastProse)) return false;
  return !c.hints.above(caption.frame, inRegion ? c.region.element : scope).some(({ hint, element }) => {
    if (PORTRAITS.has(hint.words)) return true;
    if (!AGAINST.has(hint.reason)) return false;
    return hint.strength === "sure" || isTeaser(element);
  });
}

/** How many blocks before the headline a lead image and its gallery may stand. */
const MAX_BEFORE = 30;
/** What is named as a teaser and leads to another page is one, where it is no longer than this. */
const MAX_TEASER = 1000;

function isTeaser(element: Element): boolean {
  return hasLinkAway(element) && cleanText(rawText(element)).length <= MAX_TEASER;
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
