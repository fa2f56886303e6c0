import { CleancopyError } from "../errors.js";

/** One line of a records file, as crawlers write them. */
export interface SourceRecord {
  readonly id: string | null;
  readonly url: string | null;
  /** What the record carries; null: the page at `url` is to be fetched. */
  readonly carries:
    { readonly form: "html" | "text"; readonly content: string } | { readonly file: string } | null;
}

/** How much of a bad line a message shows. */
const SHOWN = 60;

/**
 * Reads a line as one JSON object.
 * @throws CleancopyError `bad-record`
 */
export function parseLine(line: string, source: string): object {
  let value: unknown;
  try {
    value = JSON.parse(line);
  } catch (cause) {
    throw badRecord(source, `is not valid JSON: ${JSON.stringify(line.slice(0, SHOWN))}`, cause);
  }
  if (typeof value !== "object" || value === null || Array.isArray(value)) {
    throw badRecord(source, "is not a JSON object");
  }
  return value;
}

/** The record's own name for its page, which a record that is otherwise bad is told by, too; null where it has none. */
export function idOf(value: object): string | null {
  const id = field(value, "id");
  return typeof id === "string" || typeof id === "number" ? String(id) : null;
}

/**
 * Reads an object as `{"id"?, "url"?, "html" | "text" | "file"}`; `null` counts as absent, other keys do not matter.
 * Of several carried pages the first counts.
 * @throws CleancopyError `bad-record`
 */
export function recordOf(value: object, source: string): SourceRecord {
  const url = textField(value, "url", source);
  const html = textField(value, "html", source);
  const text = textField(value, "text", source);
  const file = textField(value, "file", source);
  if (html === null && text === null && file === null && url === null) {
    throw badRecord(source, 'has none of "html", "text", "file" and "url"');
  }
  const id = idOf(value);
  if (id === null && field(value, "id") !== null)
    throw badRecord(source, 'has an "id" that is neither a text nor a number');
  return { id, url, carries: carried(html, text, file) };
}

/** The error for a line that is no record. */
export function badRecord(source: string, what: string, cause?: unknown): CleancopyError {
  return new CleancopyError("bad-record", `${source}: the record ${what}`, {
    advice: 'A record is one JSON object on one line: {"id", "url", and one of "html", "text", "file"}.',
    ...(cause !== undefined && { cause }),
  });
}

function carried(html: string | null, text: string | null, file: string | null): SourceRecord["carries"] {
  if (html !== null) return { form: "html", content: html };
  if (text !== null) return { form: "text", content: text };
  return file === null ? null : { file };
}

/** A record's own key, never one that every object inherits; null where it is absent. */
function field(value: object, key: string): unknown {
  return (Object.getOwnPropertyDescriptor(value, key)?.value as unknown) ?? null;
}

function textField(value: object, key: string, source: string): string | null {
  const found = field(value, key);
  if (found === null || typeof found === "string") return found;
  throw badRecord(source, `has a "${key}" that is not a text`);
}
