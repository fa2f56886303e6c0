import type { RemovalReason } from "../../block.js";
import { MarkSheet } from "../../evidence/mark-sheet.js";
import { type PhraseMatch, matchPhrase } from "../../evidence/phrases.js";
import { STOPWORDS } from "../../rules/stopwords.js";
import { type LineContext, LineNeighbourhood, isShort, longWords, question } from "./line-neighbourhood.js";
import { type TextLine, announces } from "./lines.js";
import type { SaidElsewhere } from "./said-elsewhere.js";

/**
 * Marks every line of a dump: what it looks like, what its words say, where it stands, what stands around it. Shares
 * and truths as numbers from 0 to 1, as those of HTML blocks; `src/rules/text-weights.ts` says what each is worth.
 */
export function markLines(context: LineContext): MarkSheet {
  const around = new LineNeighbourhood(context);
  const language = primary(context.language);
  const nounsAreRaised = language === "de" || language === "lb";
  const sheet = new MarkSheet(context.lines.length);
  context.lines.forEach((line, at) => {
    sheet.begin(at);
    markLook(line, nounsAreRaised, sheet);
    markWords(line, context, sheet);
    markPlace(at, context, around, sheet);
    markFound(at, context, around, sheet);
    markNear(at, context, around, sheet);
    markHeading(at, context, around, sheet);
    markSubject(at, around, sheet);
  });
  return sheet;
}

function markLook(line: TextLine, nounsAreRaised: boolean, sheet: MarkSheet): void {
  const { text, kind } = line.block;
  const { length } = line;
  const letters = text.slice(0, 120).replace(/\P{L}+/gu, "");
  const spaced = text.split(" ").filter((word) => /^\p{L}{4}/u.test(word));
  const raised = spaced.filter((word) => /^\p{Lu}/u.test(word)).length;
  sheet.flag("under 15 characters", length < 15);
  sheet.flag("under 40 characters", length < 40);
  sheet.flag("40 to 80 characters", length >= 40 && length < 80);
  sheet.flag("80 to 160 characters", length >= 80 && length < 160);
  sheet.flag("over 160 characters", length >= 160);
  sheet.flag("over 320 characters", length >= 320);
  sheet.add("length", Math.min(1, Math.log2(1 + length) / 10));
  sheet.flag("ends a sentence", line.closed);
  sheet.flag("short, ends a sentence", line.closed && length < 80);
  sheet.flag("long, ends no sentence", !line.closed && length >= 80);
  sheet.flag("running text", line.prose);
  sheet.add("sentences", Math.min(1, line.sentences / 4));
  sheet.flag("ends with a colon", /[:：]$/u.test(text));
  sheet.flag("ends with an ellipsis", /(?:…|\.\.\.)$/u.test(text));
  sheet.flag("question", /[?？؟]["”’»]?$/u.test(text));
  sheet.flag("a sign in brackets at the end", /[(（[][^()（）[\]]{2,12}[)）\]]$/u.test(text));
  sheet.flag(
    "capitals",
    letters.length > 3 && letters === letters.toUpperCase() && letters !== letters.toLowerCase(),
  );
  // German writes all nouns so.
  sheet.add("capital initials", spaced.length < 3 || nounsAreRaised ? 0 : raised / spaced.length);
  sheet.add("digits", Math.min(1, (text.replace(/\D/gu, "").length * 3) / text.length));
  sheet.flag("opens with a lower case letter", /^\p{Ll}/u.test(text));
  sheet.flag("a dash before", /^[-–—•*] ?/u.test(text));
  sheet.flag("quotation", /^["“„«»‚‘「『]/u.test(text));
  sheet.flag("a date or number", line.dated);
  sheet.flag("a file's name", line.fileName);
  sheet.flag("announces", announces(line));
  sheet.flag("a running time", RUNNING_TIME.test(text));
  sheet.flag("a name, then what it is", !line.closed && length < 140 && NAME_AND_OFFICE.test(text));
  sheet.flag("kind heading", kind === "heading");
  sheet.flag("kind item", kind === "item");
  sheet.flag("kind quote", kind === "quote");
}

/** "2:31", "3 min", "0:21 Min." at the end of a line. */
const RUNNING_TIME = /(?:\d{1,2}:\d{2}(?: ?min\.?)?|\d{1,3} min\.?)$/iu;
/** "Ann Lee, professor of law": who said the quotation above it, who is in a picture. */
const NAME_AND_OFFICE = /^\p{Lu}\p{L}+(?: \p{Lu}[\p{L}.-]*){1,3}, \p{L}/u;

function markWords(line: TextLine, { language, authors }: LineContext, sheet: MarkSheet): void {
  const atEnd = line.phrase === null && !line.dated && line.length < 600;
  const last = atEnd ? matchPhrase(line.block.text, { language, linkShare: 0, atEnd }) : null;
  const small = smallWords(language);
  const share =
    small === null || line.words.length < 4
      ? null
      : line.words.filter((word) => small.has(word)).length / line.words.length;
  sheet.flag("phrase at the end", last !== null);
  sheet.add("small words", share === null ? 0.3 : Math.min(1, share * 2));
  sheet.flag("no small words", share !== null && share === 0);
  sheet.flag(
    "begins with an author",
    authors.some((name) => line.block.text.startsWith(name)),
  );
}

function says(phrase: PhraseMatch | null | undefined, reason: RemovalReason): boolean {
  return phrase?.reason === reason;
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

function markPlace(at: number, context: LineContext, around: LineNeighbourhood, sheet: MarkSheet): void {
  const { body, headline, lines } = context;
  const inBody = at >= body.first && at <= body.last;
  const behind = at > body.last;
  const line = lines[at];
  const prose = line?.prose === true;
  const below = headline >= 0 && at > headline;
  sheet.flag("in the body", inBody);
  sheet.flag("in the body, running text", inBody && prose);
  sheet.flag("in the body, a short line", inBody && !prose && line?.closed !== true);
  sheet.flag("before the body", at < body.first);
  sheet.flag("behind the body", behind);
  sheet.flag("just behind the body", behind && at - body.last <= 2);
  sheet.flag("just behind the body, running text", behind && at - body.last <= 4 && prose);
  sheet.add("less of the subject than the text", around.lackOfSubject(at));
  sheet.add("behind the body, as much of its subject as the text", behind ? 1 - around.lackOfSubject(at) : 0);
  sheet.add(
    "behind the body, text, as much of its subject",
    behind && prose ? 1 - around.lackOfSubject(at) : 0,
  );
  sheet.add("one of a numbered series", around.numbered(at));
  sheet.add("behind the body, of its subject", behind ? around.ofSubject(at) : 0);
  sheet.add("behind the body, running text of its subject", behind && prose ? around.ofSubject(at) : 0);
  sheet.add("behind the body, text in a run", behind && prose ? Math.min(1, around.proseRun(at) / 3) : 0);
  sheet.add("a teaser, of its subject", context.teasers.has(at) ? around.ofSubject(at) : 0);
  sheet.flag("far behind the body", behind && at - body.last > 8);
  sheet.flag("first of the body", at === body.first);
  sheet.flag("among the last of the body", inBody && body.last - at <= 3);
  sheet.flag("among the last of the body, short", inBody && body.last - at <= 3 && !prose);
  sheet.add("how far into the body", inBody ? (at - body.first) / Math.max(1, body.last - body.first) : 0);
  sheet.add("text left behind", around.textAfter(at));
  sheet.flag("no run of text from here", at > around.lastRun);
  sheet.flag(
    "no run of text from here, a title before",
    at > around.lastRun && prose && isShort(lines[at - 1]) && around.hasRun,
  );
  sheet.flag("no run of text up to here", at < around.firstRun);
  sheet.flag("above the headline", headline >= 0 && at < headline);
  sheet.flag("just below the headline", below && at < body.first && at - headline <= 3);
  sheet.flag(
    "just below the headline, a sentence",
    below && at < body.first && at - headline <= 5 && (line?.length ?? 0) >= 60,
  );
}

/** What the passes before found of a line, and whether the dump says it, or something like it, elsewhere. */
function markFound(at: number, context: LineContext, around: LineNeighbourhood, sheet: MarkSheet): void {
  const line = context.lines[at];
  const next = context.lines[at + 1];
  sheet.flag("a teaser", context.teasers.has(at));
  sheet.flag("a list's", context.items.has(at));
  sheet.flag("a heading", context.headings.has(at));
  sheet.flag("said elsewhere", isSaidElsewhere(context.elsewhere[at]));
  sheet.flag("said elsewhere, a name after", isSaidElsewhere(context.elsewhere[at]) && isShort(next));
  sheet.flag(
    "a short line below what is said elsewhere",
    isShort(line) && isSaidElsewhere(context.elsewhere[at - 1]),
  );
  sheet.flag(
    "a name and an office after",
    line?.closed === true && NAME_AND_OFFICE.test(next?.block.text ?? "") && isShort(next),
  );
  sheet.add("stands three times or more", around.standsOften(at));
  sheet.add("begins like others", around.beginsLikeOthers(at));
  sheet.add("stands again", around.standsAgain(at));
}

const SAID = 0.7;

function isSaidElsewhere(elsewhere: SaidElsewhere | null | undefined): boolean {
  return (elsewhere?.share ?? 0) >= SAID;
}

function markNear(
  at: number,
  { lines, captions, printed }: LineContext,
  around: LineNeighbourhood,
  sheet: MarkSheet,
): void {
  const [second, before, line, after, third] = [-2, -1, 0, 1, 2].map((step) => lines[at + step]);
  const heads = around.sinceHeads(at);
  const short = line !== undefined && !line.prose && !line.closed;
  sheet.flag("text before", before?.prose);
  sheet.flag("text after", after?.prose);
  sheet.flag("text second before", second?.prose);
  sheet.flag("text second after", third?.prose);
  sheet.flag("text before and after, a short line", short && before?.prose === true && after?.prose === true);
  sheet.flag("a short line before", before !== undefined && !before.prose && !before.closed);
  sheet.flag("a short line after", after !== undefined && !after.prose && !after.closed);
  sheet.flag("a date before", before?.dated);
  sheet.flag("a date after", after?.dated);
  sheet.flag("a phrase before", before !== undefined && before.phrase !== null);
  sheet.flag("a phrase after", after !== undefined && after.phrase !== null);
  sheet.flag("a promotion before", says(before?.phrase, "promotion") || says(second?.phrase, "promotion"));
  sheet.flag("a promotion after", says(after?.phrase, "promotion") || says(third?.phrase, "promotion"));
  sheet.flag("teasers' heading just before", heads === 1);
  sheet.flag("teasers' heading near before", heads > 1 && heads <= 4);
  sheet.flag("teasers' heading somewhere before", heads > 4);
  sheet.flag("an image before", captions.has(at - 1));
  sheet.flag("an image after", captions.has(at + 1));
  sheet.flag("a field before", printed.has(at - 1));
  sheet.flag("a field after", printed.has(at + 1));
  sheet.flag("announced", before !== undefined && announces(before));
  sheet.add("says what the line after says", likeness(line, after));
  sheet.add("says what the line before says", likeness(line, before));
  sheet.add(
    "says what an image's line beside it says",
    Math.max(
      captions.has(at - 1) ? likeness(line, before) : 0,
      captions.has(at + 1) ? likeness(line, after) : 0,
    ),
  );
  sheet.add("the one after speaks of the subject", around.ofSubject(at + 1));
  sheet.add("the one before speaks of the subject", around.ofSubject(at - 1));
  sheet.flag(
    "a running time beside it",
    RUNNING_TIME.test(before?.block.text ?? "") || RUNNING_TIME.test(after?.block.text ?? ""),
  );
  if (question(line)) sheet.add("a question in an interview", around.questionShare);
  sheet.add("in a run of short lines", Math.min(1, around.shortRun(at) / 6));
  sheet.add("in a run of text", Math.min(1, around.proseRun(at) / 4));
  sheet.add("text among four before", around.proseShare(at - 4, at - 1));
  sheet.add("text among four after", around.proseShare(at + 1, at + 4));
  sheet.add("phrases among four before", around.phraseShare(at - 4, at - 1));
  sheet.add("phrases among four after", around.phraseShare(at + 1, at + 4));
  sheet.add("titles with one text each", Math.min(1, around.alternation(at) / 6));
  sheet.flag(
    "a title before, text alone",
    line?.prose === true && before?.prose === false && !before.closed && after?.prose !== true,
  );
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
function markHeading(at: number, context: LineContext, around: LineNeighbourhood, sheet: MarkSheet): void {
  const { lines, captions, headings } = context;
  const before = lines[at - 1];
  const short = lines[at]?.prose === false && lines[at]?.closed === false;
  sheet.add("share of short lines", around.shortShare);
  sheet.add("a short line, share of short lines", short ? around.shortShare : 0);
  sheet.add("a heading, share of short lines", headings.has(at) ? around.shortShare : 0);
  sheet.flag("a heading with text before", headings.has(at) && before?.prose === true);
  sheet.flag("a heading after an image", headings.has(at) && captions.has(at - 1));
  sheet.flag("a heading below a phrase", headings.has(at) && before !== undefined && before.phrase !== null);
  sheet.add("a heading, of the subject", headings.has(at) ? around.ofSubject(at) : 0);
  sheet.add("a heading, the text after of the subject", headings.has(at) ? around.ofSubject(at + 1) : 0);
}

/** Whether a line speaks of what the body and the headline speak of. */
function markSubject(at: number, around: LineNeighbourhood, sheet: MarkSheet): void {
  const subject = around.subjectOf(at);
  if (subject === null) return;
  sheet.add("words of the text", subject.known);
  sheet.flag("no words of the text", subject.known === 0);
  sheet.add("words of the headline", subject.title);
}
