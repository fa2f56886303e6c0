import { CleancopyError } from "../errors.js";
import { ADVICE_BY_WHAT, SIGNATURES, type Signature } from "./signatures.js";
import { utf16WithoutMark } from "./utf16.js";

/** How many bytes are enough to tell what a file is (the tar mark stands at 257, a PDF's within the first 1,024). */
export const SNIFF_BYTES = 1_024;
/** Among a text's bytes, so many control characters (one in ten) are not a slip but a binary file. */
const MAX_CONTROL_SHARE = 0.1;

/** What bytes hold: text of some kind, a gzip stream to open, nothing, or a file that is no page. */
export type Kind =
  | { readonly kind: "empty" }
  | { readonly kind: "gzip" }
  | { readonly kind: "text" }
  | { readonly kind: "binary"; readonly what: string };

/** Tells by content alone what the bytes are; the first {@link SNIFF_BYTES} are looked at. */
export function kindOf(bytes: Uint8Array): Kind {
  if (bytes.length === 0) return { kind: "empty" };
  if (isGzip(bytes)) return { kind: "gzip" };
  const head = Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.length, SNIFF_BYTES)).toString(
    "latin1",
  );
  if (isPdf(head)) return { kind: "binary", what: "a PDF" };
  const signature = SIGNATURES.find((candidate) => carries(head, candidate));
  if (signature !== undefined) return { kind: "binary", what: signature.what };
  if (isMhtml(head)) return { kind: "binary", what: "an MHTML archive" };
  if (looksBinary(bytes.subarray(0, SNIFF_BYTES), head)) return { kind: "binary", what: "a binary file" };
  return { kind: "text" };
}

/** RFC 1952: the magic number and the only method there is. */
export function isGzip(bytes: Uint8Array): boolean {
  return bytes.length >= 3 && bytes[0] === 0x1f && bytes[1] === 0x8b && bytes[2] === 8;
}

/** The error for a source that is no page. */
export function unsupportedType(source: string, what: string): CleancopyError {
  return new CleancopyError("unsupported-type", `${source}: this is ${what}, not a page or a text`, {
    advice: ADVICE_BY_WHAT[what] ?? "Give an HTML page, a plain text or a file of records.",
  });
}

function carries(head: string, signature: Signature): boolean {
  const { then } = signature;
  return (
    head.startsWith(signature.bytes, signature.at) &&
    (then === undefined || head.startsWith(then.bytes, then.at))
  );
}

/** Readers take a PDF whose mark stands behind some junk (ISO 32000-1, Annex H, note 13), but a page may mention it. */
function isPdf(head: string): boolean {
  const at = head.indexOf("%PDF-");
  return at >= 0 && !head.slice(0, at).includes("<") && (at === 0 || head.slice(0, at).trim() === "");
}

/** RFC 2557: a mail header that says multipart/related. Browsers save pages so. */
function isMhtml(head: string): boolean {
  const start = head.trimStart().slice(0, 40).toLowerCase();
  if (!start.startsWith("from:") && !start.startsWith("mime-version:")) return false;
  const lower = head.toLowerCase();
  return lower.includes("mime-version:") && lower.includes("multipart/related");
}

function looksBinary(bytes: Uint8Array, head: string): boolean {
  if (startsLikeMarkup(head) || hasByteOrderMark(bytes) || utf16WithoutMark(bytes) !== null) return false;
  let controls = 0;
  for (const byte of bytes) if (isControl(byte)) controls += 1;
  return controls > bytes.length * MAX_CONTROL_SHARE;
}

/** Tab, line breaks and form feed belong to texts; escape opens the shifts of ISO-2022-JP. */
function isControl(byte: number): boolean {
  return byte < 0x20 && !(byte >= 0x09 && byte <= 0x0d) && byte !== 0x1b;
}

function startsLikeMarkup(head: string): boolean {
  return /^[\s\0]*<[!?/a-z]/i.test(head);
}

function hasByteOrderMark(bytes: Uint8Array): boolean {
  const [first, second] = bytes;
  return (first === 0xfe && second === 0xff) || (first === 0xff && second === 0xfe);
}
