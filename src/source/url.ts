import type { SourceEntry } from "./entry.js";
import { originEntries } from "./origin-entries.js";
import { pageFromAddress, withoutCredentials } from "./page-from-address.js";
import type { SourceEffects, SourceSettings } from "./settings.js";

/** An address: the page there; with `--from ndjson`, the records there. */
export async function* urlEntries(
  source: string,
  settings: SourceSettings,
  effects: SourceEffects,
): AsyncGenerator<SourceEntry> {
  const name = withoutCredentials(source);
  if (settings.from === "ndjson") {
    yield* originEntries(
      { source: name, directory: null, once: true, open: (signal) => fetchBytes(source, effects, signal) },
      settings,
      effects,
    );
    return;
  }
  const identity = { source: name, id: null, url: name };
  yield { ...identity, load: (signal) => pageFromAddress(source, identity, settings, effects, signal) };
}

async function* fetchBytes(
  address: string,
  effects: SourceEffects,
  signal: AbortSignal | undefined,
): AsyncGenerator<Uint8Array> {
  yield (await effects.fetchPage(address, signal)).bytes;
}
