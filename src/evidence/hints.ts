import type { Element } from "domhandler";
import { parentElement } from "../read/tree.js";
import {
  CONTAINER_ELEMENTS,
  CONTAINER_HINTS,
  CONTAINER_ROLES,
  type ContainerHint,
} from "../rules/containers.js";

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

/** The names in an attribute, each split into lower-case words. */
function namesIn(value: string): readonly string[][] {
  const names: string[][] = [];
  for (const name of value.slice(0, MAX_NAME_LENGTH).split(/\s+/)) {
    const words = splitName(name);
    if (words.length > 0) names.push(words);
  }
  return names;
}

/** `articleBody__related-links` -> article, body, related, links. */
function splitName(name: string): string[] {
  return name
    .replace(/([a-z])([A-Z])/g, "$1-$2")
    .toLowerCase()
    .split(/[^a-z]+/)
    .filter((word) => word !== "");
}

/** A hint and the element that gives it. */
export interface Hinted {
  readonly hint: ContainerHint;
  readonly element: Element;
}

/** Phrases of words to look for within the names of elements, set out for quick search. */
export type NamePhrases = ReadonlyMap<string, readonly (readonly string[])[]>;

export function namePhrases(rows: readonly string[]): NamePhrases {
  const groups = new Map<string, (readonly string[])[]>();
  for (const row of rows) {
    const words = row.split(" ");
    const first = words[0] ?? "";
    groups.set(first, [...(groups.get(first) ?? []), words]);
  }
  return groups;
}

/** The names that a template gives an element, and what was found in them: hundreds of elements share them. */
interface Names {
  readonly words: readonly (readonly string[])[];
  readonly hints: readonly ContainerHint[];
  readonly named: Map<NamePhrases, boolean>;
}

const NO_NAMES: Names = { words: [], hints: [], named: new Map() };

/** What the markup says about texts, remembered by element and by name. */
export class MarkupHints {
  readonly #names = new Map<Element, Names>();
  readonly #hints = new Map<Element, readonly ContainerHint[]>();
  readonly #makes = new Map<Element, string>();
  readonly #namesOfValues = new Map<string, Names>();

  /** Whether one of the element's names holds one of the phrases. */
  isNamed(element: Element, phrases: NamePhrases): boolean {
    const names = this.#namesOf(element);
    if (names === NO_NAMES) return false;
    let answer = names.named.get(phrases);
    if (answer === undefined) {
      answer = names.words.some((words) => holdsPhrase(words, phrases));
      names.named.set(phrases, answer);
    }
    return answer;
  }

  /** The hints that an element gives itself, by its name and its attributes. */
  of(element: Element): readonly ContainerHint[] {
    let hints = this.#hints.get(element);
    if (hints === undefined) {
      const own = ownHints(element);
      const { hints: named } = this.#namesOf(element);
      hints = own.length === 0 ? named : [...own, ...named];
      this.#hints.set(element, hints);
    }
    return hints;
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
    let make = this.#makes.get(element);
    if (make === undefined) {
      make = classOf(element);
      this.#makes.set(element, make);
    }
    return make;
  }

  #namesOf(element: Element): Names {
    let names = this.#names.get(element);
    if (names === undefined) {
      const values = namingValues(element);
      names = values === "" ? NO_NAMES : this.#namesInValues(values);
      this.#names.set(element, names);
    }
    return names;
  }

  #namesInValues(values: string): Names {
    let names = this.#namesOfValues.get(values);
    if (names === undefined) {
      const words = values.split(VALUE_GAP).flatMap(namesIn);
      names = words.length === 0 ? NO_NAMES : { words, hints: hintsIn(words), named: new Map() };
      this.#namesOfValues.set(values, names);
    }
    return names;
  }
}

/** Parts the values of several attributes; stands in none of them, since the text of a page holds no NUL. */
const VALUE_GAP = "\0";

/** The values in which a template names an element, in the order of the attributes above. */
function namingValues({ attribs }: Element): string {
  let count = 0;
  let only = "";
  // Most elements have few attributes: going through them costs less than asking for each that could tell.
  for (const key in attribs) {
    const value = attribs[key] ?? "";
    if (value === "" || !IS_NAMING.has(key)) continue;
    count += 1;
    only = value;
  }
  if (count < 2) return only;
  return NAMING_ATTRIBUTES.flatMap((attribute) => attribs[attribute] ?? []).join(VALUE_GAP);
}

function holdsPhrase(words: readonly string[], phrases: NamePhrases): boolean {
  return words.some(
    (word, i) => phrases.get(word)?.some((row) => row.every((w, k) => words[i + k] === w)) ?? false,
  );
}

function classOf({ name, attribs }: Element): string {
  return `${name}.${attribs["class"] ?? ""}#${attribs["id"] ?? ""}`.replace(/\d+/g, "");
}

const OF_LAYOUT: ReadonlySet<string> = new Set(["has", "with", "without", "no"]);

/** What an element's own name and role say. */
function ownHints({ name, attribs }: Element): ContainerHint[] {
  const byName = CONTAINER_ELEMENTS.get(name);
  const role = attribs["role"];
  const byRole = role === undefined ? undefined : CONTAINER_ROLES.get(role.toLowerCase());
  return [byName, byRole].filter((hint) => hint !== undefined);
}

function hintsIn(names: readonly (readonly string[])[]): ContainerHint[] {
  const hints: ContainerHint[] = [];
  for (const words of names) {
    for (let i = 0; i < words.length; i += 1) {
      // `has-sidebar` and `no-sidebar` name the layout of what holds the text, not what they stand on.
      if (OF_LAYOUT.has(words[i - 1] ?? "")) continue;
      const match = HINTS_BY_FIRST_WORD.get(words[i] ?? "")?.find(([row]) =>
        row.every((word, k) => words[i + k] === word),
      );
      if (match !== undefined) hints.push(match[1]);
    }
  }
  return hints;
}
