import { createReadStream } from "node:fs";
import { CleancopyError, systemCode } from "../errors.js";
import { unreadable } from "./bytes.js";
import { notFound } from "./name.js";

/** Pages are read whole: few large reads are faster than many small ones. */
const CHUNK_BYTES = 256 * 1_024;
/** System codes that say that nothing of that name can be there. */
const ABSENT = new Set(["ENOENT", "ENOTDIR", "ENAMETOOLONG", "ERR_INVALID_ARG_VALUE"]);

/**
 * A file's bytes as a stream.
 * @param name what a failure calls it
 * @throws CleancopyError `not-found`, `unreadable`
 */
export async function* readFileBytes(
  path: string,
  name: string,
  signal?: AbortSignal,
): AsyncGenerator<Uint8Array> {
  try {
    const options = { highWaterMark: CHUNK_BYTES, ...(signal !== undefined && { signal }) };
    for await (const chunk of createReadStream(path, options) as AsyncIterable<Buffer>) yield chunk;
  } catch (error) {
    signal?.throwIfAborted();
    throw fileError(name, error);
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
