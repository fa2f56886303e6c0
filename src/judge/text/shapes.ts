import type { BodyExtent } from "./body-extent.js";
import { type TextLine, announces, announcesInWords } from "./lines.js";

/** How far below the headline a summary may stand: bylines, dates and share buttons come between. */
const HEAD_LINES = 7;
const MIN_STANDFIRST = 60;

/**
 * A summary between headline and body; directly below the headline, or with but its byline and date between, it needs
 * no full stop.
 * @param headline index of the line that prints the headline, -1 where none does
 * @param isOther whether the line is a printed field's or a caption's
 */
export function findStandfirst(
  lines: readonly TextLine[],
  headline: number,
  body: BodyExtent,
  isOther: (at: number) => boolean,
): number | null {
  const title = lines[headline];
  let below = headline >= 0;
  for (let at = headline + 1; at < Math.min(body.first, headline + 1 + HEAD_LINES); at += 1) {
    const line = lines[at];
    if (line === undefined || isOther(at)) continue;
    if (title !== undefined && repeats(line, title)) continue;
    if (isSummary(line, below)) return at;
    below = false;
  }
  return null;
}

function isSummary(line: TextLine, below: boolean): boolean {
  if (line.phrase !== null || line.dated || /[|›»]/u.test(line.block.text)) return false;
  return line.closed ? line.length >= MIN_STANDFIRST : below && line.length >= 50 && line.words.length >= 6;
}

/** Whether a line says the headline again, in a word or two more or less. */
export function repeats(line: TextLine, title: TextLine): boolean {
  const said = new Set(title.words);
  return (
    line.words.length >= 3 && line.words.filter((word) => said.has(word)).length >= line.words.length * 0.8
  );
}

/** A list as running text announces it. */
export interface AnnouncedList {
  /** The line with a colon at its end. */
  readonly announcing: TextLine;
  readonly items: readonly TextLine[];
  /** It stands between running text: directly below some, and some follows its items, or words say that it comes. */
  readonly enclosed: boolean;
}

/** What a line with a colon at its end announces: the short lines below it, two at least, up to the next running text. */
export function findLists(open: readonly TextLine[]): AnnouncedList[] {
  return open.flatMap((announcing, i) => {
    if (!announces(announcing)) return [];
    const inWords = announcesInWords(announcing);
    let end = i + 1;
    while (isItem(open[end], inWords)) end += 1;
    if (end - i < 3) return [];
    const enclosed = open[i - 1]?.prose === true && (inWords || open[end]?.prose === true);
    return [{ announcing, items: open.slice(i + 1, end), enclosed }];
  });
}

/** Where words say that a list follows, numbers may be its items, and long enumerations. */
function isItem(line: TextLine | undefined, inWords: boolean): boolean {
  if (line === undefined) return false;
  return inWords ? !line.closed : !line.prose && !line.dated && !line.fileName;
}

/** Short lines directly before running text; where several labels come before one, a line shorter than they are. */
export function findHeadings(open: readonly TextLine[]): TextLine[] {
  return open.filter((_line, i) => isHeading(open, i));
}

function isHeading(open: readonly TextLine[], i: number): boolean {
  const [before, line, next] = [open[i - 1], open[i], open[i + 1]];
  if (
    line === undefined ||
    next === undefined ||
    line.length > 160 ||
    !(next.prose || next.closed || announces(next))
  )
    return false;
  if (line.prose || line.closed || line.dated || line.fileName) return false;
  if (before === undefined || before.prose || before.closed || before.dated || before.fileName) return true;
  return line.length <= 60 && line.length < before.length * 0.7;
}
