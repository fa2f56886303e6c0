import { unitAt } from "../read/code-unit.js";
import type { PhraseRow } from "../rules/phrases/phrase.js";

/*
 * The phrase tables set out for search. Hundreds of texts of a page are asked about, and nearly none matches: what
 * counts is how soon a text is let go that holds no phrase.
 */

export interface LanguageRow {
  readonly language: string;
  readonly row: PhraseRow;
}

/** A text's beginning that a row names. */
export interface Lead extends LanguageRow {
  readonly text: string;
}

const DEFAULT_UP_TO = 180;

/** The longest text that a row's leads and patterns alone are enough for. */
export function limitOf(row: PhraseRow): number {
  return row.upTo ?? DEFAULT_UP_TO;
}

/** Leads are found by so many of their first characters; shorter ones by all they have. */
const KEY_LENGTH = 3;

/** Beginnings of texts, found by their first characters. */
export class LeadIndex {
  readonly #byKey = new Map<number, Lead[]>();

  /** @param leads the longest first */
  constructor(leads: readonly Lead[]) {
    for (const lead of leads) {
      const key = keyOf(lead.text, Math.min(KEY_LENGTH, lead.text.length));
      const alike = this.#byKey.get(key);
      if (alike === undefined) this.#byKey.set(key, [lead]);
      else alike.push(lead);
    }
  }

  /** The longest lead that the text begins with and the test holds for. */
  find(text: string, test: (lead: Lead) => boolean): Lead | null {
    for (let length = Math.min(KEY_LENGTH, text.length); length > 0; length -= 1) {
      const alike = this.#byKey.get(keyOf(text, length));
      if (alike === undefined) continue;
      for (const lead of alike) if (text.startsWith(lead.text) && test(lead)) return lead;
    }
    return null;
  }
}

/** A small number from the first characters; others may have the same one, since what is found is compared. */
function keyOf(text: string, length: number): number {
  let key = length;
  for (let at = 0; at < length; at += 1) key = ((key << 7) ^ unitAt(text, at)) & 0x3fffffff;
  return key;
}

/**
 * Rows with patterns, and expressions that tell which texts none of them can match. The rows are joined whatever their
 * limits: to compile so many patterns takes as long as to ask a hundred texts, and a text is let go no sooner by fewer.
 */
export class PatternRows {
  readonly rows: readonly LanguageRow[];
  /** Made when it is asked for: a page in French needs no German ones. */
  #needs: Needs | null = null;

  constructor(rows: readonly LanguageRow[]) {
    this.rows = rows;
  }

  /** Whether a pattern of a row can match; where not, none does. */
  mayMatch(text: string): boolean {
    this.#needs ??= needsOf(this.rows);
    return this.#needs.start.test(text) || this.#needs.within.test(text);
  }
}

/**
 * Two expressions of which one matches wherever one of the patterns does that they were made of; a test holds the patterns
 * to what can be joined.
 */
interface Needs {
  readonly start: RegExp;
  readonly within: RegExp;
}

/** A pattern that opens with so many of any characters would be tried at each of them before it fails. */
const OPEN_START = /^\^(?:\(\?:[^()]*\)\?)?(?:\.|\[\^[^\]]*\])\{\d+,\d+\}\??/;

function needsOf(rows: readonly LanguageRow[]): Needs {
  const sources = rows.flatMap(({ row }) => (row.patterns ?? []).map(({ source }) => source));
  const isOpen = (source: string) => !source.startsWith("^") || OPEN_START.test(source);
  return {
    start: anyOf(sources.filter((source) => !isOpen(source))),
    // What stands behind such an opening must stand somewhere: a search for it lets a text go in one scan.
    within: anyOf(sources.filter(isOpen).map((source) => source.replace(OPEN_START, ""))),
  };
}

const NOTHING = "[]";

function anyOf(sources: readonly string[]): RegExp {
  return new RegExp(sources.length === 0 ? NOTHING : sources.map((source) => `(?:${source})`).join("|"), "u");
}
