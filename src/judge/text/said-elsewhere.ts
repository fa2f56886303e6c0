import { isUnspaced } from "../../read/words.js";
import type { TextLine } from "./lines.js";

/** As many words in a row are hardly ever said twice by chance; characters of scripts without spaces count singly. */
const RUN = 4;
const RUN_UNSPACED = 7;
const MAX_LINES_OF_RUN = 4;
/** The other line must be longer by this factor, or the two are copies of each other. */
const LONGER = 1.25;

export interface SaidElsewhere {
  /** Share of the line's runs of words that the other line has. */
  readonly share: number;
  /** Position of the longer line. */
  readonly at: number;
}

/**
 * What a line says that a longer line says too: pull quotes, key points drawn from the text, the text of a link that
 * stands within a paragraph. Runs of words (Broder's shingles) in an index with bounded lists: linear in the text.
 */
export function findSaidElsewhere(lines: readonly TextLine[]): (SaidElsewhere | null)[] {
  const runs = lines.map(runsOf);
  // Nearly all runs stand in one line, whose place needs no list.
  const first = new Map<string, number>();
  const others = new Map<string, number[]>();
  runs.forEach((own, at) => {
    for (const run of own) {
      if (!first.has(run)) {
        first.set(run, at);
        continue;
      }
      const places = others.get(run);
      if (places === undefined) others.set(run, [at]);
      else if (places.length + 1 < MAX_LINES_OF_RUN) places.push(at);
    }
  });
  return lines.map((line, at) => {
    const own = runs[at] ?? [];
    const counts = new Map<number, number>();
    const count = (place: number) => counts.set(place, (counts.get(place) ?? 0) + 1);
    for (const run of own) {
      const place = first.get(run);
      if (place !== undefined) count(place);
      others.get(run)?.forEach(count);
    }
    let best: SaidElsewhere | null = null;
    for (const [place, times] of counts) {
      if (place === at || (lines[place]?.words.length ?? 0) < line.words.length * LONGER) continue;
      const share = times / own.length;
      if (best === null || share > best.share) best = { share, at: place };
    }
    return best;
  });
}

/** The whole text in one line needs this many lines that it holds, and hardly anything beside them. */
const MIN_HELD = 4;
const HELD_SHARE = 0.6;
const SAID = 0.8;

/**
 * Lines that hold most of the others: the whole text again in one piece, as pages keep it for reading aloud, for print,
 * for search engines.
 * @returns position of each such line with that of the first line that it holds
 */
export function findWholeAgain(
  lines: readonly TextLine[],
  elsewhere: readonly (SaidElsewhere | null)[],
): Map<number, number> {
  const held = new Map<number, { first: number; count: number; words: number }>();
  elsewhere.forEach((said, at) => {
    if (said === null || said.share < SAID) return;
    const so = held.get(said.at) ?? { first: at, count: 0, words: 0 };
    so.count += 1;
    so.words += lines[at]?.words.length ?? 0;
    held.set(said.at, so);
  });
  const wholes = new Map<number, number>();
  for (const [at, { first, count, words }] of held)
    if (count >= MIN_HELD && words >= HELD_SHARE * (lines[at]?.words.length ?? 0)) wholes.set(at, first);
  return wholes;
}

const MIN_PULLED_WORDS = 8;
const MIN_MORE_WORDS = 8;
const MAX_SPEAKER = 100;

/**
 * Pull quotes: sentences that a longer line says too, with their speaker on a line of its own below.
 * @returns position of each line of a pull quote with that of the text it was drawn from
 */
export function findPullQuotes(
  lines: readonly TextLine[],
  elsewhere: readonly (SaidElsewhere | null)[],
): Map<number, number> {
  const quotes = new Map<number, number>();
  lines.forEach((line, at) => {
    const said = elsewhere[at];
    const speaker = lines[at + 1];
    if (said === undefined || said === null || said.share < SAID || !line.closed) return;
    // A caption with its credit behind it is longer too, but by the credit alone.
    if ((lines[said.at]?.words.length ?? 0) < line.words.length + MIN_MORE_WORDS) return;
    if (line.words.length < MIN_PULLED_WORDS || speaker === undefined || !isSpeaker(speaker)) return;
    quotes.set(at, said.at);
    quotes.set(at + 1, said.at);
  });
  return quotes;
}

function isSpeaker(line: TextLine): boolean {
  const { text } = line.block;
  if (line.closed || line.dated || line.phrase !== null || text.length > MAX_SPEAKER) return false;
  return line.words.length >= 2 && /^[\p{Lu}\p{Lo}]/u.test(text) && !/\p{N}|[:：?？]$/u.test(text);
}

/** Each run once, cut from the line's words as they stand together: one text is made for all of them. */
function runsOf({ block, words }: TextLine): readonly string[] {
  const size = isUnspaced(block.text) ? RUN_UNSPACED : RUN;
  const joined = words.join(" ");
  const runs = new Set<string>();
  let start = 0;
  let end = -1;
  words.forEach((word, at) => {
    end += word.length + 1;
    if (at < size - 1) return;
    runs.add(joined.slice(start, end));
    start += (words[at - size + 1] ?? "").length + 1;
  });
  return [...runs];
}
