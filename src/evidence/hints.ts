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

/** What is known of one element's markup. */
interface Markup {
  readonly names: readonly (readonly string[])[];
  hints: readonly ContainerHint[] | null;
  make: string | null;
  readonly named: Map<NamePhrases, boolean>;
}

const NO_NAMES: readonly (readonly string[])[] = [];

/** What the markup says about texts, remembered by element. */
export class MarkupHints {
  readonly #known = new Map<Element, Markup>();
  /** The same classes stand on hundreds of elements. */
  readonly #namesIn = new Map<string, readonly string[][]>();

  /** Whether one of the element's names holds one of the phrases. */
  isNamed(element: Element, phrases: NamePhrases): boolean {
    const { names, named } = this.#of(element);
    if (names.length === 0) return false;
    let answer = named.get(phrases);
    if (answer === undefined) {
      answer = names.some((words) => holdsPhrase(words, phrases));
      named.set(phrases, answer);
    }
    return answer;
  }

  /** The hints that an element gives itself, by its name and its attributes. */
  of(element: Element): readonly ContainerHint[] {
    const markup = this.#of(element);
    markup.hints ??= readHints(element, markup.names);
    return markup.hints;
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
    const markup = this.#of(element);
    markup.make ??= classOf(element);
    return markup.make;
  }

  #of(element: Element): Markup {
    let markup = this.#known.get(element);
    if (markup === undefined) {
      markup = { names: this.#namesOf(element), hints: null, make: null, named: new Map() };
      this.#known.set(element, markup);
    }
    return markup;
  }

  /** The names that a template gives an element. */
  #namesOf({ attribs }: Element): readonly (readonly string[])[] {
    let all: readonly (readonly string[])[] = NO_NAMES;
    for (const attribute of NAMING_ATTRIBUTES) {
      const value = attribs[attribute];
      if (value === undefined || value === "") continue;
      let names = this.#namesIn.get(value);
      if (names === undefined) {
        names = namesIn(value);
        this.#namesIn.set(value, names);
      }
      all = all.length === 0 ? names : [...all, ...names];
    }
    return all;
  }
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

function readHints(element: Element, names: readonly (readonly string[])[]): ContainerHint[] {
  const hints: ContainerHint[] = [];
  const byName = CONTAINER_ELEMENTS.get(element.name);
  if (byName !== undefined) hints.push(byName);
  const byRole = CONTAINER_ROLES.get(element.attribs["role"]?.toLowerCase() ?? "");
  if (byRole !== undefined) hints.push(byRole);
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
