import { CleancopyError, systemCode } from "../errors.js";
import { tooLarge } from "../decode/inflate.js";

/** A stream of bytes of which the beginning has been looked at. */
export interface PeekedBytes {
  readonly head: Uint8Array;
  /** All of it, the head included; to be read once. */
  all(): AsyncIterable<Uint8Array>;
  /** Lets go of a stream that is not to be read. */
  close(): Promise<void>;
}

/** Looks at the first bytes of a stream without losing them. */
export async function peek(stream: AsyncIterable<Uint8Array>, size: number): Promise<PeekedBytes> {
  const iterator = stream[Symbol.asyncIterator]();
  const chunks: Uint8Array[] = [];
  let length = 0;
  let ended = false;
  while (length < size && !ended) {
    const next = await iterator.next();
    if (next.done === true) ended = true;
    else {
      chunks.push(next.value);
      length += next.value.length;
    }
  }
  const head = Buffer.concat(chunks);
  async function* all(): AsyncGenerator<Uint8Array> {
    try {
      if (head.length > 0) yield head;
      while (!ended) {
        const next = await iterator.next();
        if (next.done === true) return;
        yield next.value;
      }
    } finally {
      await iterator.return?.();
    }
  }
  return {
    head,
    all,
    async close() {
      await iterator.return?.();
    },
  };
}

/**
 * Reads a stream to its end.
 * @throws CleancopyError `too-large`
 */
export async function readAll(
  stream: AsyncIterable<Uint8Array>,
  budget: { readonly maxBytes: number; readonly source: string },
): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of stream) {
    chunks.push(chunk);
    size += chunk.length;
    if (size > budget.maxBytes) throw tooLarge(budget.source, budget.maxBytes);
  }
  return Buffer.concat(chunks);
}

/** The error for a file or stream that the system will not give. */
export function unreadable(
  source: string,
  cause: unknown,
  advice = "Check its permissions.",
): CleancopyError {
  const code = systemCode(cause);
  const said = code === "" ? "" : ` (${code})`;
  return new CleancopyError("unreadable", `${source}: cannot be read${said}`, { advice, cause });
}
