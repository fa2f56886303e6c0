import type { Fetched, Warning } from "../article.js";
import { CleancopyError } from "../errors.js";
import { decodeText } from "./decode-text.js";
import { formOf } from "./form.js";
import { kindOf, unsupportedType } from "./kind.js";

/** A page or text as decoded. */
export interface Document {
  readonly form: "html" | "text";
  readonly text: string;
  /** WHATWG name. */
  readonly charset: string;
  readonly charsetFrom: Fetched["charsetFrom"];
  readonly warnings: readonly Warning[];
}

export interface DocumentHints {
  /** The name that a failure bears. */
  readonly source: string;
  /** The Content-Type header; null for files. */
  readonly contentType: string | null;
  /** Which door the user wants it to go in by; `auto`: told by content. */
  readonly from: "auto" | "html" | "text";
}

/**
 * Turns the bytes of one source, opened where they were gzipped, into a page or a text.
 * @throws CleancopyError `empty`, `unsupported-type`
 */
export function readDocument(bytes: Uint8Array, hints: DocumentHints): Document {
  const { source, contentType, from } = hints;
  const kind = kindOf(bytes);
  if (kind.kind === "empty") throw empty(source);
  if (kind.kind === "binary") throw unsupportedType(source, kind.what);
  const { text, ...charset } = decodeText(bytes, contentType);
  if (isBlank(text)) throw empty(source);
  if (from !== "auto") return { form: from, text, ...charset };
  const form = formOf(text, contentType);
  if ("what" in form) throw unsupportedType(source, form.what);
  if (form.form === "records") throw unsupportedType(source, "a file of records");
  return { form: form.form, text, ...charset };
}

/** The error for a source without any text. */
export function empty(source: string): CleancopyError {
  return new CleancopyError("empty", `${source}: holds no text at all`, {
    advice: "Look at it in a browser or editor; a page that is built by script may come empty.",
  });
}

/** Linear whatever the text: the first character that is no white space ends the search. */
export function isBlank(text: string): boolean {
  return text.trimStart() === "";
}
