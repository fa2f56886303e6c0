import { readFile, stat } from "node:fs/promises";
import { CleancopyError, systemCode } from "../../errors.js";
import { GrowingFile } from "../../output/growing-file.js";
import { unreadable } from "../../source/bytes.js";
import { firstLine, type JournalLine, journalLine, readJournal, type RunShape } from "./journal-lines.js";
import { type EarlierRuns, earlierRuns, type NamedFile } from "./earlier-runs.js";
import { lockState } from "./run-lock.js";

/** Output and journal are forced to the disk this often: a power cut costs no more than what came since. */
const SYNC_MS = 1000;

/**
 * Which sources of a run have their output. A source's line is written after its output has been handed to the
 * system, so a process that is killed, at any moment, loses nothing that the journal names. Once a second both are
 * forced to the disk, the output first.
 */
export class Journal {
  readonly #file: GrowingFile;
  readonly #unlock: () => void;
  readonly #now: () => number;
  readonly #earlier: EarlierRuns;
  #syncedAt: number;

  private constructor(file: GrowingFile, earlier: EarlierRuns, unlock: () => void, now: () => number) {
    this.#file = file;
    this.#unlock = unlock;
    this.#now = now;
    this.#syncedAt = now();
    this.#earlier = earlier;
  }

  /**
   * Opens a state, or begins one, for this run alone.
   * @param outputIsFile whether the output is one file, whose length has to bear the journal out
   * @throws CleancopyError `state` where it is in use, damaged or of another run, or where the output is not as the
   *   state says; `unreadable`; `output`
   */
  static async open(
    path: string,
    shape: RunShape,
    outputIsFile: boolean,
    now: () => number,
  ): Promise<Journal> {
    const unlock = await lockState(path);
    try {
      const read = readJournal(await bytesOf(path), path);
      if (read.shape !== null) refuseOtherRun(path, read.shape, shape);
      const size = outputIsFile ? await sizeOf(shape.output) : null;
      const earlier = earlierRuns(read, size ?? Infinity);
      if (outputIsFile) refuseOtherOutput(shape.output, size, path, read.shape === null, earlier);
      const file = await GrowingFile.open(path, earlier.journalBytes);
      if (read.shape === null) await file.append(firstLine(shape));
      return new Journal(file, earlier, unlock, now);
    } catch (error) {
      unlock();
      throw error;
    }
  }

  /** How many sources the earlier runs have done. */
  get doneBefore(): number {
    return this.#earlier.count;
  }

  /** Where the output of the earlier runs ends, in one file. */
  get outputBytes(): number {
    return this.#earlier.outputBytes;
  }

  /** Whether a source failed in the earlier runs: it counts as done. */
  get hasFailures(): boolean {
    return this.#earlier.hasFailures;
  }

  /** The files of the earlier runs, whose names are to stay unique. Given once: the journal has no use for them. */
  takeFiles(): readonly NamedFile[] {
    return this.#earlier.files.splice(0);
  }

  /**
   * Whether a source is done, asked once each time that the source comes: the same source may stand in a list several
   * times, and each time counts.
   */
  isDone(source: string): boolean {
    const { times } = this.#earlier;
    const left = times.get(source) ?? 0;
    if (left > 1) times.set(source, left - 1);
    else times.delete(source);
    return left > 0;
  }

  /**
   * Notes that a source's output is written.
   * @param syncOutput forces the output to the disk
   * @throws CleancopyError `output`
   */
  async note(line: JournalLine, syncOutput: () => Promise<void>): Promise<void> {
    await this.#file.append(journalLine(line));
    if (this.#now() - this.#syncedAt < SYNC_MS) return;
    await syncOutput();
    await this.#file.sync();
    this.#syncedAt = this.#now();
  }

  /** @throws CleancopyError `output` */
  async close(): Promise<void> {
    try {
      await this.#file.sync();
      await this.#file.close();
    } finally {
      this.#unlock();
    }
  }
}

/** Refuses an output that is none of this run's, and a run whose output is gone. */
function refuseOtherOutput(
  output: string,
  size: number | null,
  path: string,
  isNew: boolean,
  { count }: EarlierRuns,
): void {
  if (isNew && size !== null && size > 0) {
    throw new CleancopyError("state", `${output}: exists already, and ${path} knows nothing of it`, {
      advice: "Name another file with -o, or remove this one.",
    });
  }
  if (size === null && count > 0) {
    throw new CleancopyError("state", `${output}: is gone, but ${path} says what is in it`, {
      advice: "Put the file back to go on; remove the state to begin anew.",
    });
  }
}

function refuseOtherRun(path: string, begun: RunShape, asked: RunShape): void {
  const option = (
    [
      ["-o or -O", begun.output, asked.output],
      ["--format", begun.format, asked.format],
      ["--fields", begun.fields?.join(","), asked.fields?.join(",")],
      ["--explain", begun.explain, asked.explain],
    ] as const
  ).find(([, before, now]) => before !== now);
  if (option === undefined) return;
  const [name, before = "all"] = option;
  throw new CleancopyError("state", `${path}: the run was begun with another ${name} (${String(before)})`, {
    advice: "Go on with the options that it was begun with, or name another state.",
  });
}

async function bytesOf(path: string): Promise<Uint8Array> {
  try {
    return await readFile(path);
  } catch (error) {
    if (systemCode(error) === "ENOENT") return Buffer.alloc(0);
    throw unreadable(path, error);
  }
}

async function sizeOf(path: string): Promise<number | null> {
  try {
    return (await stat(path)).size;
  } catch (error) {
    if (systemCode(error) === "ENOENT") return null;
    throw unreadable(path, error);
  }
}
