import type { ChildNode, Document, Element } from "domhandler";
import { HEADING_LEVELS } from "../read/elements.js";
import { isElement } from "../read/tree.js";
import { isHiddenByItself } from "../read/visibility.js";
import {
  HAS_PROPERTY,
  MarkupNames,
  SAYS_BYLINE,
  SAYS_DATE,
  SAYS_FOREIGN,
  SAYS_HEADLINE,
} from "./markup-names.js";
import { NameWords } from "./name-words.js";

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
  /** The names that were read, for whoever reads them again. */
  readonly words: NameWords;
}

/** A spot whose end is known when its element has been left. Few are asked whether they are hidden. */
class Place implements Spot {
  readonly element: Element;
  readonly start: number;
  end: number;
  readonly zone: Zone | null;
  inner: Zone | null;
  /** The place of the element around it. */
  readonly #around: Place | null;
  #hidden: boolean | null = null;

  constructor(element: Element, number: number, around: Place | null) {
    this.element = element;
    this.start = this.end = number;
    this.zone = this.inner = around === null ? null : around.inner;
    this.#around = around;
  }

  get hidden(): boolean {
    this.#hidden ??= isHiddenByItself(this.element) || (this.#around !== null && this.#around.hidden);
    return this.#hidden;
  }
}

/** Walks the whole tree once, without a stack of calls. */
export function surveyMarkup(document: Document): Markup {
  return new Survey().run(document);
}

class Survey {
  readonly #words = new NameWords();
  readonly #names = new MarkupNames(this.#words);
  readonly #spots = new Map<Element, Place>();
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
  /** The elements that the walk is in, from the outside in. */
  readonly #path: Place[] = [];
  /** How many of them are an `article`. */
  #articles = 0;

  run(document: Document): Markup {
    let node = document.firstChild;
    while (node !== null) {
      const below = isElement(node) ? this.#enter(node) : null;
      node = below ?? this.#following(node);
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
      words: this.#words,
    };
  }

  /** @returns the first node in the element */
  #enter(element: Element): ChildNode | null {
    const spot = new Place(element, this.#count, this.#path[this.#path.length - 1] ?? null);
    this.#count += 1;
    this.#spots.set(element, spot);
    const bits = this.#names.bitsOf(element, this.#articles > 0);
    this.#noteByName(element, spot, bits);
    if ((bits & HAS_PROPERTY) !== 0) this.#properties.push(spot);
    if ((bits & SAYS_BYLINE) !== 0) this.#bylines.push(spot);
    if ((bits & SAYS_DATE) !== 0) this.#dates.push(spot);
    if ((bits & SAYS_FOREIGN) !== 0) spot.inner = { span: spot, outer: spot.zone };
    const first = element.firstChild;
    if (first !== null) {
      this.#path.push(spot);
      if (element.name === "article") this.#articles += 1;
    }
    return first;
  }

  /** The node behind one that has been gone through; elements that end here are left. */
  #following(node: ChildNode): ChildNode | null {
    let at = node;
    while (at.next === null) {
      const spot = this.#path.pop();
      if (spot === undefined) return null;
      spot.end = this.#count - 1;
      at = spot.element;
      if (spot.element.name === "article") this.#articles -= 1;
    }
    return at.next;
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
}
