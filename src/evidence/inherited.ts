import type { Element } from "domhandler";
import { parentElement } from "../read/tree.js";
import { BODY_NAMES, BOX_NAMES, STANDFIRST_NAMES } from "../rules/body-names.js";
import type { ContainerHint } from "../rules/containers.js";
import type { BodyRegion } from "./body-region.js";
import { type MarkupHints, namePhrases } from "./hints.js";
import { setsApart } from "./units.js";

/** What all texts below an element inherit from it and from what stands above it. */
export interface Inherited {
  /** Marks of the elements above, whatever the region: "in a figure", "named as body". */
  readonly marks: readonly string[];
  /** A name of a box stands between here and the region. */
  readonly inBox: boolean;
  /** The marks of hints that hold: no hint of the region or above it for what stands within it. */
  readonly hints: readonly string[];
  /** It is the region or within it. */
  readonly inside: boolean;
  /** It is what holds the region, or within that. */
  readonly beside: boolean;
  /** How many steps up the nearest element stands that is named as a standfirst: 0 where it is itself, `FAR` at most. */
  readonly belowStandfirst: number;
  /** What sets it apart from the running text below the region: bits of `units.ts`. */
  readonly apart: number;
}

/** Farther than any question asks. */
const FAR = 99;
const NONE: readonly string[] = [];
const NOTHING: Inherited = {
  marks: NONE,
  inBox: false,
  hints: NONE,
  inside: false,
  beside: false,
  belowStandfirst: FAR,
  apart: 0,
};
const STANDFIRST_PHRASES = namePhrases(STANDFIRST_NAMES);
const BODY_PHRASES = namePhrases(BODY_NAMES);
const BOX_PHRASES = namePhrases(BOX_NAMES);

const ELEMENT_MARKS: ReadonlyMap<string, string> = new Map([
  ["figure", "in a figure"],
  ["aside", "in an aside"],
  ["td", "in a table"],
  ["article", "in an article"],
  ["main", "in main"],
  ["header", "in a header"],
  ["li", "in a list"],
]);

/** Hands down what elements say of the texts below them: each element is asked once, however many texts it holds. */
export class Inheritance {
  readonly #hints: MarkupHints;
  readonly #region: BodyRegion;
  /** The element that holds the region. */
  readonly #holder: Element | null;
  readonly #holdsMuchProse: (element: Element) => boolean;
  readonly #known = new Map<Element, Inherited>();

  /** @param holdsMuchProse what holds much of the running text is no menu and no box, whatever its name */
  constructor(hints: MarkupHints, region: BodyRegion, holdsMuchProse: (element: Element) => boolean) {
    this.#hints = hints;
    this.#region = region;
    this.#holder = region.element === null ? null : parentElement(region.element);
    this.#holdsMuchProse = holdsMuchProse;
  }

  of(element: Element | null): Inherited {
    if (element === null) return NOTHING;
    let inherited = this.#known.get(element);
    if (inherited === undefined) {
      inherited = this.#add(element, this.of(parentElement(element)));
      this.#known.set(element, inherited);
    }
    return inherited;
  }

  #add(element: Element, above: Inherited): Inherited {
    const region = this.#region.element;
    const marks = withMark(above.marks, ELEMENT_MARKS.get(element.name));
    const named = this.#hints.isNamed(element, BODY_PHRASES) ? withMark(marks, "named as body") : marks;
    const isStandfirst = this.#hints.isNamed(element, STANDFIRST_PHRASES);
    const belowStandfirst = isStandfirst ? 0 : Math.min(FAR, above.belowStandfirst + 1);
    if (element === region)
      return { ...NOTHING, marks: named, inside: true, beside: above.beside, belowStandfirst };
    const own = this.#hints.of(element);
    const setting = setsApart(element);
    const counts = (own.length > 0 || setting > 0) && !this.#holdsMuchProse(element);
    let { hints } = above;
    if (counts && element.name !== "body" && element.name !== "html")
      for (const hint of own) hints = withMark(hints, markOf(hint));
    return {
      marks: named,
      inBox: above.inBox || this.#hints.isNamed(element, BOX_PHRASES),
      hints,
      inside: above.inside,
      beside: above.beside || element === this.#holder,
      belowStandfirst,
      apart: counts ? above.apart | setting : above.apart,
    };
  }
}

/** The rows of the table are few, and each is asked about hundreds of times. */
const MARKS_OF_HINTS = new Map<ContainerHint, string>();

function markOf(hint: ContainerHint): string {
  let mark = MARKS_OF_HINTS.get(hint);
  if (mark === undefined) {
    mark = `hint ${hint.reason} ${hint.strength}`;
    MARKS_OF_HINTS.set(hint, mark);
  }
  return mark;
}

function withMark(marks: readonly string[], mark: string | undefined): readonly string[] {
  return mark === undefined || marks.includes(mark) ? marks : [...marks, mark];
}
