import { constants, crc32, createBrotliDecompress, createGunzip, createInflateRaw } from "node:zlib";
import type { BrotliDecompress, InflateRaw } from "node:zlib";
import { CleancopyError } from "../errors.js";
import { isGzip } from "./kind.js";

/*
 * Decompression as browsers and curl practise it: what can be read is kept, however the stream ends, and a limit on
 * the output stops bombs while they inflate. zlib's own gunzip fails on a cut stream and on junk behind it, so the
 * gzip and zlib frames are read here and the deflate stream inside them by zlib.
 */

/** What may be written out, and whose name a failure bears. */
export interface Budget {
  readonly maxBytes: number;
  readonly source: string;
}

interface RunningBudget extends Budget {
  /** What the members before have left. */
  readonly left: number;
}

export interface Inflated {
  readonly bytes: Uint8Array;
  /** The stream broke off before its end, or is damaged: `bytes` is what could be read. */
  readonly truncated: boolean;
  /** All was read, but the checksum says that it is not what was compressed. */
  readonly damaged: boolean;
}

interface RawInflated {
  readonly bytes: Buffer;
  /** How many bytes of the input the stream took. */
  readonly consumed: number;
  /** Null where the stream came to its end or to the end of the input. */
  readonly error: unknown;
}

/** Input is fed in pieces this small once a stream has shown to be damaged, so that little is lost with the damage. */
const SMALL_PIECE = 256;
const GZIP_TRAILER = 8;
const ZLIB_TRAILER = 4;
/** Pages are inflated in few large pieces: every piece costs a turn through the thread pool. */
const CHUNK_BYTES = 256 * 1_024;
/** RFC 1952, 2.3.1. */
const FLAG = { headerCrc: 2, extra: 4, name: 8, comment: 16 } as const;

/**
 * Opens a gzip stream (RFC 1952) of one or more members; junk behind the last is left out.
 * @throws CleancopyError `too-large` beyond `maxBytes` of output, `undecodable` where nothing at all can be read
 */
export async function gunzip(bytes: Uint8Array, budget: Budget): Promise<Inflated> {
  const members: Buffer[] = [];
  let size = 0;
  let truncated = false;
  let damaged = false;
  let rest = bytes;
  do {
    const start = gzipHeaderLength(rest);
    if (start === null) {
      truncated = true;
      break;
    }
    const body = rest.subarray(start);
    const raw = await inflateRaw(body, { ...budget, left: budget.maxBytes - size });
    members.push(raw.bytes);
    size += raw.bytes.length;
    const trailer = body.subarray(raw.consumed);
    if (raw.error !== null || trailer.length < GZIP_TRAILER) {
      truncated = true;
      break;
    }
    damaged ||= crc32(raw.bytes) !== littleEndian(trailer);
    rest = trailer.subarray(GZIP_TRAILER);
  } while (isGzip(rest));
  return kept({ bytes: Buffer.concat(members), truncated, damaged }, "gzip", budget.source);
}

/**
 * The first bytes of what a gzip stream holds, from its own first bytes; fewer where those do not give as many.
 * Whoever reads the whole stream is told what is wrong with it; for a look, what came is enough.
 */
export async function gunzipHead(bytes: Uint8Array, size: number): Promise<Uint8Array> {
  const head = await startOf([bytes], size);
  // What came before a damage is lost with the piece that has the damage.
  return head.length > 0 ? head : startOf(pieces(bytes), size);
}

async function startOf(input: readonly Uint8Array[], size: number): Promise<Uint8Array> {
  const engine = createGunzip({ finishFlush: constants.Z_SYNC_FLUSH });
  const chunks: Uint8Array[] = [];
  let length = 0;
  for (const piece of input) engine.write(piece);
  engine.end();
  try {
    for await (const chunk of engine as AsyncIterable<Buffer>) {
      chunks.push(chunk);
      length += chunk.length;
      if (length >= size) break;
    }
  } catch {
    // Damaged: see above.
  }
  return Buffer.concat(chunks).subarray(0, size);
}

/** Undoes HTTP's `deflate`: a zlib stream (RFC 1950) by the standard, a raw deflate stream by many servers. */
export async function inflate(bytes: Uint8Array, budget: Budget): Promise<Inflated> {
  const body = hasZlibHeader(bytes) ? bytes.subarray(2) : bytes;
  const raw = await inflateRaw(body, whole(budget));
  const missing = hasZlibHeader(bytes) && body.length - raw.consumed < ZLIB_TRAILER;
  const ended = raw.error === null && !missing;
  return kept({ bytes: raw.bytes, truncated: !ended, damaged: false }, "deflate", budget.source);
}

/** Undoes HTTP's `br` (RFC 7932). */
export async function brotli(bytes: Uint8Array, budget: Budget): Promise<Inflated> {
  const strict = await run(createBrotliDecompress(), [bytes], whole(budget));
  if (strict.error === null) return { bytes: strict.bytes, truncated: false, damaged: false };
  const flush = { finishFlush: constants.BROTLI_OPERATION_FLUSH };
  const tolerant = await run(createBrotliDecompress(flush), pieces(bytes), whole(budget));
  return kept({ bytes: tolerant.bytes, truncated: true, damaged: false }, "brotli", budget.source);
}

function kept(inflated: Inflated, coding: string, source: string): Inflated {
  if (inflated.bytes.length > 0 || !inflated.truncated) return inflated;
  throw new CleancopyError("undecodable", `${source}: the ${coding} stream is damaged from its beginning`, {
    advice: "Fetch or save the page again.",
  });
}

async function inflateRaw(bytes: Uint8Array, budget: RunningBudget): Promise<RawInflated> {
  const options = { finishFlush: constants.Z_SYNC_FLUSH, chunkSize: CHUNK_BYTES };
  const first = await run(createInflateRaw(options), [bytes], budget);
  return first.error === null ? first : run(createInflateRaw(options), pieces(bytes), budget);
}

function whole(budget: Budget): RunningBudget {
  return { ...budget, left: budget.maxBytes };
}

function pieces(bytes: Uint8Array): Uint8Array[] {
  const count = Math.ceil(bytes.length / SMALL_PIECE);
  return Array.from({ length: count }, (_, at) => bytes.subarray(at * SMALL_PIECE, (at + 1) * SMALL_PIECE));
}

function run(
  engine: InflateRaw | BrotliDecompress,
  input: readonly Uint8Array[],
  budget: RunningBudget,
): Promise<RawInflated> {
  return new Promise((resolve, reject) => {
    const chunks: Buffer[] = [];
    let size = 0;
    const finish = (error: unknown): void => {
      const consumed = engine.bytesWritten;
      engine.destroy();
      resolve({ bytes: Buffer.concat(chunks), consumed, error });
    };
    engine.on("data", (chunk: Buffer) => {
      size += chunk.length;
      if (size <= budget.left) {
        chunks.push(chunk);
        return;
      }
      engine.destroy();
      reject(tooLarge(budget.source, budget.maxBytes));
    });
    engine.on("end", () => finish(null));
    engine.on("error", finish);
    for (const piece of input) engine.write(piece);
    engine.end();
  });
}

/** The error for a source over the size limit. */
export function tooLarge(source: string, maxBytes: number): CleancopyError {
  const megabytes = (maxBytes / 1_000_000).toLocaleString("en", { maximumFractionDigits: 3 });
  return new CleancopyError("too-large", `${source}: larger than ${megabytes} MB after decompression`, {
    advice: "Raise the limit with --max-size if the page is really that large.",
  });
}

/** Where the deflate stream begins; null where the header itself is cut off or is none. */
function gzipHeaderLength(bytes: Uint8Array): number | null {
  if (!isGzip(bytes) || bytes.length < 10) return null;
  const flags = bytes[3] ?? 0;
  let at = 10;
  if (flags & FLAG.extra) at += 2 + (bytes[at] ?? 0) + (bytes[at + 1] ?? 0) * 256;
  for (const flag of [FLAG.name, FLAG.comment]) {
    if (!(flags & flag)) continue;
    const end = bytes.indexOf(0, at);
    if (end < 0) return null;
    at = end + 1;
  }
  if (flags & FLAG.headerCrc) at += 2;
  return at <= bytes.length ? at : null;
}

/** RFC 1950, 2.2: method 8, and a check that makes the first two bytes a multiple of 31. */
function hasZlibHeader(bytes: Uint8Array): boolean {
  const first = bytes[0] ?? 0;
  const second = bytes[1] ?? 0;
  return (
    bytes.length >= 2 && (first & 0x0f) === 8 && (first * 256 + second) % 31 === 0 && (second & 0x20) === 0
  );
}

function littleEndian(bytes: Uint8Array): number {
  return Buffer.from(bytes.buffer, bytes.byteOffset, 4).readUInt32LE();
}
