import type { Element } from "domhandler";
import { parentElement } from "../read/tree.js";
import {
  CONTAINER_ELEMENTS,
  CONTAINER_HINTS,
  CONTAINER_ROLES,
  type ContainerHint,
} from "../rules/containers.js";
import { NameWords } from "./name-words.js";

/** Attributes in which templates name their components. */
const NAMING_ATTRIBUTES = [
  "class",
  "id",
  "itemprop",
  "data-testid",
  "data-test",
  "data-component",
  "data-module",
  "data-qa",
  "data-type",
] as const;
const IS_NAMING: ReadonlySet<string> = new Set(NAMING_ATTRIBUTES);
const MAX_NAME_LENGTH = 600;

const HINTS_BY_FIRST_WORD = groupByFirstWord(CONTAINER_HINTS);

function groupByFirstWord(
  hints: readonly ContainerHint[],
): ReadonlyMap<string, readonly (readonly [string[], ContainerHint])[]> {
  const groups = new Map<string, (readonly [string[], ContainerHint])[]>();
  for (const hint of hints) {
    const words = hint.words.split(" ");
    const first = words[0] ?? "";
    const group = groups.get(first) ?? [];
    // Longer rows first: they say more.
    groups.set(
      first,
      [...group, [words, hint] as const].sort((a, b) => b[0].length - a[0].length),
    );
  }
  return groups;
}

/** A hint and the element that gives it. */
export interface Hinted {
  readonly hint: ContainerHint;
  readonly element: Element;
}

/** Phrases of words to look for within the names of elements, set out for quick search. */
export interface NamePhrases {
  /** A bit of its own, under which an answer is remembered; 0 where there are more tables than bits. */
  readonly bit: number;
  readonly byFirstWord: ReadonlyMap<string, readonly (readonly string[])[]>;
}

/** How many tables of phrases have been made; the program has some fifteen. */
let tables = 0;
/** As many as a small number has bits. */
const MAX_TABLES = 30;

export function namePhrases(rows: readonly string[]): NamePhrases {
  const groups = new Map<string, (readonly string[])[]>();
  for (const row of rows) {
    const words = row.split(" ");
    const first = words[0] ?? "";
    groups.set(first, [...(groups.get(first) ?? []), words]);
  }
  const bit = tables < MAX_TABLES ? 1 << tables : 0;
  tables += 1;
  return { bit, byFirstWord: groups };
}

/** The names that a template gives an element, and what was found in them: hundreds of elements share them. */
interface Names {
  readonly words: readonly string[];
  readonly hints: readonly ContainerHint[];
  /** Bits of the tables of phrases that were looked for, and of those that were found. */
  asked: number;
  found: number;
}

const NO_HINTS: readonly ContainerHint[] = [];
const NO_NAMES: Names = { words: [], hints: NO_HINTS, asked: 0, found: 0 };

/** What is known of an element: one entry for all questions. */
interface Known {
  readonly names: Names;
  /** Those that it gives itself. */
  readonly hints: readonly ContainerHint[];
  make: string | null;
}

/** What the markup says about texts, remembered by element and by name. */
export class MarkupHints {
  readonly #known = new Map<Element, Known>();
  readonly #namesOfValues = new Map<string, Names>();
  readonly #words: NameWords;

  /** @param words what has been read of the page's names already */
  constructor(words = new NameWords()) {
    this.#words = words;
  }

  /** Whether one of the element's names holds one of the phrases. */
  isNamed(element: Element, phrases: NamePhrases): boolean {
    const { names } = this.#knownOf(element);
    if (names === NO_NAMES) return false;
    if (phrases.bit === 0) return holdsPhrase(names.words, phrases);
    if ((names.asked & phrases.bit) === 0) {
      names.asked |= phrases.bit;
      if (holdsPhrase(names.words, phrases)) names.found |= phrases.bit;
    }
    return (names.found & phrases.bit) !== 0;
  }

  /** The hints that an element gives itself, by its name and its attributes. */
  of(element: Element): readonly ContainerHint[] {
    return this.#knownOf(element).hints;
  }

  /** All hints from an element up to, not including, `top`; the innermost first. */
  above(element: Element | null, top: Element | null): Hinted[] {
    const found: Hinted[] = [];
    for (let at = element; at !== null && at !== top; at = parentElement(at)) {
      for (const hint of this.of(at)) found.push({ hint, element: at });
    }
    return found;
  }

  /** Elements that a template made alike have the same make: name, classes and id, whatever numbers it gave them. */
  makeOf(element: Element): string {
    const known = this.#knownOf(element);
    known.make ??= classOf(element);
    return known.make;
  }

  #knownOf(element: Element): Known {
    let known = this.#known.get(element);
    if (known === undefined) {
      known = this.#read(element);
      this.#known.set(element, known);
    }
    return known;
  }

  #read({ name, attribs }: Element): Known {
    let count = 0;
    let naming = "";
    let role: string | null = null;
    // Most elements have few attributes: going through them costs less than asking for each that could tell.
    for (const key in attribs) {
      const value = attribs[key] ?? "";
      if (key === "role") role = value;
      else if (value !== "" && IS_NAMING.has(key)) {
        count += 1;
        naming = value;
      }
    }
    if (count > 1) naming = namingValues(attribs);
    const names = naming === "" ? NO_NAMES : this.#namesInValues(naming);
    return { names, hints: withOwnHints(name, role, names.hints), make: null };
  }

  #namesInValues(values: string): Names {
    let names = this.#namesOfValues.get(values);
    if (names === undefined) {
      names = namesIn(values, this.#words);
      this.#namesOfValues.set(values, names);
    }
    return names;
  }
}

/** Parts the values of several attributes; stands in none of them, since the text of a page holds no NUL. */
const VALUE_GAP = "\0";

/** The values in which a template names an element, in the order of the attributes above. */
function namingValues(attribs: Readonly<Record<string, string>>): string {
  let all = "";
  for (const attribute of NAMING_ATTRIBUTES) {
    const value = attribs[attribute] ?? "";
    if (value !== "") all = all === "" ? value : `${all}${VALUE_GAP}${value}`;
  }
  return all;
}

function namesIn(values: string, known: NameWords): Names {
  const words = values.split(VALUE_GAP).flatMap((value) => known.of(value.slice(0, MAX_NAME_LENGTH)));
  return words.length === 0 ? NO_NAMES : { words, hints: hintsIn(words), asked: 0, found: 0 };
}

const NO_ROWS: readonly (readonly string[])[] = [];

function holdsPhrase(words: readonly string[], phrases: NamePhrases): boolean {
  for (let i = 0; i < words.length; i += 1) {
    // No closure: it would cost a scope for every word.
    for (const row of phrases.byFirstWord.get(words[i] ?? "") ?? NO_ROWS)
      if (standsAt(words, i, row)) return true;
  }
  return false;
}

function standsAt(words: readonly string[], at: number, row: readonly string[]): boolean {
  for (let k = 0; k < row.length; k += 1) if (words[at + k] !== row[k]) return false;
  return true;
}

function classOf({ name, attribs }: Element): string {
  return `${name}.${attribs["class"] ?? ""}#${attribs["id"] ?? ""}`.replace(/\d+/g, "");
}

const OF_LAYOUT: ReadonlySet<string> = new Set(["has", "with", "without", "no"]);

/** What an element's own name and role say, and what its names do. */
function withOwnHints(
  name: string,
  role: string | null,
  named: readonly ContainerHint[],
): readonly ContainerHint[] {
  const byName = CONTAINER_ELEMENTS.get(name);
  const byRole = role === null ? undefined : CONTAINER_ROLES.get(role.toLowerCase());
  if (byName === undefined && byRole === undefined) return named;
  return [byName, byRole, ...named].filter((hint) => hint !== undefined);
}

function hintsIn(words: readonly string[]): readonly ContainerHint[] {
  let hints: ContainerHint[] | null = null;
  for (let i = 0; i < words.length; i += 1) {
    const rows = HINTS_BY_FIRST_WORD.get(words[i] ?? "");
    // `has-sidebar` and `no-sidebar` name the layout of what holds the text, not what they stand on.
    if (rows === undefined || OF_LAYOUT.has(words[i - 1] ?? "")) continue;
    for (const [row, hint] of rows) {
      if (!standsAt(words, i, row)) continue;
      hints ??= [];
      hints.push(hint);
      break;
    }
  }
  return hints ?? NO_HINTS;
}
