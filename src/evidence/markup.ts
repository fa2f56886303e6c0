import type { ChildNode, Document, Element, ParentNode } from "domhandler";
import { HEADING_LEVELS } from "../read/elements.js";
import { isElement } from "../read/tree.js";
import { isHiddenByItself } from "../read/visibility.js";
import { MarkupNames, SAYS_BYLINE, SAYS_DATE, SAYS_FOREIGN, SAYS_HEADLINE } from "./markup-names.js";

/** Elements from a place in document order to another. */
export interface Span {
  /** The element's number in document order, and that of the last element in it. */
  readonly start: number;
  readonly end: number;
}

/** A part of the page that by its name is about other stories, or is the page's furniture. */
export interface Zone {
  readonly span: Span;
  readonly outer: Zone | null;
}

/** An element that may print a field, and where it stands. */
export interface Spot extends Span {
  readonly element: Element;
  /** The innermost zone that it stands in (not the one that it is). */
  readonly zone: Zone | null;
  /** The same, or the zone that it is itself. */
  readonly inner: Zone | null;
  /** The page does not show it. */
  readonly hidden: boolean;
}

/** The elements of the page that its own markup says something about, found in one walk. */
export interface Markup {
  readonly metas: readonly Element[];
  readonly links: readonly Element[];
  readonly title: Element | null;
  readonly root: Element | null;
  /** All of `h1` to `h6`. */
  readonly headings: readonly Spot[];
  /** Elements whose class or id says headline, and which are no heading. */
  readonly headlines: readonly Spot[];
  /** Elements that say they name an author: `rel=author`, `itemprop=author`, a class made of the trade's words. */
  readonly bylines: readonly Spot[];
  /** `time`, elements with `datetime` or a date's `itemprop`, and those whose class says date. */
  readonly dates: readonly Spot[];
  /** Elements with `itemprop`. */
  readonly properties: readonly Spot[];
  readonly paragraphs: readonly Spot[];
  /** Where an element of this document stands; null for an element of another. */
  spotOf(element: Element): Spot | null;
}

/** A spot whose end is known when its element has been left. */
type Open = { -readonly [K in keyof Spot]: Spot[K] };

interface Step {
  readonly node: ParentNode;
  readonly zone: Zone | null;
  readonly hidden: boolean;
  readonly inArticle: boolean;
  next: number;
}

/** Walks the whole tree once, without a stack of calls. */
export function surveyMarkup(document: Document): Markup {
  return new Survey().run(document);
}

class Survey {
  readonly #names = new MarkupNames();
  readonly #spots = new Map<Element, Open>();
  readonly #metas: Element[] = [];
  readonly #links: Element[] = [];
  readonly #headings: Spot[] = [];
  readonly #headlines: Spot[] = [];
  readonly #bylines: Spot[] = [];
  readonly #dates: Spot[] = [];
  readonly #properties: Spot[] = [];
  readonly #paragraphs: Spot[] = [];
  #title: Element | null = null;
  #root: Element | null = null;
  #count = 0;

  run(document: Document): Markup {
    const path: Step[] = [{ node: document, zone: null, hidden: false, inArticle: false, next: 0 }];
    for (let step = path.at(-1); step !== undefined; step = path.at(-1)) {
      const child: ChildNode | undefined = step.node.children[step.next];
      step.next += 1;
      if (child === undefined) {
        path.pop();
        this.#leave(step);
      } else if (isElement(child)) path.push(this.#enter(child, step));
    }
    return {
      metas: this.#metas,
      links: this.#links,
      title: this.#title,
      root: this.#root,
      headings: this.#headings,
      headlines: this.#headlines,
      bylines: this.#bylines,
      dates: this.#dates,
      properties: this.#properties,
      paragraphs: this.#paragraphs,
      spotOf: (element) => this.#spots.get(element) ?? null,
    };
  }

  #enter(element: Element, from: Step): Step {
    const hidden = from.hidden || isHiddenByItself(element);
    const spot: Open = {
      element,
      start: this.#count,
      end: this.#count,
      zone: from.zone,
      inner: from.zone,
      hidden,
    };
    this.#count += 1;
    this.#spots.set(element, spot);
    const bits = this.#names.bitsOf(element, from.inArticle);
    this.#noteByName(element, spot, bits);
    if (element.attribs["itemprop"] !== undefined) this.#properties.push(spot);
    if ((bits & SAYS_BYLINE) !== 0) this.#bylines.push(spot);
    if ((bits & SAYS_DATE) !== 0) this.#dates.push(spot);
    if ((bits & SAYS_FOREIGN) !== 0) spot.inner = { span: spot, outer: from.zone };
    const zone = spot.inner;
    return { node: element, zone, hidden, inArticle: from.inArticle || element.name === "article", next: 0 };
  }

  #noteByName(element: Element, spot: Spot, bits: number): void {
    if (element.name === "meta") this.#metas.push(element);
    else if (element.name === "link") this.#links.push(element);
    else if (element.name === "html") this.#root ??= element;
    else if (element.name === "title") this.#title ??= element;
    else if (element.name === "p") this.#paragraphs.push(spot);
    else if (HEADING_LEVELS.has(element.name)) this.#headings.push(spot);
    else if ((bits & SAYS_HEADLINE) !== 0) this.#headlines.push(spot);
  }

  #leave(step: Step): void {
    const span = this.#spots.get(step.node as Element);
    if (span !== undefined) span.end = this.#count - 1;
  }
}
