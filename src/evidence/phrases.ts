import type { RemovalReason } from "../block.js";
import { isUnspaced } from "../read/words.js";
import type { PhraseRow } from "../rules/phrases/phrase.js";
import { PHRASE_TABLES } from "../rules/phrases/tables.js";
import { type LanguageRow, type Lead, LeadIndex, limitOf, PatternRows } from "./phrase-index.js";

/** What is known of a block beside its words. */
export interface PhraseContext {
  /** Share of the text that is links, 0 to 1; 0 for a dump. */
  readonly linkShare: number;
  /** It stands behind the body's last sure paragraph, or among the last of them. */
  readonly atEnd?: boolean;
}

export interface PhraseMatch {
  /** It holds only where the text stands at the end. */
  readonly atEnd: boolean;
  /** Name for the ledger: language and row, `de.ad-label`. */
  readonly id: string;
  readonly reason: RemovalReason;
  /** The text is nothing but the phrase. */
  readonly whole: boolean;
  /** The text is a label that heads a list of teasers. */
  readonly heads: boolean;
}

/** Longer texts are never judged by their words alone, whatever a row says. */
const MAX_LENGTH = 600;
/** From this share on a block is a link with some words around it. */
const MOSTLY_LINKS = 0.5;
/** Scripts without spaces say the same in about half the length; their rows' limits count as they stand. */
const LABEL_LENGTH = 80;

const ROWS: readonly LanguageRow[] = PHRASE_TABLES.flatMap((table) =>
  table.rows.map((row) => ({ language: table.language, row })),
);
const LABELS = grouped(labelled(ROWS));
const PATTERNS: readonly LanguageRow[] = ROWS.filter(({ row }) => row.patterns !== undefined);
/** Compiled once for all languages. */
const ENGLISH_PATTERNS = new PatternRows(PATTERNS.filter(({ language }) => language === "en"));

/** The phrases that a page in one language can hold: its own and the English ones; null stands for all languages. */
interface Repertoire {
  readonly language: string | null;
  /** The English ones first, as the tables stand. */
  readonly patterns: readonly PatternRows[];
  readonly leads: LeadIndex;
}

/** The phrase tables, asked about the texts of one page. */
export class Phrases {
  readonly #repertoire: Repertoire;

  /** @param language BCP 47 tag of the page; null where unknown: then the phrases of all languages are tried */
  constructor(language: string | null) {
    this.#repertoire = repertoireOf(language);
  }

  /** As `matchPhrase`. */
  match(text: string, context: PhraseContext): PhraseMatch | null {
    return matchWithin(this.#repertoire, text, context);
  }
}

/**
 * Whether a text is, by its words, no part of an article, and what it is instead.
 *
 * A label must be the whole text; labels hold in every language, since pages mix them. A text that begins with a
 * phrase must be short, or mostly links; a quotation never matches by its beginning.
 * @param text clean text of one block
 */
export function matchPhrase(
  text: string,
  { language, ...context }: PhraseContext & { readonly language: string | null },
): PhraseMatch | null {
  return matchWithin(repertoireOf(language), text, context);
}

/** Whether a text is nothing but a label of the tables, in whatever language. */
export function isLabel(text: string): boolean {
  const folded = fold(text);
  return folded.length <= LABEL_LENGTH && LABELS.has(trimEnd(folded));
}

/** Set out once for each language that has a table; all others have the English phrases alone. */
const REPERTOIRES = new Map<string | null, Repertoire>();
const LANGUAGES: ReadonlySet<string> = new Set(PHRASE_TABLES.map(({ language }) => language));
const NO_TABLE = "";

function repertoireOf(language: string | null): Repertoire {
  const table = language === null ? null : tableOf(language);
  const key = table === null || LANGUAGES.has(table) ? table : NO_TABLE;
  let repertoire = REPERTOIRES.get(key);
  if (repertoire === undefined) {
    const spoken = (each: LanguageRow) => key === null || each.language === key || each.language === "en";
    const others = PATTERNS.filter((each) => spoken(each) && each.language !== "en");
    repertoire = {
      language: key,
      patterns: [ENGLISH_PATTERNS, new PatternRows(others)],
      leads: new LeadIndex(leadsOf(ROWS.filter(spoken))),
    };
    REPERTOIRES.set(key, repertoire);
  }
  return repertoire;
}

function matchWithin(repertoire: Repertoire, text: string, context: PhraseContext): PhraseMatch | null {
  if (text.length > MAX_LENGTH) return null;
  const folded = fold(text);
  const trimmed = trimEnd(folded);
  const label = folded.length <= LABEL_LENGTH ? labelOf(trimmed, repertoire.language) : null;
  if (label !== null) return label;
  if (text !== "" && OPENING_QUOTES.includes(text.charAt(0))) return null;
  return leadOf(folded, trimmed, repertoire, context) ?? patternOf(folded, trimmed, repertoire, context);
}

const OPENING_QUOTES = "\"“„«»‘'「『‹";

function labelOf(trimmed: string, language: string | null): PhraseMatch | null {
  const rows = LABELS.get(trimmed);
  if (rows === undefined) return null;
  const known =
    rows.find((each) => language === null || each.language === "en" || each.language === language) ?? rows[0];
  return known === undefined ? null : asMatch(known, true);
}

function leadOf(
  folded: string,
  trimmed: string,
  { leads }: Repertoire,
  context: PhraseContext,
): PhraseMatch | null {
  const best = leads.find(
    folded,
    (lead) => endsWord(folded, lead.text) && isEnough(folded.length, lead.row, context),
  );
  if (best === null) return null;
  return {
    ...asMatch(best, false),
    heads: best.row.reason === "related" && trimmed === trimEnd(best.text),
  };
}

function patternOf(
  folded: string,
  trimmed: string,
  { patterns }: Repertoire,
  context: PhraseContext,
): PhraseMatch | null {
  const { length } = folded;
  for (const part of patterns) {
    if (!part.mayMatch(trimmed)) continue;
    for (const each of part.rows) {
      if (!isEnough(length, each.row, context)) continue;
      for (const pattern of each.row.patterns ?? []) if (pattern.test(trimmed)) return asMatch(each, false);
    }
  }
  return null;
}

/** Short enough for words to decide, or mostly links; and at the end, where the row asks for it. */
function isEnough(length: number, row: PhraseRow, context: PhraseContext): boolean {
  if (row.at === "end" && context.atEnd !== true) return false;
  return length <= limitOf(row) || context.linkShare >= MOSTLY_LINKS;
}

/** The language whose phrases a page's language uses. */
function tableOf(language: string): string {
  const primary = language.toLowerCase().split(/[-_]/u)[0] ?? "";
  return SAME_TABLE[primary] ?? primary;
}

/** Languages whose press uses the phrases of another table. */
const SAME_TABLE: Readonly<Record<string, string>> = {
  nb: "no",
  nn: "no",
  sk: "cs",
  iw: "he",
  yue: "zh",
  ca: "es",
};

/** "read also" is no beginning of "read alsoing"; scripts without spaces have no such boundary. */
function endsWord(folded: string, lead: string): boolean {
  const last = lead.charAt(lead.length - 1);
  const next = folded.charAt(lead.length);
  return !/[\p{L}\p{N}]/u.test(last) || !/[\p{L}\p{N}]/u.test(next) || isUnspaced(lead);
}

function asMatch({ language, row }: LanguageRow, isLabel: boolean): PhraseMatch {
  const id = `${language}.${row.id}`;
  const heads = isLabel && row.heads === true;
  return { id, reason: row.reason, whole: isLabel, heads, atEnd: !isLabel && row.at === "end" };
}

/** Lower case (Turkish İ and ı both as i), straight apostrophes, half-width colons, without bullets, arrows and icons before it. */
function fold(text: string): string {
  const lower = text.toLowerCase();
  const plain = NOT_ASCII.test(lower) ? foldSpecials(lower) : lower.replaceAll("`", "'");
  const start = plain.search(/[\p{L}\p{N}©ⓒ®([［【〔（<〈《“"'*※+…]/u);
  return start <= 0 ? plain : plain.slice(start);
}

const NOT_ASCII = /[^\0-\x7f]/;

function foldSpecials(lower: string): string {
  return lower
    .replace(/i\u0307|ı/gu, "i")
    .replace(/[’ʼ`´]/gu, "'")
    .replaceAll("：", ":");
}

/** Without what may follow a label: colons, dots, arrows, counts in brackets. */
function trimEnd(folded: string): string {
  const bare = /[)\]）]$/u.test(folded) ? folded.replace(/ ?[([（]\d{1,5}[)\]）]$/u, "") : folded;
  let end = bare.length;
  while (end > 0 && " :.!…»›>→?↓▼▾+|•·*-–—,;".includes(bare.charAt(end - 1))) end -= 1;
  return end === 0 ? folded : bare.slice(0, end);
}

function* labelled(rows: readonly LanguageRow[]): Generator<readonly [string, LanguageRow]> {
  for (const each of rows) for (const label of each.row.labels ?? []) yield [dotted(label), each];
}

/** The longest first. */
function leadsOf(rows: readonly LanguageRow[]): readonly Lead[] {
  const leads: Lead[] = [];
  for (const { language, row } of rows)
    for (const lead of row.leads ?? []) leads.push({ language, row, text: dotted(lead) });
  return leads.sort((a, b) => b.text.length - a.text.length);
}

/** As the page's text is folded. */
function dotted(phrase: string): string {
  return phrase.includes("ı") ? phrase.replaceAll("ı", "i") : phrase;
}

function grouped<T>(pairs: Iterable<readonly [string, T]>): ReadonlyMap<string, readonly T[]> {
  const groups = new Map<string, T[]>();
  for (const [key, value] of pairs) {
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [value]);
    else group.push(value);
  }
  return groups;
}
