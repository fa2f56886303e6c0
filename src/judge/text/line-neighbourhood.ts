import type { BodyExtent } from "./body-extent.js";
import type { TextLine } from "./lines.js";
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

/** Fewer words say nothing of the subject, for it or against it. */
const MIN_SUBJECT_WORDS = 2;
const NUMBERED = /^\d{1,3}[.)] ?\p{L}/u;

/** What the dump around a line is like; all counts are taken once for the dump. */
export class LineNeighbourhood {
  readonly #context: LineContext;
  readonly #prose: number[] = [0];
  readonly #phrases: number[] = [0];
  readonly #proseLength: number[] = [0];
  readonly #sinceHeads: number[] = [];
  readonly #shortRun: number[] = [];
  readonly #proseRun: number[] = [];
  readonly #alternation: readonly number[];
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
    lines.forEach((line, at) => {
      const isProse = line.prose && line.phrase === null && !context.captions.has(at);
      this.#prose.push((this.#prose[at] ?? 0) + flag(isProse));
      this.#phrases.push((this.#phrases[at] ?? 0) + flag(line.phrase !== null));
      this.#proseLength.push((this.#proseLength[at] ?? 0) + (isProse ? line.length : 0));
      this.#sinceHeads.push(heads === null ? 0 : at - heads);
      if (line.phrase?.heads === true) heads = at;
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
    const line = this.#context.lines[at];
    if (line?.prose === false && longWords(line).length < MIN_SUBJECT_WORDS) return 0.5;
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

  /** How many of a line's longer words the body has elsewhere, and the headline; null where it has none. */
  subjectOf(at: number): { readonly known: number; readonly title: number } | null {
    const words = longWords(this.#context.lines[at]);
    if (words.length === 0) return null;
    const title = words.filter((word) => this.#headline.has(word)).length / words.length;
    return { known: this.ofSubject(at), title };
  }
}

/** Words that can say what a text is about; in scripts without spaces, pairs of characters. */
export function longWords(line: TextLine | undefined): string[] {
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

/** A title, a label, a name: no running text and no sentence. */
export function isShort(line: TextLine | undefined): boolean {
  return line !== undefined && !line.prose && !line.closed && line.length < 140;
}

export function question(line: TextLine | undefined): boolean {
  return line !== undefined && /[?？؟]["”’»]?$/u.test(line.block.text);
}

function flag(value: boolean | undefined): number {
  return value === true ? 1 : 0;
}
