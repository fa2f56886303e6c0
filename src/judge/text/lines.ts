import type { Block } from "../../block.js";
import { isUnspaced, wordsOf } from "../../read/words.js";
import { type PhraseMatch, matchPhrase } from "../../evidence/phrases.js";

/** What the look of a line of a dump says of it, before anything is known of its place. */
export interface TextLine {
  readonly block: Block;
  readonly words: readonly string[];
  /** Length in UTF-16 units, as of a script with spaces: characters of others count double and a half. */
  readonly length: number;
  /** It ends as a sentence does. */
  readonly closed: boolean;
  /** How many sentences it has, at least one where it is closed. */
  readonly sentences: number;
  /** It reads as running text: closed and long, or several sentences. */
  readonly prose: boolean;
  /** Little but a date, a time, a duration or a number. */
  readonly dated: boolean;
  /** The name of an image file, or what a content system makes of one. */
  readonly fileName: boolean;
  /** What its words say it is, wherever it stands. */
  readonly phrase: PhraseMatch | null;
}

const UNSPACED_FACTOR = 2.5;
const MIN_PROSE = 75;
const MAX_CUT_TITLE = 140;
const STOPS = ".!?…。！？।؟";
const CLOSERS = "\"'”’»“)]）」』 ";
const SENTENCE_BREAK = /[\p{L}\p{N}"'”’»)%][.!?…]["”’»“)]* (?=["'“„«(‘]*[\p{Lu}\p{N}])|[。！？](?=.)/gu;

export function describeLines(blocks: readonly Block[], language: string | null): TextLine[] {
  return blocks.map((block) => describeLine(block, language));
}

function describeLine(block: Block, language: string | null): TextLine {
  const { text } = block;
  const length = text.length * (isUnspaced(text) ? UNSPACED_FACTOR : 1);
  const dated = isDated(text);
  const breaks = text.match(SENTENCE_BREAK)?.length ?? 0;
  const closed = endsSentence(text) && !dated && !(breaks === 0 && isCut(text));
  const sentences = breaks + (closed ? 1 : 0);
  return {
    block,
    words: wordsOf(text),
    length,
    closed,
    sentences,
    prose: !dated && ((closed && length >= MIN_PROSE) || sentences >= 2 || length >= 4 * MIN_PROSE),
    dated,
    fileName: isFileName(text),
    phrase: matchPhrase(text, { language, linkShare: 0 }),
  };
}

const MIN_ANNOUNCEMENT = 24;

/** "As follows" before a list, in the languages of the press that end it with a full stop. */
const AS_FOLLOWS = /(?:次の(?:通|とお)り|以下の(?:通|とお)り|如下|다음과 같다)(?:だ|です)?[。.]$/u;

/** Whether a line announces what stands below it: a list, a table. */
export function announces(line: TextLine): boolean {
  if (announcesInWords(line)) return true;
  return (
    /[:：]$/u.test(line.block.text) &&
    line.phrase === null &&
    line.length >= MIN_ANNOUNCEMENT &&
    line.words.length >= 4
  );
}

/** It says that a list follows, so that what follows is no menu. */
export function announcesInWords(line: TextLine): boolean {
  return line.phrase === null && AS_FOLLOWS.test(line.block.text);
}

/** "5:00", "vor 3 Stunden", "23. 12. 2024 13:31", "Jonas Roth 13.12.2023 4 min": short, with a date or time in it. */
function isDated(text: string): boolean {
  if (text.length > 70) return false;
  const digits = text.match(/\p{N}/gu)?.length ?? 0;
  if (digits === 0) return false;
  if (text.length <= 10 && !/\p{L}{5}/u.test(text)) return true;
  if (/(?:^|\D)\d{1,2}[:.h]\d{2}(?:\D|$)/u.test(text) && (digits * 2 >= text.length || text.length <= 26))
    return true;
  if (/(?:19|20)\d\d/u.test(text) && digits * 5 >= text.length) return true;
  if (/\d ?[年월月]/u.test(text) && digits * 3 >= text.length) return true;
  return /\d{1,2}[./-] ?\d{1,2}[./-] ?\d{2,4}/u.test(text);
}

/** A full stop at the end, before closing quotation marks and a short sign in brackets ("(kas)"). */
function endsSentence(text: string): boolean {
  const sign = /[(（][^()（）]{1,12}[)）]$/u.exec(text.slice(-16))?.[0] ?? "";
  let end = text.length - sign.length;
  while (end > 0 && CLOSERS.includes(text.charAt(end - 1))) end -= 1;
  return end > 0 && STOPS.includes(text.charAt(end - 1));
}

/** A title cut to a length. */
function isCut(text: string): boolean {
  return text.length <= MAX_CUT_TITLE && /(?:…|\.{3})$/u.test(text);
}

function isFileName(text: string): boolean {
  if (text.length > 200 || text.includes(" ") || text.includes("//")) return false;
  if (/\.(?:jpe?g|png|gif|webp|avif|svg)$/iu.test(text)) return true;
  const parts = text.split(/[_-]/u);
  return !/[.,:;@/]/u.test(text) && (parts.length >= 4 || (parts.length >= 2 && text.includes("_")));
}
