import type { RemovalReason } from "../../block.js";
import { flag, type MarkGroup, type Marks } from "../../evidence/marks.js";
import { type PhraseMatch, matchPhrase } from "../../evidence/phrases.js";
import { STOPWORDS } from "../../rules/stopwords.js";
import { type LineContext, LineNeighbourhood, isShort, longWords, question } from "./line-neighbourhood.js";
import { type TextLine, announces } from "./lines.js";
import type { SaidElsewhere } from "./said-elsewhere.js";

/**
 * Marks every line of a dump: what it looks like, what its words say, where it stands, what stands around it. Shares
 * and truths as numbers from 0 to 1, as those of HTML blocks; `src/rules/text-weights.ts` says what each is worth.
 */
export function markLines(context: LineContext): Marks[] {
  const around = new LineNeighbourhood(context);
  return context.lines.map((line, at) => [
    lookMarks(line, primary(context.language) === "de" || primary(context.language) === "lb"),
    wordMarks(line, context),
    placeMarks(at, context, around),
    nearMarks(at, context, around),
    headingMarks(at, context, around),
    around.subjectMarks(at),
  ]);
}

function lookMarks(line: TextLine, nounsAreRaised: boolean): MarkGroup {
  const { text, kind } = line.block;
  const { length } = line;
  const letters = text.slice(0, 120).replace(/\P{L}+/gu, "");
  const spaced = text.split(" ").filter((word) => /^\p{L}{4}/u.test(word));
  const raised = spaced.filter((word) => /^\p{Lu}/u.test(word)).length;
  return {
    "under 15 characters": flag(length < 15),
    "under 40 characters": flag(length < 40),
    "40 to 80 characters": flag(length >= 40 && length < 80),
    "80 to 160 characters": flag(length >= 80 && length < 160),
    "over 160 characters": flag(length >= 160),
    "over 320 characters": flag(length >= 320),
    length: Math.min(1, Math.log2(1 + length) / 10),
    "ends a sentence": flag(line.closed),
    "short, ends a sentence": flag(line.closed && length < 80),
    "long, ends no sentence": flag(!line.closed && length >= 80),
    "running text": flag(line.prose),
    sentences: Math.min(1, line.sentences / 4),
    "ends with a colon": flag(/[:：]$/u.test(text)),
    "ends with an ellipsis": flag(/(?:…|\.\.\.)$/u.test(text)),
    question: flag(/[?？؟]["”’»]?$/u.test(text)),
    "a sign in brackets at the end": flag(/[(（[][^()（）[\]]{2,12}[)）\]]$/u.test(text)),
    capitals: flag(
      letters.length > 3 && letters === letters.toUpperCase() && letters !== letters.toLowerCase(),
    ),
    // German writes all nouns so.
    "capital initials": spaced.length < 3 || nounsAreRaised ? 0 : raised / spaced.length,
    digits: Math.min(1, (text.replace(/\D/gu, "").length * 3) / text.length),
    "opens with a lower case letter": flag(/^\p{Ll}/u.test(text)),
    "a dash before": flag(/^[-–—•*] ?/u.test(text)),
    quotation: flag(/^["“„«»‚‘「『]/u.test(text)),
    "a date or number": flag(line.dated),
    "a file's name": flag(line.fileName),
    announces: flag(announces(line)),
    "a running time": flag(RUNNING_TIME.test(text)),
    "a name, then what it is": flag(!line.closed && length < 140 && NAME_AND_OFFICE.test(text)),
    "kind heading": flag(kind === "heading"),
    "kind item": flag(kind === "item"),
    "kind quote": flag(kind === "quote"),
  };
}

/** "2:31", "3 min", "0:21 Min." at the end of a line. */
const RUNNING_TIME = /(?:\d{1,2}:\d{2}(?: ?min\.?)?|\d{1,3} min\.?)$/iu;
/** "Ann Lee, professor of law": who said the quotation above it, who is in a picture. */
const NAME_AND_OFFICE = /^\p{Lu}\p{L}+(?: \p{Lu}[\p{L}.-]*){1,3}, \p{L}/u;

function wordMarks(line: TextLine, { language, authors }: LineContext): MarkGroup {
  const atEnd = line.phrase === null && !line.dated && line.length < 600;
  const last = atEnd ? matchPhrase(line.block.text, { language, linkShare: 0, atEnd }) : null;
  const small = smallWords(language);
  const share =
    small === null || line.words.length < 4
      ? null
      : line.words.filter((word) => small.has(word)).length / line.words.length;
  return {
    "phrase at the end": flag(last !== null),
    "small words": share === null ? 0.3 : Math.min(1, share * 2),
    "no small words": flag(share !== null && share === 0),
    "begins with an author": flag(authors.some((name) => line.block.text.startsWith(name))),
  };
}

function says(phrase: PhraseMatch | null, ...reasons: readonly RemovalReason[]): number {
  return flag(phrase !== null && reasons.includes(phrase.reason));
}

const SMALL_WORDS: ReadonlyMap<string, ReadonlySet<string>> = new Map(
  Object.entries(STOPWORDS).map(([language, words]) => [language, new Set(words.split(" "))]),
);

/** The commonest words of a language; running text is full of them, titles and labels are not. */
function smallWords(language: string | null): ReadonlySet<string> | null {
  return SMALL_WORDS.get(primary(language)) ?? null;
}

function primary(language: string | null): string {
  return language?.toLowerCase().split(/[-_]/u)[0] ?? "";
}

function placeMarks(at: number, context: LineContext, around: LineNeighbourhood): MarkGroup {
  const { body, headline, lines } = context;
  const inBody = at >= body.first && at <= body.last;
  const behind = at > body.last;
  const line = lines[at];
  const prose = line?.prose === true;
  const below = headline >= 0 && at > headline;
  return {
    "in the body": flag(inBody),
    "in the body, running text": flag(inBody && prose),
    "in the body, a short line": flag(inBody && !prose && line?.closed !== true),
    "before the body": flag(at < body.first),
    "behind the body": flag(behind),
    "just behind the body": flag(behind && at - body.last <= 2),
    "just behind the body, running text": flag(behind && at - body.last <= 4 && prose),
    "less of the subject than the text": around.lackOfSubject(at),
    "behind the body, as much of its subject as the text": behind ? 1 - around.lackOfSubject(at) : 0,
    "behind the body, text, as much of its subject": behind && prose ? 1 - around.lackOfSubject(at) : 0,
    "one of a numbered series": around.numbered(at),
    "behind the body, of its subject": behind ? around.ofSubject(at) : 0,
    "behind the body, running text of its subject": behind && prose ? around.ofSubject(at) : 0,
    "behind the body, text in a run": behind && prose ? Math.min(1, around.proseRun(at) / 3) : 0,
    "a teaser, of its subject": context.teasers.has(at) ? around.ofSubject(at) : 0,
    "far behind the body": flag(behind && at - body.last > 8),
    "first of the body": flag(at === body.first),
    "among the last of the body": flag(inBody && body.last - at <= 3),
    "among the last of the body, short": flag(inBody && body.last - at <= 3 && !prose),
    "how far into the body": inBody ? (at - body.first) / Math.max(1, body.last - body.first) : 0,
    "text left behind": around.textAfter(at),
    "no run of text from here": flag(at > around.lastRun),
    "no run of text from here, a title before": flag(
      at > around.lastRun && prose && isShort(lines[at - 1]) && around.hasRun,
    ),
    "no run of text up to here": flag(at < around.firstRun),
    "above the headline": flag(headline >= 0 && at < headline),
    "just below the headline": flag(below && at < body.first && at - headline <= 3),
    "just below the headline, a sentence": flag(
      below && at < body.first && at - headline <= 5 && (line?.length ?? 0) >= 60,
    ),
    "a teaser": flag(context.teasers.has(at)),
    "a list's": flag(context.items.has(at)),
    "a heading": flag(context.headings.has(at)),
    "said elsewhere": flag(isSaidElsewhere(context.elsewhere[at])),
    "said elsewhere, a name after": flag(isSaidElsewhere(context.elsewhere[at]) && isShort(lines[at + 1])),
    "a short line below what is said elsewhere": flag(
      isShort(line) && isSaidElsewhere(context.elsewhere[at - 1]),
    ),
    "a name and an office after": flag(
      line?.closed === true &&
        NAME_AND_OFFICE.test(lines[at + 1]?.block.text ?? "") &&
        isShort(lines[at + 1]),
    ),
    "stands three times or more": around.standsOften(at),
    "begins like others": around.beginsLikeOthers(at),
    "stands again": around.standsAgain(at),
  };
}

const SAID = 0.7;

function isSaidElsewhere(elsewhere: SaidElsewhere | null | undefined): boolean {
  return (elsewhere?.share ?? 0) >= SAID;
}

function nearMarks(
  at: number,
  { lines, captions, printed }: LineContext,
  around: LineNeighbourhood,
): MarkGroup {
  const [second, before, line, after, third] = [-2, -1, 0, 1, 2].map((step) => lines[at + step]);
  const heads = around.sinceHeads(at);
  const short = line !== undefined && !line.prose && !line.closed;
  return {
    "text before": flag(before?.prose),
    "text after": flag(after?.prose),
    "text second before": flag(second?.prose),
    "text second after": flag(third?.prose),
    "text before and after, a short line": flag(short && before?.prose === true && after?.prose === true),
    "a short line before": flag(before !== undefined && !before.prose && !before.closed),
    "a short line after": flag(after !== undefined && !after.prose && !after.closed),
    "a date before": flag(before?.dated),
    "a date after": flag(after?.dated),
    "a phrase before": flag(before !== undefined && before.phrase !== null),
    "a phrase after": flag(after !== undefined && after.phrase !== null),
    "a promotion before": Math.max(
      says(before?.phrase ?? null, "promotion"),
      says(second?.phrase ?? null, "promotion"),
    ),
    "a promotion after": Math.max(
      says(after?.phrase ?? null, "promotion"),
      says(third?.phrase ?? null, "promotion"),
    ),
    "teasers' heading just before": flag(heads === 1),
    "teasers' heading near before": flag(heads > 1 && heads <= 4),
    "teasers' heading somewhere before": flag(heads > 4),
    "an image before": flag(captions.has(at - 1)),
    "an image after": flag(captions.has(at + 1)),
    "a field before": flag(printed.has(at - 1)),
    "a field after": flag(printed.has(at + 1)),
    announced: flag(before !== undefined && announces(before)),
    "says what the line after says": likeness(line, after),
    "says what the line before says": likeness(line, before),
    "says what an image's line beside it says": Math.max(
      captions.has(at - 1) ? likeness(line, before) : 0,
      captions.has(at + 1) ? likeness(line, after) : 0,
    ),
    "the one after speaks of the subject": around.ofSubject(at + 1),
    "the one before speaks of the subject": around.ofSubject(at - 1),
    "a running time beside it": flag(
      RUNNING_TIME.test(before?.block.text ?? "") || RUNNING_TIME.test(after?.block.text ?? ""),
    ),
    "a question in an interview": flag(question(line)) * around.questionShare,
    "in a run of short lines": Math.min(1, around.shortRun(at) / 6),
    "in a run of text": Math.min(1, around.proseRun(at) / 4),
    "text among four before": around.proseShare(at - 4, at - 1),
    "text among four after": around.proseShare(at + 1, at + 4),
    "phrases among four before": around.phraseShare(at - 4, at - 1),
    "phrases among four after": around.phraseShare(at + 1, at + 4),
    "titles with one text each": Math.min(1, around.alternation(at) / 6),
    "a title before, text alone": flag(
      line?.prose === true && before?.prose === false && !before.closed && after?.prose !== true,
    ),
  };
}

/** The share of the longer words of the shorter line that the other has too. */
function likeness(a: TextLine | undefined, b: TextLine | undefined): number {
  if (a === undefined || b === undefined) return 0;
  const [short, long] = a.words.length <= b.words.length ? [a, b] : [b, a];
  const words = longWords(short);
  if (words.length < 2) return 0;
  const other = new Set(longWords(long));
  return words.filter((word) => other.has(word)).length / words.length;
}

/** What speaks for and against a short line as the heading of the text below it. */
function headingMarks(at: number, context: LineContext, around: LineNeighbourhood): MarkGroup {
  const { lines, captions, headings } = context;
  const before = lines[at - 1];
  const short = lines[at]?.prose === false && lines[at]?.closed === false;
  return {
    "share of short lines": around.shortShare,
    "a short line, share of short lines": short ? around.shortShare : 0,
    "a heading, share of short lines": headings.has(at) ? around.shortShare : 0,
    "a heading with text before": flag(headings.has(at) && before?.prose === true),
    "a heading after an image": flag(headings.has(at) && captions.has(at - 1)),
    "a heading below a phrase": flag(headings.has(at) && before !== undefined && before.phrase !== null),
    "a heading, of the subject": headings.has(at) ? around.ofSubject(at) : 0,
    "a heading, the text after of the subject": headings.has(at) ? around.ofSubject(at + 1) : 0,
  };
}
