import { createReadStream } from "node:fs";
import { CleancopyError, systemCode } from "../errors.js";
import { unreadable } from "./bytes.js";
import { linesOf } from "./lines.js";
import { notFound } from "./name.js";

/** Longer than any address or path that works anywhere. */
const MAX_LINE_BYTES = 64 * 1_024;

/**
 * The sources in a list, one a line; blank lines and those that begin with `#` are left out, as is white space at a
 * line's ends. Read as it is asked for.
 * @param path the list's file; `-`: standard input, which `stdin` opens
 * @throws CleancopyError `not-found`, `unreadable`
 */
export async function* readList(
  path: string,
  stdin: () => AsyncIterable<Uint8Array>,
): AsyncGenerator<string> {
  const stream = path === "-" ? stdin() : createReadStream(path);
  try {
    for await (const line of linesOf(stream, MAX_LINE_BYTES)) {
      if ("tooLong" in line) throw tooLong(path, line.number);
      const source = line.text.trim();
      if (source !== "" && !source.startsWith("#")) yield source;
    }
  } catch (error) {
    if (error instanceof CleancopyError) throw error;
    throw systemCode(error) === "ENOENT" ? notFound(path, error) : unreadable(path, error);
  }
}

function tooLong(path: string, line: number): CleancopyError {
  return new CleancopyError("unreadable", `${path}:${String(line)}: the line is too long to be a source`, {
    advice: "A list holds one address or path a line; records are given as a source of their own.",
  });
}
