import type { Article } from "../article.js";
import type { WriteOptions } from "./formats.js";
import { selectFields } from "./select-fields.js";

/**
 * What JSON.stringify leaves as it stands though it steers terminals and editors: DEL and the C1 controls (U+009B
 * begins an escape sequence), the marks that turn the direction of text, and the line ends of old JavaScript.
 */
const STEERING = /[\u007f-\u009f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069\ufeff]/g;

/** One article as indented JSON. */
export function writeJson(article: Article, { fields }: WriteOptions): string {
  return `${toSafeJson(fields === null ? article : selectFields(article, fields), 2)}\n`;
}

/** One article as one line of JSON. */
export function writeNdjson(article: Article, { fields }: WriteOptions): string {
  return `${toSafeJson(fields === null ? article : selectFields(article, fields))}\n`;
}

/**
 * Plain data as JSON that is safe on a terminal and in any parser: control and direction characters stand as \uXXXX,
 * lone surrogates become U+FFFD (many parsers refuse their escapes).
 * @param indent spaces a level; 0: all on one line
 */
export function toSafeJson(value: unknown, indent = 0): string {
  let json = JSON.stringify(value, null, indent);
  // A function that looks at each value makes writing several times as slow: it is asked only where one is needed.
  if (MAYBE_LONE.test(json)) json = JSON.stringify(value, wellFormed, indent);
  return json.replace(STEERING, (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, "0")}`);
}

/** How JSON.stringify writes half a surrogate pair; also what it makes of a text that holds such an escape. */
const MAYBE_LONE = /\\ud[89a-f]/;

function wellFormed(_: string, value: unknown): unknown {
  return typeof value === "string" ? value.toWellFormed() : value;
}
