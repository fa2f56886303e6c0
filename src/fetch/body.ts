import type { CleancopyError } from "../errors.js";
import { tooLarge } from "../decode/inflate.js";
import { kindOf, SNIFF_BYTES, unsupportedType } from "../decode/kind.js";
import { headerList, headerValue, type WireResponse } from "./transport.js";

export interface WireBody {
  /** As sent, content codings not undone. */
  readonly bytes: Uint8Array;
  /** What broke it off before its end; null where it came whole. */
  readonly broken: unknown;
}

export interface BodyLimits {
  /** The name that a failure bears. */
  readonly address: string;
  readonly maxBytes: number;
  readonly signal: AbortSignal;
  /** Called whenever something has arrived. */
  readonly onProgress: () => void;
}

/**
 * Reads a body to its end, to its breaking off or to the limit, whichever comes first. A body that is no page by its
 * first bytes is given up at once.
 * @throws CleancopyError `too-large`, `unsupported-type`
 * @throws the signal's reason
 */
export async function readBody(response: WireResponse, limits: BodyLimits): Promise<WireBody> {
  const { address, maxBytes, signal } = limits;
  const size = Number(headerValue(response.headers, "content-length"));
  if (size > maxBytes) throw tooLarge(address, maxBytes);
  const compressed = headerList(response.headers, "content-encoding").length > 0;
  const received = new Received(compressed ? 0 : SNIFF_BYTES);
  let verdict: CleancopyError | null = null;
  try {
    for await (const chunk of response.body) {
      limits.onProgress();
      received.add(chunk);
      verdict = refusal(received, address, maxBytes);
      if (verdict !== null) break;
    }
  } catch (error) {
    signal.throwIfAborted();
    return { bytes: received.bytes(), broken: error };
  }
  signal.throwIfAborted();
  if (verdict !== null) throw verdict;
  return { bytes: received.bytes(), broken: null };
}

/** Why a body is not to be read on. */
function refusal(received: Received, address: string, maxBytes: number): CleancopyError | null {
  if (received.size > maxBytes) return tooLarge(address, maxBytes);
  const head = received.headOnce();
  const kind = head === null ? null : kindOf(head);
  return kind?.kind === "binary" ? unsupportedType(address, kind.what) : null;
}

/** What has arrived so far. */
class Received {
  readonly #chunks: Uint8Array[] = [];
  #headBytes: number;
  size = 0;

  /** @param headBytes how much the head is to be; 0: no head is wanted */
  constructor(headBytes: number) {
    this.#headBytes = headBytes;
  }

  add(chunk: Uint8Array): void {
    this.#chunks.push(chunk);
    this.size += chunk.length;
  }

  /** The first bytes, once, as soon as enough have arrived; else null. */
  headOnce(): Uint8Array | null {
    if (this.#headBytes === 0 || this.size < this.#headBytes) return null;
    this.#headBytes = 0;
    return this.bytes();
  }

  bytes(): Uint8Array {
    return Buffer.concat(this.#chunks);
  }
}

/** The first bytes of a body that is no page but may say why; what is wrong with it does not matter. */
export async function readHead(response: WireResponse, maxBytes: number): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  try {
    for await (const chunk of response.body) {
      chunks.push(chunk);
      size += chunk.length;
      if (size >= maxBytes) break;
    }
  } catch {
    // An error page that breaks off is still an error page.
  }
  return Buffer.concat(chunks);
}
