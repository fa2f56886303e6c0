import { CleancopyError } from "../errors.js";
import type { SourceEntry } from "./entry.js";

interface Identity {
  readonly source: string;
  readonly id?: string | null;
  readonly url?: string | null;
}

/** A source known to be unreadable before it is read: it fails in its place, as others do. */
export function failedEntry({ source, id = null, url = null }: Identity, error: unknown): SourceEntry {
  return { source, id, url, load: () => Promise.reject(asCleancopyError(source, error)) };
}

function asCleancopyError(source: string, error: unknown): CleancopyError {
  if (error instanceof CleancopyError) return error;
  const said = error instanceof Error ? error.message : String(error);
  return new CleancopyError("internal", `${source}: ${said}`, {
    cause: error,
    advice: "Please report this.",
  });
}
