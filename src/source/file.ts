import { stat } from "node:fs";
import { dirname } from "node:path";
import { promisify } from "node:util";
import type { SourceEntry } from "./entry.js";
import { failedEntry } from "./failed-entry.js";
import { fileError, readFileBytes } from "./file-bytes.js";
import { pathOf } from "./name.js";
import { originEntries } from "./origin-entries.js";
import type { SourceEffects, SourceSettings } from "./settings.js";

/** A file, by path or `file:` address: itself, or one entry a record where it holds records. */
export async function* fileEntries(
  source: string,
  settings: SourceSettings,
  effects: SourceEffects,
): AsyncGenerator<SourceEntry> {
  let path: string;
  let once: boolean;
  try {
    path = pathOf(source);
    // Not a plain file: a pipe, as a shell's <(...) gives.
    once = !(await promisify(stat)(path)).isFile();
  } catch (error) {
    yield failedEntry({ source, url: settings.url }, fileError(source, error));
    return;
  }
  const origin = {
    source,
    directory: dirname(path),
    once,
    open: (signal?: AbortSignal) => readFileBytes(path, source, signal),
  };
  yield* originEntries(origin, settings, effects);
}
