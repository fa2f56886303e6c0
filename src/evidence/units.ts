import type { Element } from "domhandler";
import type { Block } from "../block.js";
import { parentElement } from "../read/tree.js";
import type { BodyRegion } from "./body-region.js";
import { linkShare, weightOf } from "./prose.js";

/**
 * What a block stands in within the region. A body is a row of units: its paragraphs, or elements that a template made
 * alike to hold them. What stands in an element of another make, together with others, is set apart from the running
 * text: a box, a card, an embedded teaser.
 */
export interface Unit {
  /** The region's running text that stands in units made like this one, 0 to 1. */
  readonly share: number;
  /** How many blocks the unit holds. */
  readonly blocks: number;
  /** The part of the unit's text that is within links, 0 to 1. */
  readonly links: number;
}

const ALONE: Unit = { share: 0, blocks: 1, links: 0 };

/** The units of a region; all is counted once for the page. */
export class Units {
  readonly #region: BodyRegion;
  readonly #byElement = new Map<Element, { blocks: number; weight: number; linked: number }>();
  readonly #proseByMake = new Map<string, number>();
  readonly #tops = new Map<Element, Element | null>();
  #prose = 0;

  constructor(blocks: readonly Block[], region: BodyRegion) {
    this.#region = region;
    for (const block of blocks) {
      const top = this.#topOf(block.element);
      const weight = weightOf(block.text);
      if (region.prose.has(block.index)) {
        this.#prose += weight;
        const make = makeOf(top);
        this.#proseByMake.set(make, (this.#proseByMake.get(make) ?? 0) + weight);
      }
      if (top === null) continue;
      const so = this.#byElement.get(top) ?? { blocks: 0, weight: 0, linked: 0 };
      so.blocks += 1;
      so.weight += weight;
      so.linked += weight * linkShare(block);
      this.#byElement.set(top, so);
    }
  }

  /** The unit of a block within the region. */
  of(block: Block): Unit {
    const top = this.#topOf(block.element);
    const share = this.#prose === 0 ? 0 : (this.#proseByMake.get(makeOf(top)) ?? 0) / this.#prose;
    if (top === null) return { ...ALONE, share };
    const so = this.#byElement.get(top);
    if (so === undefined) return ALONE;
    return { share, blocks: so.blocks, links: so.weight === 0 ? 0 : so.linked / so.weight };
  }

  /** The child of the region that holds the element; null where the text stands in the region itself. */
  #topOf(element: Element | null): Element | null {
    if (element === null || element === this.#region.element) return null;
    const known = this.#tops.get(element);
    if (known !== undefined) return known;
    const parent = parentElement(element);
    const top = parent === null || parent === this.#region.element ? element : this.#topOf(parent);
    this.#tops.set(element, top);
    return top;
  }
}

function makeOf(top: Element | null): string {
  return top === null ? "" : `${top.name}.${top.attribs["class"] ?? ""}`;
}

/** Ways in which an element between a block and the region sets it apart from the running text, as bits. */
export const ASIDE = 1;
export const HEADER = 2;
export const ARTICLE = 4;
export const CARD = 8;
export const FIGURE = 16;
export const QUOTE = 32;

/** How an element sets apart what it holds, as a bit; 0 where it does not. */
export function setsApart({ name, attribs }: Element): number {
  if (name === "aside" || ASIDE_ROLES.has(attribs["role"] ?? "")) return ASIDE;
  return SETTING_APART.get(name) ?? 0;
}

const SETTING_APART: ReadonlyMap<string, number> = new Map([
  ["header", HEADER],
  ["article", ARTICLE],
  ["a", CARD],
  ["figure", FIGURE],
  ["blockquote", QUOTE],
]);

/** Landmarks beside the main text: WAI-ARIA 1.2. */
const ASIDE_ROLES: ReadonlySet<string> = new Set(["complementary", "note", "doc-tip", "doc-pullquote"]);
