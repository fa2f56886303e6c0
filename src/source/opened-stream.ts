import { pipeline, Readable } from "node:stream";
import { createGunzip } from "node:zlib";
import { isGzip } from "../decode/kind.js";
import { CleancopyError, systemCode } from "../errors.js";
import { peek } from "./bytes.js";

/** The stream itself or, where it is gzipped, what is in it. */
export async function* openedStream(stream: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  const peeked = await peek(stream, 3);
  if (!isGzip(peeked.head)) {
    yield* peeked.all();
    return;
  }
  // What breaks the source breaks the gunzip behind it, whose reader is told.
  yield* pipeline(Readable.from(peeked.all()), createGunzip(), () => undefined) as AsyncIterable<Buffer>;
}

/**
 * What a stream that broke off means.
 * @param missing what may be missing then, as in "records"
 */
export function openedStreamError(source: string, missing: string, error: unknown): unknown {
  if (!systemCode(error).startsWith("Z_")) return error;
  return new CleancopyError(
    "undecodable",
    `${source}: the gzip stream breaks off or is damaged; ${missing} may be missing`,
    { advice: "Copy or fetch the file again.", cause: error },
  );
}
