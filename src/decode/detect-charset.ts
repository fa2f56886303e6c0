import { analyse } from "chardet";
import { charsetName } from "./declared-charsets.js";
import { visibleBytes } from "./visible-bytes.js";

/**
 * The charsets that bytes may be in, by the statistics of their languages, likeliest first, as WHATWG names.
 * Markup is left out first: on real legacy pages that lifts chardet from three in four right to nearly all.
 */
export function detectCharsets(bytes: Uint8Array): string[] {
  const sample = hasShifts(bytes) ? bytes : visibleBytes(bytes);
  const names = analyse(sample).map((match) => charsetName(match.name));
  return [...new Set(names.filter((name) => name !== null && !name.startsWith("UTF-16")))] as string[];
}

/** ISO-2022-JP: escape sequences into its two-byte sets, within which "<" is half a character. */
export function hasShifts(bytes: Uint8Array): boolean {
  const source = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  return source.includes("\x1b$B", 0, "latin1") || source.includes("\x1b$@", 0, "latin1");
}
