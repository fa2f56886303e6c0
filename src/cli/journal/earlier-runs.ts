import type { ReadJournal } from "./journal-lines.js";

/** What the runs before this one have done: of all their lines no more than is asked for. */
export interface EarlierRuns {
  readonly count: number;
  /** How often each source was done, counted down as the sources come: a list that is the same empties it. */
  readonly times: Map<string, number>;
  /** What was written into a folder. */
  readonly files: NamedFile[];
  readonly hasFailures: boolean;
  /** Where their output ends, in one file. */
  readonly outputBytes: number;
  /** Where their lines end in the journal. */
  readonly journalBytes: number;
}

/** The file that a source was written into. */
export interface NamedFile {
  readonly source: string;
  readonly file: string;
}

/**
 * Reads the lines whose output is there. After a power cut the journal may know of more than the file has; those
 * sources are done again.
 * @param outputBytes how much of the output there is, in one file
 * @throws CleancopyError `state` where the journal is damaged before its last line
 */
export function earlierRuns(read: ReadJournal, outputBytes: number): EarlierRuns {
  const times = new Map<string, number>();
  const files: NamedFile[] = [];
  const sums = { count: 0, hasFailures: false, outputBytes: 0, journalBytes: read.shapeEnd };
  let isThere = true;
  // To the end in any case: damage is told even where it stands behind what counts.
  for (const { line, end } of read.lines()) {
    const { source, outcome, bytes = 0, file } = line;
    isThere &&= bytes <= outputBytes;
    if (!isThere) continue;
    times.set(source, (times.get(source) ?? 0) + 1);
    if (file !== undefined) files.push({ source, file });
    sums.count += 1;
    sums.hasFailures ||= outcome !== "article";
    sums.outputBytes = bytes;
    sums.journalBytes = end;
  }
  return { times, files, ...sums };
}
