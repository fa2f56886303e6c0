import type { Element } from "domhandler";
import { parentElement } from "../read/tree.js";
import { BODY_NAMES, BOX_NAMES } from "../rules/body-names.js";
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
  /** Both, as a group of marks. */
  readonly group: Readonly<Record<string, number>>;
  /** What sets it apart from the running text below the region: bits of `units.ts`. */
  readonly apart: number;
}

const NOTHING: Inherited = { marks: [], inBox: false, hints: [], group: {}, apart: 0 };
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
  readonly #holdsMuchProse: (element: Element) => boolean;
  readonly #known = new Map<Element, Inherited>();

  /** @param holdsMuchProse what holds much of the running text is no menu and no box, whatever its name */
  constructor(hints: MarkupHints, region: BodyRegion, holdsMuchProse: (element: Element) => boolean) {
    this.#hints = hints;
    this.#region = region;
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
    const marks = withMark(above.marks, ELEMENT_MARKS.get(element.name));
    const named = this.#hints.isNamed(element, BODY_PHRASES) ? withMark(marks, "named as body") : marks;
    if (element === this.#region.element) return { ...NOTHING, marks: named, group: groupOf(named, []) };
    const own = this.#hints.of(element);
    const setting = setsApart(element);
    const counts = (own.length > 0 || setting > 0) && !this.#holdsMuchProse(element);
    let { hints } = above;
    if (counts && element.name !== "body" && element.name !== "html")
      for (const { reason, strength } of own) hints = withMark(hints, `hint ${reason} ${strength}`);
    return {
      marks: named,
      inBox: above.inBox || this.#hints.isNamed(element, BOX_PHRASES),
      hints,
      group: named === above.marks && hints === above.hints ? above.group : groupOf(named, hints),
      apart: counts ? above.apart | setting : above.apart,
    };
  }
}

function groupOf(marks: readonly string[], hints: readonly string[]): Readonly<Record<string, number>> {
  return Object.fromEntries([...marks, ...hints].map((mark) => [mark, 1]));
}

function withMark(marks: readonly string[], mark: string | undefined): readonly string[] {
  return mark === undefined || marks.includes(mark) ? marks : [...marks, mark];
}
