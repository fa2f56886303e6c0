import type { Element } from "domhandler";
import { leadsToAuthor } from "../evidence/markup-names.js";
import type { Block } from "../block.js";
import type { Markup, Span, Spot, Zone } from "../evidence/markup.js";
import { isElement, parentElement } from "../read/tree.js";

export function encloses(outer: Span, inner: Span): boolean {
  return outer.start <= inner.start && inner.end <= outer.end;
}

/** Whether an element stands in a zone of other stories or of page furniture. A zone that holds the headline is none. */
export function standsApart(spot: Spot, anchor: Spot | null): boolean {
  return isApart(spot.zone, anchor);
}

function isApart(innermost: Zone | null, anchor: Spot | null): boolean {
  for (let zone = innermost; zone !== null; zone = zone.outer) {
    if (anchor === null || !encloses(zone.span, anchor)) return true;
  }
  return false;
}

/**
 * Whether an element belongs to another story or to a biography: a small container around it, which does not hold the
 * headline, has a heading that leads elsewhere.
 */
export function belongsToCard(spot: Spot, anchor: Spot | null, markup: Markup): boolean {
  if (followsHeadline(spot, anchor, markup)) return false;
  return standsInCard(parentElement(spot.element), spot, anchor, markup);
}

/** Right after the headline, with no heading and no paragraph between: what stands there is its own. */
function followsHeadline(spot: Spot, anchor: Spot | null, markup: Markup): boolean {
  if (anchor === null || spot.start < anchor.end) return false;
  const isBetween = ({ start }: Spot) => start > anchor.end && start < spot.start;
  return (
    !markup.headings.some(isBetween) &&
    !markup.paragraphs.some((paragraph) => isBetween(paragraph) && !encloses(paragraph, spot))
  );
}

function standsInCard(from: Element | null, spot: Spot | null, anchor: Spot | null, markup: Markup): boolean {
  for (let at = from; at !== null; at = parentElement(at)) {
    const around = markup.spotOf(at);
    if (around === null || (anchor !== null && encloses(around, anchor))) return false;
    if (around.end - around.start > MAX_CARD) return false;
    for (const heading of headingsIn(around, markup)) {
      const same = spot !== null && (encloses(heading, spot) || encloses(spot, heading));
      if (!same && isLinked(heading)) return true;
    }
  }
  return false;
}

/** A container of more elements is no card but a part of the page's frame. */
const MAX_CARD = 80;
const MAX_CARD_HEADINGS = 40;

/** The headings within an element: they are in document order. */
function headingsIn(around: Span, markup: Markup): readonly Spot[] {
  const { headings } = markup;
  let low = 0;
  let high = headings.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((headings[middle]?.start ?? 0) < around.start) low = middle + 1;
    else high = middle;
  }
  const found: Spot[] = [];
  for (let i = low; i < headings.length && found.length < MAX_CARD_HEADINGS; i += 1) {
    const heading = headings[i];
    if (heading === undefined || heading.start > around.end) break;
    found.push(heading);
  }
  return found;
}

/** A heading that leads to another story: a link in it or around it, other than to a place in the page or to an author. */
function isLinked(heading: Spot): boolean {
  const { element } = heading;
  return (
    element.children.some((child) => isElement(child) && leadsAway(child)) ||
    leadsAway(parentElement(element))
  );
}

function leadsAway(element: Element | null): boolean {
  const href = element?.name === "a" ? element.attribs["href"] : undefined;
  return href !== undefined && !href.startsWith("#") && !leadsToAuthor(href);
}

/** How many paragraphs stand between two elements. */
export function paragraphsBetween(anchor: Spot, spot: Spot, markup: Markup): number {
  const [from, to] = anchor.start < spot.start ? [anchor.end, spot.start] : [spot.end, anchor.start];
  return markup.paragraphs.filter(
    (paragraph) => paragraph.start > from && paragraph.start < to && !encloses(paragraph, spot),
  ).length;
}

/** Whether a block belongs to this article, as far as markup says: to no zone of other stories, to no card. */
export function isOwn(block: Block, markup: Markup | null, anchor: Spot | null): boolean {
  const spot = markup === null || block.element === null ? null : markup.spotOf(block.element);
  if (markup === null || spot === null) return true;
  // A block is a part of its element: the element itself can be the card.
  const from = block.kind === "heading" ? parentElement(spot.element) : spot.element;
  if (isApart(spot.inner, anchor)) return false;
  return followsHeadline(spot, anchor, markup) || !standsInCard(from, null, anchor, markup);
}
