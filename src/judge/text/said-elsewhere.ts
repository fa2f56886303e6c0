import { isUnspaced } from "../../read/words.js";
import { NumberedWords } from "../numbered-words.js";
import { SharedRuns } from "../shared-runs.js";
import type { TextLine } from "./lines.js";
import { RunNumbers } from "./run-numbers.js";

/** As many words in a row are hardly ever said twice by chance; characters of scripts without spaces count singly. */
const RUN = 4;
const RUN_UNSPACED = 7;
const MAX_LINES_OF_RUN = 4;
/** The other line must be longer by this factor, or the two are copies of each other. */
const LONGER = 1.25;
const NOWHERE = -1;

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
  const { runs, count } = runsOfAll(lines);
  // Nearly all runs stand in one line, whose place needs no list.
  const first = new Int32Array(count).fill(NOWHERE);
  const others = new Map<number, number[]>();
  runs.forEach((own, at) => {
    for (const run of own) {
      if (first[run] === NOWHERE) {
        first[run] = at;
        continue;
      }
      const places = others.get(run);
      if (places === undefined) others.set(run, [at]);
      else if (places.length + 1 < MAX_LINES_OF_RUN) places.push(at);
    }
  });
  const shared = new SharedRuns(lines.length);
  return lines.map((line, at) => {
    const own = runs[at] ?? [];
    for (const run of own) {
      shared.count(first[run] ?? NOWHERE);
      for (const place of others.get(run) ?? []) shared.count(place);
    }
    let best: SaidElsewhere | null = null;
    shared.take((place, times) => {
      if (place === at || (lines[place]?.words.length ?? 0) < line.words.length * LONGER) return;
      const share = times / own.length;
      if (best === null || share > best.share) best = { share, at: place };
    });
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

/** The runs of each line, each once, as numbers below a count. */
function runsOfAll(lines: readonly TextLine[]): { runs: readonly (readonly number[])[]; count: number } {
  const words = new NumberedWords();
  const texts = lines.map((line) => words.addWords(line.words));
  const count = texts.reduce((sum, { length }) => sum + length, 0);
  const numbers = new RunNumbers(words, count);
  /** By a run's number, the last line that has it. */
  const latest = new Int32Array(count).fill(NOWHERE);
  const runs = texts.map((text, at) => {
    const size = isUnspaced(lines[at]?.block.text ?? "") ? RUN_UNSPACED : RUN;
    const own: number[] = [];
    for (let place = 0; place + size <= text.length; place += 1) {
      const run = numbers.of(text, place, size);
      if (latest[run] === at) continue;
      latest[run] = at;
      own.push(run);
    }
    return own;
  });
  return { runs, count };
}
