import { createInflateRaw, type InflateRaw } from "node:zlib";
import { isGzip } from "./kind.js";
import { CleancopyError } from "../errors.js";
import { ByteQueue } from "./byte-queue.js";

/** A piece of an archive's content, and where in the file the gzip member that it is of begins; null: not gzipped. */
export interface Piece {
  readonly bytes: Uint8Array;
  readonly memberAt: number | null;
}

const TRAILER_BYTES = 8;
/** RFC 1952, 2.3.1. */
const FLAG = { headerCrc: 2, extra: 4, name: 8, comment: 16 } as const;
const MAX_NAME_BYTES = 64 * 1_024;

/**
 * The content of an archive, of which each record may be a gzip member by itself (ISO 28500, Annex D). What is not
 * gzipped comes as it stands.
 * @throws CleancopyError `undecodable` where a member is cut or damaged, behind what could be read
 */
export async function* contentOf(stream: AsyncIterable<Uint8Array>, name: string): AsyncGenerator<Piece> {
  const queue = new ByteQueue(stream);
  try {
    if (!isGzip(await queue.peek(3))) {
      for (let bytes = await queue.next(); bytes !== null; bytes = await queue.next())
        yield { bytes, memberAt: null };
      return;
    }
    while ((await queue.peek(1)).length > 0) {
      const memberAt = queue.position;
      if (!isGzip(await queue.peek(3))) throw damaged(name, memberAt);
      await skipHeader(queue, name);
      for await (const bytes of inflated(queue, name, memberAt)) yield { bytes, memberAt };
      if ((await queue.take(TRAILER_BYTES)).length < TRAILER_BYTES) throw damaged(name, memberAt);
    }
  } finally {
    await queue.close();
  }
}

/**
 * How many bytes of a file are whole gzip members, from its beginning on; what stands behind them was cut or damaged.
 * @throws whatever the stream throws
 */
export async function wholeMembersLength(stream: AsyncIterable<Uint8Array>, name: string): Promise<number> {
  const queue = new ByteQueue(stream);
  let whole = 0;
  try {
    while (isGzip(await queue.peek(3))) {
      await skipHeader(queue, name);
      for await (const bytes of inflated(queue, name, whole)) void bytes;
      if ((await queue.take(TRAILER_BYTES)).length < TRAILER_BYTES) break;
      whole = queue.position;
    }
  } catch (error) {
    if (!(error instanceof CleancopyError)) throw error;
  } finally {
    await queue.close();
  }
  return whole;
}

async function skipHeader(queue: ByteQueue, name: string): Promise<void> {
  const at = queue.position;
  const flags = (await queue.take(10))[3] ?? 0;
  if (flags & FLAG.extra) {
    const [low = 0, high = 0] = await queue.take(2);
    await queue.take(low + high * 256);
  }
  for (const flag of [FLAG.name, FLAG.comment]) {
    if (flags & flag && (await queue.through(0, MAX_NAME_BYTES)) === null) throw damaged(name, at);
  }
  if (flags & FLAG.headerCrc) await queue.take(2);
}

/** One deflate stream; what stands behind it goes back to the queue. */
async function* inflated(queue: ByteQueue, name: string, at: number): AsyncGenerator<Uint8Array> {
  const engine = createInflateRaw();
  const fed = feed(engine, queue);
  try {
    for await (const bytes of engine as AsyncIterable<Buffer>) yield bytes;
  } catch (cause) {
    // The engine is told of a fault in the source, too.
    if (cause instanceof CleancopyError) throw cause;
    throw damaged(name, at, cause);
  } finally {
    engine.destroy();
    await fed;
  }
}

/** Writes into the engine until it has come to the end of its stream, and takes back what it left. */
async function feed(engine: InflateRaw, queue: ByteQueue): Promise<void> {
  const closed = new Promise<void>((resolve) => void engine.once("close", resolve));
  let written = 0;
  try {
    for (;;) {
      const bytes = await queue.next();
      if (bytes === null) {
        engine.end();
        return;
      }
      written += bytes.length;
      await Promise.race([closed, new Promise<void>((resolve) => void engine.write(bytes, () => resolve()))]);
      const left = written - engine.bytesWritten;
      if (left > 0 || engine.destroyed) {
        queue.putBack(bytes.subarray(bytes.length - left));
        engine.end();
        return;
      }
    }
  } catch (error) {
    engine.destroy(error instanceof Error ? error : undefined);
  }
}

function damaged(name: string, at: number, cause?: unknown): CleancopyError {
  return new CleancopyError(
    "undecodable",
    `${name}: the archive breaks off or is damaged in the gzip member at ${String(at)}; records may be missing`,
    { advice: "Copy or fetch the archive again.", ...(cause !== undefined && { cause }) },
  );
}
