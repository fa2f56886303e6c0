import type { RemovalReason } from "../block.js";
import { isUnspaced } from "../read/words.js";
import type { PhraseRow } from "../rules/phrases/phrase.js";
import { PHRASE_TABLES } from "../rules/phrases/tables.js";

/** What is known of a block beside its words. */
export interface PhraseContext {
  /** BCP 47 tag of the page; null where unknown: then the phrases of all languages are tried. */
  readonly language: string | null;
  /** Share of the text that is links, 0 to 1; 0 for a dump. */
  readonly linkShare: number;
  /** It stands behind the body's last sure paragraph, or among the last of them. */
  readonly atEnd?: boolean;
}

export interface PhraseMatch {
  /** Name for the ledger: language and row, `de.ad-label`. */
  readonly id: string;
  readonly reason: RemovalReason;
  /** The text is nothing but the phrase. */
  readonly whole: boolean;
  /** The text is a label that heads a list of teasers. */
  readonly heads: boolean;
}

interface LanguageRow {
  readonly language: string;
  readonly row: PhraseRow;
}

interface Lead extends LanguageRow {
  readonly text: string;
}

const DEFAULT_UP_TO = 180;
/** Longer texts are never judged by their words alone, whatever a row says. */
const MAX_LENGTH = 600;
/** From this share on a block is a link with some words around it. */
const MOSTLY_LINKS = 0.5;
/** Scripts without spaces say the same in about half the length; their rows' limits count as they stand. */
const LABEL_LENGTH = 80;

const ROWS: readonly LanguageRow[] = PHRASE_TABLES.flatMap((table) =>
  table.rows.map((row) => ({ language: table.language, row })),
);
const LABELS = grouped(
  ROWS.flatMap((each) => (each.row.labels ?? []).map((label) => [label.replace(/ı/gu, "i"), each] as const)),
);
const LEADS: ReadonlyMap<string, readonly Lead[]> = grouped(
  ROWS.flatMap(({ language, row }) =>
    (row.leads ?? [])
      .map((lead) => lead.replace(/ı/gu, "i"))
      .map((text) => [text.slice(0, 1), { language, row, text }] as const),
  ),
);
const PATTERNS: readonly LanguageRow[] = ROWS.filter(({ row }) => row.patterns !== undefined);
const PATTERNS_BY_LANGUAGE: ReadonlyMap<string, readonly LanguageRow[]> = new Map(
  PHRASE_TABLES.map(({ language }) => [
    language,
    PATTERNS.filter((each) => each.language === language || each.language === "en"),
  ]),
);

/**
 * Whether a text is, by its words, no part of an article, and what it is instead.
 *
 * A label must be the whole text; labels hold in every language, since pages mix them. A text that begins with a
 * phrase must be short, or mostly links; a quotation never matches by its beginning.
 * @param text clean text of one block
 */
export function matchPhrase(text: string, context: PhraseContext): PhraseMatch | null {
  if (text.length > MAX_LENGTH) return null;
  const folded = fold(text);
  const label = folded.length <= LABEL_LENGTH ? labelOf(folded, context) : null;
  if (label !== null) return label;
  if (/^["“„«»‘'「『‹]/u.test(text)) return null;
  return leadOf(folded, context) ?? patternOf(folded, context);
}

function labelOf(folded: string, context: PhraseContext): PhraseMatch | null {
  const rows = LABELS.get(trimEnd(folded));
  if (rows === undefined) return null;
  const known = rows.find((each) => speaks(each.language, context)) ?? rows[0];
  return known === undefined ? null : asMatch(known, true);
}

function leadOf(folded: string, context: PhraseContext): PhraseMatch | null {
  let best: Lead | null = null;
  for (const lead of LEADS.get(folded.slice(0, 1)) ?? []) {
    if (best !== null && lead.text.length <= best.text.length) continue;
    if (!speaks(lead.language, context) || !folded.startsWith(lead.text)) continue;
    if (endsWord(folded, lead.text) && isEnough(folded, lead.row, context)) best = lead;
  }
  if (best === null) return null;
  return {
    ...asMatch(best, false),
    heads: best.row.reason === "related" && trimEnd(folded) === trimEnd(best.text),
  };
}

function patternOf(folded: string, context: PhraseContext): PhraseMatch | null {
  const trimmed = trimEnd(folded);
  const hit = patternsFor(context).find(
    ({ row }) =>
      isEnough(folded, row, context) && (row.patterns ?? []).some((pattern) => pattern.test(trimmed)),
  );
  return hit === undefined ? null : asMatch(hit, false);
}

function patternsFor({ language }: PhraseContext): readonly LanguageRow[] {
  if (language === null) return PATTERNS;
  return PATTERNS_BY_LANGUAGE.get(tableOf(language)) ?? PATTERNS_BY_LANGUAGE.get("en") ?? [];
}

/** Short enough for words to decide, or mostly links; and at the end, where the row asks for it. */
function isEnough(folded: string, row: PhraseRow, context: PhraseContext): boolean {
  if (row.at === "end" && context.atEnd !== true) return false;
  return folded.length <= (row.upTo ?? DEFAULT_UP_TO) || context.linkShare >= MOSTLY_LINKS;
}

function speaks(language: string, context: PhraseContext): boolean {
  if (context.language === null || language === "en") return true;
  return tableOf(context.language) === language;
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
  return { id, reason: row.reason, whole: isLabel, heads: isLabel && row.heads === true };
}

/** Lower case (Turkish İ and ı both as i), straight apostrophes, half-width colons, without bullets, arrows and icons before it. */
function fold(text: string): string {
  const plain = text
    .toLowerCase()
    .replace(/i\u0307|ı/gu, "i")
    .replace(/[’ʼ`´]/gu, "'")
    .replace(/：/gu, ":");
  const start = plain.search(/[\p{L}\p{N}©ⓒ®([［【〔（<〈《“"'*※+…]/u);
  return start <= 0 ? plain : plain.slice(start);
}

/** Without what may follow a label: colons, dots, arrows, counts in brackets. */
function trimEnd(folded: string): string {
  const bare = folded.replace(/ ?[([（]\d{1,5}[)\]）]$/u, "");
  let end = bare.length;
  while (end > 0 && " :.!…»›>→?↓▼▾+|•·*-–—,;".includes(bare.charAt(end - 1))) end -= 1;
  return end === 0 ? folded : bare.slice(0, end);
}

function grouped<T>(pairs: readonly (readonly [string, T])[]): ReadonlyMap<string, readonly T[]> {
  const groups = new Map<string, T[]>();
  for (const [key, value] of pairs) {
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [value]);
    else group.push(value);
  }
  return groups;
}
