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
  readonly lines: readonly JournalLine[];
  /** Where each line ends in the journal itself; the first is the shape's. */
  readonly ends: readonly number[];
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
 * @throws CleancopyError `state` where it is no journal, or is damaged before its last line
 */
export function readJournal(bytes: Uint8Array, path: string): ReadJournal {
  const lines: JournalLine[] = [];
  const ends: number[] = [];
  let shape: RunShape | null = null;
  let start = 0;
  for (let end = bytes.indexOf(NEWLINE); end >= 0; end = bytes.indexOf(NEWLINE, start)) {
    const value = parsed(Buffer.from(bytes.subarray(start, end)).toString("utf8"));
    if (shape === null) shape = shapeFrom(value, path);
    else lines.push(lineFrom(value, path, ends.length + 1));
    start = end + 1;
    ends.push(start);
  }
  // What a kill leaves of a first line is its beginning; anything else is a file of somebody's.
  const begun = Buffer.from(bytes.subarray(0, FIRST_KEY.length)).toString("utf8");
  if (shape === null && !FIRST_KEY.startsWith(begun)) throw noJournal(path);
  return { shape, lines, ends };
}

const FIRST_KEY = '{"cleancopyState"';

function parsed(text: string): Record<string, unknown> {
  try {
    const value: unknown = JSON.parse(text);
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
