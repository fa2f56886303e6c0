import type { Writable } from "node:stream";
import { CleancopyError } from "../errors.js";

/** One place for the whole text of a run. */
export interface TextTarget {
  /**
   * Writes, and waits until there is room for more: a slow reader slows the run down instead of filling the memory.
   * @returns whether somebody still reads; false after `| head -1` has what it wanted
   * @throws CleancopyError `output` where the system refuses the text (a full disk)
   */
  write(text: string): Promise<boolean>;
  /** Ends a run that went well. */
  commit(): Promise<void>;
  /** Ends a run whose text is not to be kept. */
  discard(): Promise<void>;
}

/** A file that appears under its name when it is whole. */
export async function fileTarget(path: string): Promise<TextTarget> {
  const { beginFile } = await import("../output/write-file.js");
  const file = await beginFile(path);
  return {
    async write(text) {
      await file.write(text);
      return true;
    },
    commit: () => file.commit(),
    discard: () => file.discard(),
  };
}

/** Standard output; what was written there cannot be taken back. */
export function streamTarget(stream: Writable): TextTarget {
  let readerGone = false;
  let fault: Error | null = null;
  stream.on("error", (error: NodeJS.ErrnoException) => {
    if (error.code === "EPIPE" || error.code === "ERR_STREAM_DESTROYED") readerGone = true;
    else fault ??= error;
  });
  return {
    async write(text) {
      if (!readerGone && fault === null) await written(stream, text);
      if (fault !== null) throw outputFault(fault);
      return !readerGone;
    },
    commit: () => Promise.resolve(),
    discard: () => Promise.resolve(),
  };
}

/** Settles once the system has taken the text, or has reported through the error event that it will not. */
async function written(stream: Writable, text: string): Promise<void> {
  const refused = await new Promise<boolean>((resolve) =>
    stream.write(text, (error) => resolve(error != null)),
  );
  if (refused) await new Promise((resolve) => setImmediate(resolve));
}

function outputFault(error: Error): CleancopyError {
  return new CleancopyError("output", `standard output: cannot be written: ${error.message}`, {
    advice: "What came before stands; make room, or write elsewhere with -o.",
    cause: error,
  });
}
