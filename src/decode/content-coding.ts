import type { Warning } from "../article.js";
import { CleancopyError } from "../errors.js";
import { brotli, gunzip, inflate, type Budget, type Inflated } from "./inflate.js";
import { isGzip, kindOf } from "./kind.js";

export interface Uncoded {
  readonly bytes: Uint8Array;
  readonly truncated: boolean;
  readonly warnings: readonly Warning[];
}

/** As many as curl undoes; nobody sends more, and each is a chance to blow up. */
const MAX_CODINGS = 5;
/** A gzipped file served with `Content-Encoding: gzip` by a server that zipped it again. */
const MAX_HIDDEN_GZIPS = 3;
const IDENTITY = new Set(["identity", "none", "utf-8", "binary", "8bit", "7bit"]);

/**
 * Undoes a body's content codings (RFC 9110, 8.4), the last applied first, and gzip that nobody declared. What the
 * label says is checked against the bytes: a page that was not compressed after all, or otherwise than it says, is
 * read all the same.
 * @param codings the values of Content-Encoding in the order sent, in lower case
 * @throws CleancopyError `too-large`, `undecodable`
 */
export async function undoContentCodings(
  bytes: Uint8Array,
  codings: readonly string[],
  budget: Budget,
): Promise<Uncoded> {
  const applied = codings.filter((coding) => !IDENTITY.has(coding));
  if (applied.length > MAX_CODINGS)
    throw undecodable(budget.source, `${String(applied.length)} content codings`);
  let state: Uncoded = { bytes, truncated: false, warnings: [] };
  for (const coding of applied.toReversed()) state = then(state, await undo(state.bytes, coding, budget));
  return openGzips(state, budget);
}

/**
 * Opens a source that is gzipped, by its content.
 * @throws CleancopyError `too-large`, `undecodable`
 */
export function openGzip(bytes: Uint8Array, budget: Budget): Promise<Uncoded> {
  return openGzips({ bytes, truncated: false, warnings: [] }, budget);
}

async function openGzips(start: Uncoded, budget: Budget): Promise<Uncoded> {
  let state = start;
  for (let depth = 0; isGzip(state.bytes); depth += 1) {
    if (depth === MAX_HIDDEN_GZIPS) throw undecodable(budget.source, "gzip within gzip without end");
    state = then(state, await gunzip(state.bytes, budget));
  }
  return state;
}

async function undo(bytes: Uint8Array, coding: string, budget: Budget): Promise<Inflated> {
  if (bytes.length === 0) return unchanged(bytes);
  if (isGzip(bytes) && coding !== "br") return gunzip(bytes, budget);
  switch (coding) {
    case "br":
      return orPlain(bytes, () => brotli(bytes, budget));
    case "deflate":
      return orPlain(bytes, () => inflate(bytes, budget));
    case "gzip":
    case "x-gzip":
      return orPlain(bytes, () => Promise.reject(undecodable(budget.source, "a gzip stream that is none")));
    default:
      return orPlain(bytes, () =>
        Promise.reject(undecodable(budget.source, `content coding "${coding.slice(0, 40)}"`)),
      );
  }
}

/** A body that is readable as it stands was never compressed, whatever its label says. */
async function orPlain(bytes: Uint8Array, inflated: () => Promise<Inflated>): Promise<Inflated> {
  if (isGzip(bytes) || beginsLikePage(bytes)) return unchanged(bytes);
  try {
    return await inflated();
  } catch (error) {
    const plain =
      error instanceof CleancopyError && error.code === "undecodable" && kindOf(bytes).kind === "text";
    if (plain) return unchanged(bytes);
    throw error;
  }
}

function beginsLikePage(bytes: Uint8Array): boolean {
  const head = Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.length, 64)).toString("latin1");
  return /^(?:\xef\xbb\xbf)?\s*<(?:!doctype|html|\?xml|!--|head)/i.test(head);
}

function unchanged(bytes: Uint8Array): Inflated {
  return { bytes, truncated: false, damaged: false };
}

function then(before: Uncoded, next: Inflated): Uncoded {
  const damage = { code: "damaged", message: "the compressed body does not match its checksum" };
  return {
    bytes: next.bytes,
    truncated: before.truncated || next.truncated,
    warnings: next.damaged ? [...before.warnings, damage] : before.warnings,
  };
}

function undecodable(source: string, what: string): CleancopyError {
  return new CleancopyError("undecodable", `${source}: the body comes in ${what}, which cannot be read`, {
    advice: "Save the page in a browser and give the file.",
  });
}
