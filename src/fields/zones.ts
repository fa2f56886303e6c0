import type { Element } from "domhandler";
import type { Markup, Span, Spot } from "../evidence/markup.js";
import { isElement, parentElement } from "../read/tree.js";

export function encloses(outer: Span, inner: Span): boolean {
  return outer.start <= inner.start && inner.end <= outer.end;
}

/** Whether an element stands in a zone of other stories or of page furniture. A zone that holds the headline is none. */
export function standsApart(spot: Spot, anchor: Spot | null): boolean {
  for (let zone = spot.zone; zone !== null; zone = zone.outer) {
    if (anchor === null || !encloses(zone.span, anchor)) return true;
  }
  return false;
}

/**
 * Whether the element belongs to another story or to a biography: the nearest heading around it is another than the
 * headline, stands before it, and is a link or the top of a card.
 */
export function belongsToCard(spot: Spot, anchor: Spot | null, markup: Markup): boolean {
  for (let at = parentElement(spot.element); at !== null; at = parentElement(at)) {
    const around = markup.spotOf(at);
    if (around === null || (anchor !== null && encloses(around, anchor))) return false;
    if (around.end - around.start > MAX_CARD) return false;
    for (const heading of headingsIn(around, markup)) {
      if (!encloses(heading, spot) && !encloses(spot, heading) && isLinked(heading)) return true;
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

/** A heading that leads elsewhere: a link in it or around it, other than to a place in the page itself. */
function isLinked(heading: Spot): boolean {
  const { element } = heading;
  return (
    element.children.some((child) => isElement(child) && leadsAway(child)) ||
    leadsAway(parentElement(element))
  );
}

function leadsAway(element: Element | null): boolean {
  const href = element?.name === "a" ? element.attribs["href"] : undefined;
  return href !== undefined && !href.startsWith("#");
}

/** How many paragraphs stand between two elements. */
export function paragraphsBetween(anchor: Spot, spot: Spot, markup: Markup): number {
  const [from, to] = anchor.start < spot.start ? [anchor.end, spot.start] : [spot.end, anchor.start];
  return markup.paragraphs.filter(
    (paragraph) => paragraph.start > from && paragraph.start < to && !encloses(paragraph, spot),
  ).length;
}
