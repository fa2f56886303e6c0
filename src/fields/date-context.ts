import type { PageFacts } from "../evidence/facts.js";
import type { Spot } from "../evidence/markup.js";
import type { Reading } from "../read/reading.js";
import { MODIFIED_WORDS, PUBLISHED_WORDS } from "../rules/dates.js";
import type { Found } from "./found.js";
import type { Locale } from "./printed-date.js";

export interface DateContext {
  readonly reading: Reading;
  readonly facts: PageFacts;
  /** The heading that prints the headline. */
  readonly anchor: Spot | null;
  readonly headlineBlocks: readonly number[];
  readonly bylineBlocks: readonly number[];
  /** The page's address. */
  readonly address: string | null;
  readonly locale: Locale;
}

export type DateRole = "published" | "modified" | "unsaid";

export interface DateCandidate extends Found<string> {
  readonly role: DateRole;
}

const MAX_LABEL = 60;

/** What the last label before a place in a text says of the date there. */
export function roleBefore(text: string, end: number): DateRole {
  const before = text.slice(Math.max(0, end - MAX_LABEL), end).toLowerCase();
  const last = (words: readonly string[]) =>
    words.reduce((max, word) => Math.max(max, before.lastIndexOf(word)), -1);
  const modified = last(MODIFIED_WORDS);
  const published = last(PUBLISHED_WORDS);
  if (modified < 0 && published < 0) return "unsaid";
  return modified >= published ? "modified" : "published";
}
