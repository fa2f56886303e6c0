import { fileEntries } from "./file.js";
import type { SourceEntry } from "./entry.js";
import type { SourceEffects, SourceSettings } from "./settings.js";
import { onlyOnce, stdinEntries } from "./stdin.js";
import { urlEntries } from "./url.js";
import { isAddress } from "./name.js";

/**
 * Everything there is to read, in the order given: an address or a page is one entry, a file of records is one entry
 * a record. Nothing is thrown here: a source that cannot be read is an entry whose `load` says so.
 * @param sources addresses, paths, `-` for standard input; `readList` of `list.ts` gives them from a list
 */
export async function* openSources(
  sources: Iterable<string> | AsyncIterable<string>,
  settings: SourceSettings,
  effects: SourceEffects,
): AsyncGenerator<SourceEntry> {
  const once = { ...effects, stdin: onlyOnce(effects.stdin) };
  for await (const source of sources) {
    if (source === "-") yield* stdinEntries(settings, once);
    else if (isAddress(source)) yield* urlEntries(source, settings, effects);
    else yield* fileEntries(source, settings, effects);
  }
}
