import type { WireHeaders } from "../../fetch/transport.js";

/** An answer as it came over the wire (RFC 9112), up to its body. */
export interface MessageHead {
  readonly status: number;
  /** The bytes of a value stand as U+0000 to U+00FF. */
  readonly headers: WireHeaders;
  /** Where the body begins. */
  readonly bodyAt: number;
}

export interface Unchunked {
  readonly bytes: Uint8Array;
  readonly truncated: boolean;
}

/** A chunk's size line is short; its extensions are seldom used. */
const MAX_SIZE_LINE = 256;
const LINE_FEED = 0x0a;

/** Reads the status line and the headers of an answer from its first bytes; null where it is none. */
export function readMessageHead(bytes: Uint8Array): MessageHead | null {
  const text = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).toString("latin1");
  const status = /^HTTP\/\d(?:\.\d)? {1,3}(\d{3})(?=[ \r\n])/i.exec(text)?.[1];
  if (status === undefined) return null;
  const headers = new Map<string, string[]>();
  let at = behindLine(text, 0);
  while (at < text.length) {
    const next = behindLine(text, at);
    const line = text.slice(at, next).trimEnd();
    at = next;
    if (line === "") break;
    const colon = line.indexOf(":");
    if (colon <= 0) continue;
    const name = line.slice(0, colon).trim().toLowerCase();
    headers.set(name, [...(headers.get(name) ?? []), line.slice(colon + 1).trim()]);
  }
  return { status: Number(status), headers, bodyAt: at };
}

function behindLine(text: string, at: number): number {
  const end = text.indexOf("\n", at);
  return end < 0 ? text.length : end + 1;
}

/**
 * Undoes the chunked transfer coding (RFC 9112, 7.1). Some archives keep the header of a body that they have put
 * together already: a body that does not begin with a chunk's size is given as it is.
 */
export function unchunked(body: Uint8Array): Unchunked {
  const chunks: Uint8Array[] = [];
  let at = 0;
  for (;;) {
    const end = body.subarray(at, at + MAX_SIZE_LINE).indexOf(LINE_FEED);
    const line = end < 0 ? "" : Buffer.from(body.buffer, body.byteOffset + at, end).toString("latin1");
    const size = /^([\da-f]{1,8})[ \t]*(?:;[^\r\n]*)?\r?$/i.exec(line)?.[1];
    if (size === undefined) {
      return at === 0 ? { bytes: body, truncated: false } : { bytes: Buffer.concat(chunks), truncated: true };
    }
    const length = Number.parseInt(size, 16);
    if (length === 0) return { bytes: Buffer.concat(chunks), truncated: false };
    const start = at + end + 1;
    chunks.push(body.subarray(start, start + length));
    at = start + length;
    if (at >= body.length) return { bytes: Buffer.concat(chunks), truncated: true };
    if (body[at] === 0x0d) at += 1;
    if (body[at] === LINE_FEED) at += 1;
  }
}
