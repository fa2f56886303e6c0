import { CleancopyError } from "../errors.js";
import { unreadable } from "./bytes.js";
import type { SourceEntry } from "./entry.js";
import { originEntries } from "./origin-entries.js";
import type { SourceEffects, SourceSettings } from "./settings.js";

/** Standard input: itself, or one entry a record where it holds records; their files are relative to where one is. */
export function stdinEntries(settings: SourceSettings, effects: SourceEffects): AsyncGenerator<SourceEntry> {
  const origin = { source: "-", directory: ".", once: true, open: () => readStdin(effects.stdin) };
  return originEntries(origin, settings, effects);
}

/** Opens standard input for the first who asks; the second would wait for ever or read a half. */
export function onlyOnce(stdin: () => AsyncIterable<Uint8Array>): () => AsyncIterable<Uint8Array> {
  let taken = false;
  return () => {
    if (taken) {
      throw new CleancopyError("unreadable", "-: standard input was read already", {
        advice: "Name - once only, either as a source or as the list of sources.",
      });
    }
    taken = true;
    return stdin();
  };
}

async function* readStdin(stdin: () => AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  const stream = stdin();
  try {
    yield* stream;
  } catch (error) {
    throw error instanceof CleancopyError
      ? error
      : unreadable("-", error, "Check the program before the pipe.");
  }
}
