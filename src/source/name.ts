import { fileURLToPath } from "node:url";
import { CleancopyError } from "../errors.js";

/** Whether a source is an address to fetch, by how it begins. */
export function isAddress(source: string): boolean {
  return /^https?:/i.test(source.trimStart());
}

/**
 * The path that a source names: itself, or what a `file:` address stands for.
 * @throws CleancopyError `bad-address` for `file:` addresses of another machine
 */
export function pathOf(source: string): string {
  if (!/^file:\/\//i.test(source)) return source;
  try {
    return fileURLToPath(source);
  } catch (cause) {
    throw new CleancopyError("bad-address", `${source}: names no file on this machine`, {
      advice: "Give the file's path.",
      cause,
    });
  }
}

/** The error for a source that is neither an address nor a file. */
export function notFound(source: string, cause: unknown): CleancopyError {
  if (/^[a-z][a-z0-9+.-]*:\/\//i.test(source)) {
    return new CleancopyError("bad-address", `${source}: is not an http or https address`, {
      advice: "Give an http or https address, or a file.",
      cause,
    });
  }
  const host = /^(?:[a-z0-9-]+\.)+[a-z]{2,}(?::\d+)?\//i.test(source) || /^www\./i.test(source);
  const advice = host ? `If it is an address, write https://${source}` : "Check the path.";
  return new CleancopyError("not-found", `${source}: there is no such file`, { advice, cause });
}
