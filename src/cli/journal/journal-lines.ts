import { CleancopyError } from "../../errors.js";

/** What shapes the output of a run: a state goes on with the same alone. */
export interface RunShape {
  /** The whole path of the file or folder. */
  readonly output: string;
  readonly format: string;
  readonly fields: readonly string[] | null;
  readonly explain: boolean;
}

/** What the journal says of a source that is done. */
export interface JournalLine {
  readonly source: string;
  /** `article`, or the code of its failure. */
  readonly outcome: string;
  /** Where the output ends with it, in one file. */
  readonly bytes?: number;
  /** What its file is called, in a folder. */
  readonly file?: string;
}

/** A journal as it stands on disk. */
export interface ReadJournal {
  /** null where not even the first line is whole: nothing was done yet. */
  readonly shape: RunShape | null;
  /** Where the first line ends in the journal. */
  readonly shapeEnd: number;
  /**
   * The lines after it, read as they are asked for: of a long run they are more than need be held.
   * @throws CleancopyError `state` where the journal is damaged before its last line
   */
  lines(): Generator<PlacedLine, void>;
}

/** A line, and where it ends in the journal. */
export interface PlacedLine {
  readonly line: JournalLine;
  readonly end: number;
}

const NEWLINE = 0x0a;
const VERSION = 1;

/** The first line: whose journal it is. */
export function firstLine(shape: RunShape): string {
  return `${JSON.stringify({ cleancopyState: VERSION, ...shape })}\n`;
}

export function journalLine(line: JournalLine): string {
  return `${JSON.stringify(line)}\n`;
}

/**
 * Reads a journal. Its last line is torn where the run was killed while it wrote, and then does not count.
 * @throws CleancopyError `state` where it is no journal
 */
export function readJournal(bytes: Uint8Array, path: string): ReadJournal {
  const shapeEnd = bytes.indexOf(NEWLINE) + 1;
  const shape = shapeEnd > 0 ? shapeFrom(valueOf(bytes.subarray(0, shapeEnd)), path) : null;
  // What a kill leaves of a first line is its beginning; anything else is a file of somebody's.
  const begun = Buffer.from(bytes.subarray(0, FIRST_KEY.length)).toString("utf8");
  if (shape === null && !FIRST_KEY.startsWith(begun)) throw noJournal(path);
  return { shape, shapeEnd, lines: () => linesFrom(bytes, shapeEnd, path) };
}

function* linesFrom(bytes: Uint8Array, shapeEnd: number, path: string): Generator<PlacedLine, void> {
  let number = 1;
  let start = shapeEnd;
  while (start > 0) {
    const end = bytes.indexOf(NEWLINE, start) + 1;
    if (end === 0) return;
    number += 1;
    yield { line: lineFrom(valueOf(bytes.subarray(start, end)), path, number), end };
    start = end;
  }
}

const FIRST_KEY = '{"cleancopyState"';

function valueOf(line: Uint8Array): Record<string, unknown> {
  try {
    const value: unknown = JSON.parse(Buffer.from(line).toString("utf8"));
    return typeof value === "object" && value !== null ? (value as Record<string, unknown>) : {};
  } catch {
    // An empty object lacks what every line has: it is told as what it is, a bad line.
    return {};
  }
}

function shapeFrom(value: Record<string, unknown>, path: string): RunShape {
  const { cleancopyState: version, output, format, fields, explain } = value;
  if (version === undefined) throw noJournal(path);
  if (version !== VERSION || typeof output !== "string" || typeof format !== "string") {
    throw new CleancopyError("state", `${path}: is a state of another version of cleancopy`, {
      advice: "Finish that run with the version that began it, or name another state.",
    });
  }
  return {
    output,
    format,
    fields: Array.isArray(fields) ? fields.filter((name) => typeof name === "string") : null,
    explain: explain === true,
  };
}

function lineFrom(value: Record<string, unknown>, path: string, number: number): JournalLine {
  const { source, outcome, bytes, file } = value;
  if (typeof source !== "string" || typeof outcome !== "string") {
    throw new CleancopyError("state", `${path}:${String(number)}: the line is damaged`, {
      advice: "Cut the state off before that line: what follows it is then done again.",
    });
  }
  return {
    source,
    outcome,
    ...(typeof bytes === "number" && { bytes }),
    ...(typeof file === "string" && { file }),
  };
}

function noJournal(path: string): CleancopyError {
  return new CleancopyError("state", `${path}: is not the state of a run`, {
    advice: "Name a file that --resume has written, or one that does not exist yet.",
  });
}
