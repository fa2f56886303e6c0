import { type Json, parseJson } from "./json.js";

/** Far above what pages send. */
const MAX_ROWS = 20_000;

/**
 * Reads the rows of React's flight format (the React repository, `ReactFlightClient`): `ID:JSON` up to the end of the
 * line, or `ID:Tlength,text` with the length in hexadecimal, counted in bytes of UTF-8. Rows of other kinds (modules,
 * hints, errors) hold no text and are stepped over.
 * @returns the rows by their ID
 */
export function readFlight(stream: string): Map<string, Json> {
  const rows = new Map<string, Json>();
  let at = 0;
  for (let count = 0; at < stream.length && count < MAX_ROWS; count += 1) {
    const head = /^([\da-f]{0,8}):(?:T([\da-f]{1,7}),)?/i.exec(stream.slice(at, at + 20));
    const from = at + (head?.[0].length ?? 0);
    const bytes = head?.[2];
    const lineEnd = stream.indexOf("\n", from);
    const end =
      bytes === undefined
        ? lineEnd < 0
          ? stream.length
          : lineEnd
        : endOfBytes(stream, from, Number.parseInt(bytes, 16));
    const content = stream.slice(from, end);
    const id = head?.[1] ?? "";
    if (bytes !== undefined) rows.set(id, content);
    else if (content.startsWith("{") || content.startsWith("[")) rows.set(id, parseJson(content));
    at = bytes === undefined ? end + 1 : end;
  }
  return rows;
}

/** Where a text of so many bytes in UTF-8 ends. */
function endOfBytes(text: string, from: number, bytes: number): number {
  let at = from;
  let left = bytes;
  while (at < text.length && left > 0) {
    const code = text.codePointAt(at) ?? 0;
    left -= code < 0x80 ? 1 : code < 0x800 ? 2 : code < 0x10000 ? 3 : 4;
    at += code < 0x10000 ? 1 : 2;
  }
  return at;
}
