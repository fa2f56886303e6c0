import { isCreditLine, isPrintedWithCredit, splitCredit } from "../../fields/credit.js";
import { PICTURE_POINTERS } from "../../rules/credits.js";
import type { TextLine } from "./lines.js";

/** A caption that a dump prints, with the lines that are its image's. Positions are indices of blocks. */
export interface TextCaption {
  /** Without the credit; empty where the image has a credit alone. */
  readonly text: string;
  readonly credit: string | null;
  readonly alt: string | null;
  readonly captionBlock: number | null;
  readonly creditBlock: number | null;
  readonly altBlocks: readonly number[];
}

/** Longer lines are paragraphs, whoever is named at their end. */
const MAX_CAPTION = 420;
/** A line that stands twice is an image's description and its caption up to this length, above a doubled paragraph. */
const MAX_DOUBLED = 190;
const MIN_DOUBLED = 30;
const MAX_POINTING = 420;
const MAX_PLAIN_CAPTION = 100;

/**
 * Finds the captions of a dump. What a scrape leaves of an image: its alternative text, its caption, its credit, each
 * on a line or joined; the alternative text often says the caption again.
 */
export function findTextCaptions(lines: readonly TextLine[], taken: ReadonlySet<number>): TextCaption[] {
  const used = new Set(taken);
  const found = [
    ...creditedCaptions(lines, used),
    ...captionsBesideCredits(lines, used),
    ...doubledCaptions(lines, used),
  ];
  found.push(...pointingCaptions(lines, used));
  const describes = found.some(
    (each) => each.credit !== null && each.alt !== null && !startsWith(each.text, each.alt),
  );
  found.push(...describedCaptions(lines, used, describes));
  return found.sort((a, b) => place(a) - place(b));
}

function startsWith(text: string, alt: string): boolean {
  return text.toLowerCase().startsWith(alt.toLowerCase().replace(/[.…]+$/u, ""));
}

function place(caption: TextCaption): number {
  return caption.captionBlock ?? caption.creditBlock ?? 0;
}

/** Lines with a credit at their end ("… Photo: Ann Lee"), each with the alternative text before it. */
function creditedCaptions(lines: readonly TextLine[], used: Set<number>): TextCaption[] {
  const credited = lines.flatMap((line, at) => (isCredited(line) && !used.has(at) ? [at] : []));
  const weak = credited.filter((at) => isAgencyOnly(lines[at])).length;
  const described = credited.filter((at) => isShortSentence(lines[at - 1]) && !used.has(at - 1)).length;
  const always = described >= 2 && described >= credited.length * 0.7;
  return credited.flatMap((at) => {
    const line = lines[at];
    if (line === undefined) return [];
    const { text, credit } = splitCredit(line.block.text);
    let before = altBefore(lines, at, used);
    if (before.length === 0 && always && isShortSentence(lines[at - 1]) && !used.has(at - 1))
      before = [at - 1];
    if (isAgencyOnly(line) && weak < 2 && before.length === 0 && line.length > 120) return [];
    return [take(used, { text, credit, captionBlock: at, creditBlock: null, altBlocks: before }, lines)];
  });
}

function isCredited(line: TextLine): boolean {
  const { text } = line.block;
  return (
    text.length <= MAX_CAPTION &&
    line.phrase === null &&
    isCreditLine(text) === null &&
    isPrintedWithCredit(text)
  );
}

/** What describes a picture, where a page has it before each of its captions. */
function isShortSentence(line: TextLine | undefined): boolean {
  return (
    line !== undefined &&
    line.sentences <= 1 &&
    line.length <= 130 &&
    line.phrase === null &&
    line.words.length >= 2
  );
}

/** "(AP)" at the end of a line: a caption's credit, or an agency's sign below its report. */
function isAgencyOnly(line: TextLine | undefined): boolean {
  return (
    line !== undefined &&
    /[([（][^()[\]（）]{2,12}[)\]）]$/u.test(line.block.text) &&
    line.block.text.length <= MAX_CAPTION
  );
}

/** A credit on a line of its own, with the caption before it or behind it. */
function captionsBesideCredits(lines: readonly TextLine[], used: Set<number>): TextCaption[] {
  const credits = lines.flatMap((line, at) => {
    const credit = used.has(at) || line.phrase !== null ? null : isCreditLine(line.block.text);
    return credit === null ? [] : [{ at, credit }];
  });
  for (const { at } of credits) used.add(at);
  const lean = credits.reduce((sum, { at }) => sum + leaning(lines, at, used), 0);
  return credits.map(({ at, credit }) => {
    const own = leaning(lines, at, used);
    const step = own > 0 || (own === 0 && lean > 0) ? 1 : -1;
    const place = [at + step, at - step].find((each) => isCaptionLike(lines, each, used)) ?? null;
    const altBlocks = altBefore(lines, place !== null && place < at ? place : at, used);
    const text = place === null ? "" : splitCredit(lines[place]?.block.text ?? "").text;
    return take(
      used,
      {
        text,
        credit,
        captionBlock: place,
        creditBlock: at,
        altBlocks: altBlocks.filter((each) => each !== place),
      },
      lines,
    );
  });
}

/** Which side of a credit its caption stands on: below nought before it, above nought behind it. */
function leaning(lines: readonly TextLine[], at: number, used: ReadonlySet<number>): number {
  const [before, credit, after] = [lines[at - 1], lines[at], lines[at + 1]];
  const candidates = [isCaptionLike(lines, at - 1, used), isCaptionLike(lines, at + 1, used)];
  if (before === undefined || credit === undefined || after === undefined || !candidates[0])
    return candidates[1] ? 1 : -1;
  if (!candidates[1]) return -1;
  if (lines[at - 2] !== undefined && saysSame(lines[at - 2] ?? before, before)) return -2;
  if (credit.words.every((word, i) => before.words[i] === word)) return 2;
  if (before.prose && before.length > 160 && after.length < 160) return 2;
  if (before.prose !== after.prose) return before.prose ? 1 : -1;
  if (before.closed !== after.closed) return before.closed ? -1 : 1;
  return after.length > 160 ? -1 : 0;
}

function isCaptionLike(lines: readonly TextLine[], at: number, used: ReadonlySet<number>): boolean {
  const line = lines[at];
  if (line === undefined || used.has(at) || line.phrase !== null || line.dated || line.fileName) return false;
  if (/^\d{1,3}[.)] \p{L}/u.test(line.block.text)) return false;
  const doubled = lines[at - 1]?.block.text === line.block.text;
  return line.block.text.length <= (doubled ? MAX_CAPTION : 260) && line.words.length >= 2;
}

/** Two equal lines, one after the other. */
function doubledCaptions(lines: readonly TextLine[], used: Set<number>): TextCaption[] {
  const lastProse = lines.findLastIndex((line) => line.prose && line.phrase === null);
  return lines.flatMap((line, at) => {
    const before = lines[at - 1];
    // A doubled paragraph at the end of the body is no picture's.
    if (at >= lastProse && line.prose && lines[at - 2]?.prose === true) return [];
    if (before === undefined || used.has(at) || used.has(at - 1) || line.phrase !== null) return [];
    if (!saysSame(before, line) || line.length > MAX_DOUBLED || line.length < MIN_DOUBLED) return [];
    return [
      take(
        used,
        { text: line.block.text, credit: null, captionBlock: at, creditBlock: null, altBlocks: [at - 1] },
        lines,
      ),
    ];
  });
}

/** One sentence that points at people in a picture: "Ann Lee (left) with her son". */
function pointingCaptions(lines: readonly TextLine[], used: Set<number>): TextCaption[] {
  return lines.flatMap((line, at) => {
    if (used.has(at) || line.sentences > 1 || line.length > MAX_POINTING || line.phrase !== null) return [];
    if (!PICTURE_POINTERS.some((pointer) => line.block.text.includes(pointer))) return [];
    const altBlocks = altBefore(lines, at, used);
    return [
      take(
        used,
        { text: line.block.text, credit: null, captionBlock: at, creditBlock: null, altBlocks },
        lines,
      ),
    ];
  });
}

/** A file's name, or a few words without a full stop, and then a short sentence that is about the same. */
function describedCaptions(lines: readonly TextLine[], used: Set<number>, hasOthers: boolean): TextCaption[] {
  return lines.flatMap((line, at) => {
    const after = lines[at + 1];
    if (after === undefined || used.has(at) || used.has(at + 1) || after.phrase !== null) return [];
    if (after.length > MAX_PLAIN_CAPTION || after.dated || after.sentences > 1) return [];
    const described = line.fileName
      ? after.words.length >= 3
      : hasOthers &&
        isAltText(line) &&
        !/^\d/u.test(line.block.text) &&
        after.closed &&
        shares(line, after) >= 0.6;
    if (!described) return [];
    return [
      take(
        used,
        { text: after.block.text, credit: null, captionBlock: at + 1, creditBlock: null, altBlocks: [at] },
        lines,
      ),
    ];
  });
}

function isAltText(line: TextLine): boolean {
  return !line.closed && line.phrase === null && !line.dated && line.words.length >= 2 && line.length <= 160;
}

/** The lines before a caption that are its alternative text: equal to it, its beginning, a file's name, or like it. */
function altBefore(lines: readonly TextLine[], at: number, used: ReadonlySet<number>): number[] {
  const caption = lines[at];
  const before = lines[at - 1];
  if (caption === undefined || before === undefined || used.has(at - 1)) return [];
  if (before.fileName || saysSame(before, caption)) return [at - 1];
  if (isCreditLine(caption.block.text) !== null && caption.words.every((word, i) => before.words[i] === word))
    return [at - 1];
  return isAltText(before) &&
    (shares(before, caption) >= 0.5 || before.length <= 70) &&
    !endsParagraphBefore(lines, at)
    ? [at - 1]
    : [];
}

/** Whether the line before the alternative text is no prose: then it may as well be a heading's or a list's. */
function endsParagraphBefore(lines: readonly TextLine[], at: number): boolean {
  const earlier = lines[at - 2];
  return earlier !== undefined && !earlier.prose && !earlier.closed && earlier.phrase === null;
}

/** Equal, or the one the beginning of the other, with a credit behind it. */
function saysSame(a: TextLine, b: TextLine): boolean {
  const [short, long] = a.words.length <= b.words.length ? [a, b] : [b, a];
  if (short.words.length < 2) return false;
  const begins = short.words.every((word, i) => long.words[i] === word);
  return (begins && long.words.length - short.words.length <= 14) || endsWith(long, short);
}

function endsWith(long: TextLine, short: TextLine): boolean {
  const shift = long.words.length - short.words.length;
  return short.words.length >= 5 && short.words.every((word, i) => long.words[i + shift] === word);
}

/** Share of the first line's words that the second has too. */
function shares(a: TextLine, b: TextLine): number {
  const other = new Set(b.words);
  const words = a.words.filter((word) => word.length > 3);
  return words.length === 0 ? 0 : words.filter((word) => other.has(word)).length / words.length;
}

function take(used: Set<number>, caption: Omit<TextCaption, "alt">, lines: readonly TextLine[]): TextCaption {
  for (const at of [caption.captionBlock, caption.creditBlock, ...caption.altBlocks])
    if (at !== null) used.add(at);
  const first = lines[caption.altBlocks[0] ?? -1];
  return { ...caption, alt: first === undefined || first.fileName ? null : first.block.text };
}
