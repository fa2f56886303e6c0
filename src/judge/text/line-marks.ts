import type { RemovalReason } from "../../block.js";
import type { MarkGroup, Marks } from "../../evidence/marks.js";
import { type PhraseMatch, matchPhrase } from "../../evidence/phrases.js";
import { KINDS_OF_PICTURE, PICTURE_OPENINGS } from "../../rules/picture-openings.js";
import { READER_WORDS } from "../../rules/reader-words.js";
import { STOPWORDS } from "../../rules/stopwords.js";
import type { BodyExtent } from "./body-extent.js";
import { type TextLine, announces } from "./lines.js";
import type { SaidElsewhere } from "./said-elsewhere.js";

/** What is known of a dump before its lines are weighed. All sets hold indices of blocks. */
export interface LineContext {
  readonly lines: readonly TextLine[];
  readonly language: string | null;
  readonly body: BodyExtent;
  /** Lines that are captions, credits and alternative texts of images. */
  readonly captions: ReadonlySet<number>;
  /** Lines that print the headline, the byline or the date. */
  readonly printed: ReadonlySet<number>;
  /** Index of the line that prints the headline; -1 where none does. */
  readonly headline: number;
  readonly teasers: ReadonlySet<number>;
  readonly items: ReadonlySet<number>;
  readonly headings: ReadonlySet<number>;
  readonly authors: readonly string[];
  /** For each line, how much of it a longer one says too. */
  readonly elsewhere: readonly (SaidElsewhere | null)[];
}

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
    "one sentence": flag(line.sentences === 1),
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
    commas: Math.min(1, (text.replace(/[^,،、，]/gu, "").length * 40) / (text.length + 1)),
    bars: flag(/[|›»•·/] /u.test(text)),
    "an address": flag(/@|https?:|www\./u.test(text)),
    "opens with a lower case letter": flag(/^\p{Ll}/u.test(text)),
    "a dash before": flag(/^[-–—•*] ?/u.test(text)),
    quotation: flag(/^["“„«»‚‘「『]/u.test(text)),
    "a date or number": flag(line.dated),
    "a file's name": flag(line.fileName),
    announces: flag(announces(line)),
    "one word": flag(line.words.length === 1),
    "two to six words": flag(line.words.length >= 2 && line.words.length <= 6),
    "ends with a digit": flag(/\p{N}$/u.test(text)),
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
  const { phrase } = line;
  const last = phrase ?? matchPhrase(line.block.text, { language, linkShare: 0, atEnd: true });
  const small = smallWords(language);
  const share =
    small === null || line.words.length < 4
      ? null
      : line.words.filter((word) => small.has(word)).length / line.words.length;
  return {
    "phrase advertisement": says(phrase, "advertisement"),
    "phrase promotion": says(phrase, "promotion"),
    "phrase share": says(phrase, "share", "comment"),
    "phrase related": says(phrase, "related"),
    "phrase navigation": says(phrase, "navigation"),
    "phrase legal": says(phrase, "legal", "boilerplate", "image-description"),
    "phrase at the end": flag(phrase === null && last !== null),
    "heads teasers": flag(phrase?.heads === true),
    "small words": share === null ? 0.3 : Math.min(1, share * 2),
    "no small words": flag(share !== null && share === 0),
    "opens like a description": flag(
      line.sentences <= 1 && line.length < 220 && openings(language).has(line.words[0] ?? ""),
    ),
    "names a kind of picture": flag(
      line.words.slice(0, 3).some((word) => KINDS_OF_PICTURE.has(word)) && line.block.text.length < 600,
    ),
    "speaks to the reader": speaksToReader(line, language),
    "names an author": flag(authors.some((name) => name.length > 4 && line.block.text.includes(name))),
    "begins with an author": flag(authors.some((name) => line.block.text.startsWith(name))),
  };
}

function says(phrase: PhraseMatch | null, ...reasons: readonly RemovalReason[]): number {
  return flag(phrase !== null && reasons.includes(phrase.reason));
}

const OPENINGS: ReadonlyMap<string, ReadonlySet<string>> = new Map(
  Object.entries(PICTURE_OPENINGS).map(([language, words]) => [language, new Set(words.split(" "))]),
);

function openings(language: string | null): ReadonlySet<string> {
  return OPENINGS.get(primary(language)) ?? new Set();
}

function speaksToReader(line: TextLine, language: string | null): number {
  const words = READER_WORDS[primary(language)];
  if (words === undefined || line.words.length === 0) return 0;
  const you = line.words.filter((word) => words.has(word)).length;
  return Math.min(1, (you * 10) / Math.max(10, line.words.length));
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
    "just below the headline": flag(below && at - headline <= 3),
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

function isShort(line: TextLine | undefined): boolean {
  return line !== undefined && !line.prose && !line.closed && line.length < 140;
}

function nearMarks(
  at: number,
  { lines, captions, printed, headings }: LineContext,
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
    "a comment's phrase before": around.commentBefore(at),
    "a legal phrase before": around.legalBefore(at),
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
    "share of short lines": around.shortShare,
    "a short line, share of short lines": short ? around.shortShare : 0,
    "a heading, share of short lines": headings.has(at) ? around.shortShare : 0,
    "a heading with text before": flag(headings.has(at) && before?.prose === true),
    "a heading after an image": flag(headings.has(at) && captions.has(at - 1)),
    "a heading below a phrase": flag(headings.has(at) && before !== undefined && before.phrase !== null),
    "a heading, of the subject": headings.has(at) ? around.ofSubject(at) : 0,
    "a heading, the text after of the subject": headings.has(at) ? around.ofSubject(at + 1) : 0,
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

function question(line: TextLine | undefined): boolean {
  return line !== undefined && /[?？؟]["”’»]?$/u.test(line.block.text);
}

const NUMBERED = /^\d{1,3}[.)] ?\p{L}/u;

/** What the dump around a line is like; all counts are taken once for the dump. */
class LineNeighbourhood {
  readonly #context: LineContext;
  readonly #prose: number[] = [0];
  readonly #phrases: number[] = [0];
  readonly #proseLength: number[] = [0];
  readonly #sinceHeads: number[] = [];
  readonly #shortRun: number[] = [];
  readonly #proseRun: number[] = [];
  readonly #alternation: readonly number[];
  readonly #comment: number[] = [];
  readonly #legal: number[] = [];
  readonly #openings = new Map<string, number>();
  readonly #copies = new Map<string, number>();
  readonly #known = new Map<string, number>();
  readonly #headline: ReadonlySet<string>;
  readonly #total: number;
  /** First and last line that has running text directly beside running text. */
  readonly firstRun: number;
  readonly lastRun: number;
  readonly hasRun: boolean;
  readonly #meanSubject: number;
  readonly #series: number;
  /** Of the lines within the body, how many are short ones without a full stop. */
  readonly shortShare: number;
  /** How much of the body's lines ask something. */
  readonly questionShare: number;

  constructor(context: LineContext) {
    this.#context = context;
    const { lines, body } = context;
    let heads: number | null = null;
    let comments = 0;
    let legal = 0;
    lines.forEach((line, at) => {
      const isProse = line.prose && line.phrase === null && !context.captions.has(at);
      this.#prose.push((this.#prose[at] ?? 0) + flag(isProse));
      this.#phrases.push((this.#phrases[at] ?? 0) + flag(line.phrase !== null));
      this.#proseLength.push((this.#proseLength[at] ?? 0) + (isProse ? line.length : 0));
      this.#sinceHeads.push(heads === null ? 0 : at - heads);
      if (line.phrase?.heads === true) heads = at;
      this.#comment.push(comments);
      this.#legal.push(legal);
      comments = Math.max(comments, says(line.phrase, "comment"));
      legal = Math.max(legal, says(line.phrase, "legal"));
      this.#copies.set(line.block.text, (this.#copies.get(line.block.text) ?? 0) + 1);
      if (!line.prose) this.#openings.set(openingOf(line), (this.#openings.get(openingOf(line)) ?? 0) + 1);
      if (isProse && at >= body.first && at <= body.last)
        for (const word of new Set(longWords(line))) this.#known.set(word, (this.#known.get(word) ?? 0) + 1);
    });
    const texts = lines.flatMap((line, at) =>
      context.captions.has(at) || context.printed.has(at) || line.phrase !== null
        ? []
        : [{ at, prose: line.prose }],
    );
    const inRun = texts.filter(
      ({ prose }, i) => prose && (texts[i - 1]?.prose === true || texts[i + 1]?.prose === true),
    );
    this.firstRun = inRun[0]?.at ?? 0;
    this.lastRun = inRun.at(-1)?.at ?? lines.length;
    this.hasRun = inRun.length > 0;
    this.#total = Math.max(1, this.#proseLength.at(-1) ?? 0);
    this.#shortRun = runs(lines, (line) => !line.prose && !line.closed);
    this.#proseRun = runs(lines, (line) => line.prose);
    this.#alternation = runs(
      lines.map((line, at) => ({ line, at })),
      ({ line, at }) =>
        line.sentences > 3 || line.length > 320
          ? false
          : line.prose || line.closed
            ? isShort(lines[at - 1]) && lines[at + 1]?.prose !== true
            : true,
    );
    const shares = lines.flatMap((line, at) =>
      line.prose && line.phrase === null && at >= body.first && at <= body.last ? [this.ofSubject(at)] : [],
    );
    this.#meanSubject = shares.reduce((sum, each) => sum + each, 0) / Math.max(1, shares.length);
    this.#series = lines.filter((line) => NUMBERED.test(line.block.text)).length;
    const within = lines.slice(Math.max(0, body.first), body.last + 1);
    this.shortShare =
      within.filter((line) => !line.prose && !line.closed).length / Math.max(1, within.length);
    this.questionShare = Math.min(1, (within.filter(question).length * 4) / Math.max(1, within.length));
    this.#headline = new Set(longWords(lines[context.headline]));
  }

  textAfter(at: number): number {
    return 1 - (this.#proseLength[at + 1] ?? 0) / this.#total;
  }

  standsAgain(at: number): number {
    return flag((this.#copies.get(this.#context.lines[at]?.block.text ?? "") ?? 0) > 1);
  }

  standsOften(at: number): number {
    return flag((this.#copies.get(this.#context.lines[at]?.block.text ?? "") ?? 0) > 2);
  }

  /** Three lines or more that are no text begin with the same three words: labels before titles of links. */
  beginsLikeOthers(at: number): number {
    const line = this.#context.lines[at];
    if (line === undefined || line.words.length < 5) return 0;
    return flag((this.#openings.get(openingOf(line)) ?? 0) > 2);
  }

  sinceHeads(at: number): number {
    return this.#sinceHeads[at] ?? 0;
  }

  /** How many lines in a row are titles and single short texts below one, as in lists of teasers. */
  alternation(at: number): number {
    return this.#alternation[at] ?? 0;
  }

  commentBefore(at: number): number {
    return this.#comment[at] ?? 0;
  }

  legalBefore(at: number): number {
    return this.#legal[at] ?? 0;
  }

  shortRun(at: number): number {
    return this.#shortRun[at] ?? 0;
  }

  proseRun(at: number): number {
    return this.#proseRun[at] ?? 0;
  }

  proseShare(first: number, last: number): number {
    return share(this.#prose, first, last);
  }

  phraseShare(first: number, last: number): number {
    return share(this.#phrases, first, last);
  }

  /** How far the line falls behind the body's running text in speaking of its subject. */
  lackOfSubject(at: number): number {
    return Math.max(0, 1 - this.ofSubject(at) / Math.max(0.05, this.#meanSubject));
  }

  /** "1. …", "2. …": one of three or more lines with a number before them. */
  numbered(at: number): number {
    return flag(this.#series >= 3 && NUMBERED.test(this.#context.lines[at]?.block.text ?? ""));
  }

  /** How much of a line's longer words the body's running text has elsewhere. */
  ofSubject(at: number): number {
    const line = this.#context.lines[at];
    const words = longWords(line);
    if (line === undefined || words.length === 0) return 0;
    const { body, captions } = this.#context;
    const counted =
      at >= body.first && at <= body.last && line.prose && line.phrase === null && !captions.has(at);
    const own = counted ? 1 : 0;
    return words.filter((word) => (this.#known.get(word) ?? 0) > own).length / words.length;
  }

  /** Whether the line speaks of what the body and the headline speak of. */
  subjectMarks(at: number): MarkGroup {
    const line = this.#context.lines[at];
    const words = longWords(line);
    if (line === undefined || words.length === 0)
      return { "words of the text": 0, "no words of the text": 0, "words of the headline": 0 };
    const known = this.ofSubject(at);
    const title = words.filter((word) => this.#headline.has(word)).length / words.length;
    return {
      "words of the text": known,
      "no words of the text": flag(known === 0),
      "words of the headline": title,
    };
  }
}

/** Words that can say what a text is about; in scripts without spaces, pairs of characters. */
function longWords(line: TextLine | undefined): string[] {
  if (line === undefined) return [];
  const words = line.words.slice(0, 120);
  const short = words.filter((word) => word.length === 1).length;
  if (short * 2 > words.length) return words.slice(1).map((word, i) => (words[i] ?? "") + word);
  return words.filter((word) => word.length >= 5);
}

/** For each line, how many lines in a row are of its kind, it among them; 0 where it is not. */
function runs<T>(lines: readonly T[], isOfKind: (line: T) => boolean): number[] {
  const lengths = new Array<number>(lines.length).fill(0);
  let start = 0;
  lines.forEach((line, at) => {
    if (!isOfKind(line)) start = at + 1;
    const next = lines[at + 1];
    if (next === undefined || !isOfKind(next)) lengths.fill(at + 1 - start, start, at + 1);
  });
  return lengths;
}

function openingOf(line: TextLine): string {
  return line.words.slice(0, 3).join(" ");
}

function share(sums: readonly number[], first: number, last: number): number {
  const [from, to] = [Math.max(0, first), Math.min(sums.length - 2, last)];
  return to < from ? 0 : ((sums[to + 1] ?? 0) - (sums[from] ?? 0)) / (last - first + 1);
}

function flag(value: boolean | undefined): number {
  return value === true ? 1 : 0;
}
