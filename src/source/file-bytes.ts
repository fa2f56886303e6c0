import { close, open, read } from "node:fs";
import { promisify } from "node:util";
import { CleancopyError, systemCode } from "../errors.js";
import { unreadable } from "./bytes.js";
import { notFound } from "./name.js";

/** Pages are read whole: few large reads are faster than many small ones. */
const CHUNK_BYTES = 256 * 1_024;
/** System codes that say that nothing of that name can be there. */
const ABSENT = new Set(["ENOENT", "ENOTDIR", "ENAMETOOLONG", "ERR_INVALID_ARG_VALUE"]);

const [opened, readInto, closed] = [promisify(open), promisify(read), promisify(close)];

/**
 * A file's bytes as a stream; not by Node's streams or file handles, which take longer to load than a file to read.
 * @param name what a failure calls it
 * @throws CleancopyError `not-found`, `unreadable`
 */
export async function* readFileBytes(
  path: string,
  name: string,
  signal?: AbortSignal,
): AsyncGenerator<Uint8Array> {
  try {
    yield* chunksOf(path, signal);
  } catch (error) {
    signal?.throwIfAborted();
    throw fileError(name, error);
  }
}

async function* chunksOf(path: string, signal?: AbortSignal): AsyncGenerator<Uint8Array> {
  const file = await opened(path, "r");
  try {
    for (;;) {
      signal?.throwIfAborted();
      const chunk = Buffer.allocUnsafeSlow(CHUNK_BYTES);
      const { bytesRead } = await readInto(file, chunk, 0, CHUNK_BYTES, null);
      if (bytesRead === 0) return;
      yield chunk.subarray(0, bytesRead);
    }
  } finally {
    await closed(file);
  }
}

/** What a failed system call on a file means. */
export function fileError(name: string, error: unknown): CleancopyError {
  if (error instanceof CleancopyError) return error;
  const code = systemCode(error);
  if (ABSENT.has(code)) return notFound(name, error);
  if (code === "EISDIR") {
    return new CleancopyError("unreadable", `${name}: is a directory`, {
      advice: `Name the files in it, as in ${name.replace(/\/$/, "")}/*.html`,
      cause: error,
    });
  }
  return unreadable(name, error);
}
