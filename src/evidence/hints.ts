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

/** The names that a template gives an element, each split into lower-case words. */
function nameWords(element: Element): string[][] {
  const names: string[][] = [];
  for (const attribute of NAMING_ATTRIBUTES) {
    const value = element.attribs[attribute];
    if (value === undefined || value === "") continue;
    for (const name of value.slice(0, MAX_NAME_LENGTH).split(/\s+/)) {
      const words = splitName(name);
      if (words.length > 0) names.push(words);
    }
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

/** What the markup says about texts, remembered by element. */
export class MarkupHints {
  readonly #own = new Map<Element, readonly ContainerHint[]>();
  readonly #names = new Map<Element, readonly string[][]>();
  readonly #named = new Map<NamePhrases, Map<Element, boolean>>();

  /** Whether one of the element's names holds one of the phrases. */
  isNamed(element: Element, phrases: NamePhrases): boolean {
    let known = this.#named.get(phrases);
    if (known === undefined) {
      known = new Map();
      this.#named.set(phrases, known);
    }
    let named = known.get(element);
    if (named === undefined) {
      named = this.#namesOf(element).some((words) =>
        words.some(
          (word, i) => phrases.get(word)?.some((row) => row.every((w, k) => words[i + k] === w)) ?? false,
        ),
      );
      known.set(element, named);
    }
    return named;
  }

  #namesOf(element: Element): readonly string[][] {
    let names = this.#names.get(element);
    if (names === undefined) {
      names = nameWords(element);
      this.#names.set(element, names);
    }
    return names;
  }

  /** The hints that an element gives itself, by its name and its attributes. */
  of(element: Element): readonly ContainerHint[] {
    let hints = this.#own.get(element);
    if (hints === undefined) {
      hints = readHints(element, this.#namesOf(element));
      this.#own.set(element, hints);
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
}

const OF_LAYOUT: ReadonlySet<string> = new Set(["has", "with", "without", "no"]);

function readHints(element: Element, names: readonly string[][]): ContainerHint[] {
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
