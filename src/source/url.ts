import { CleancopyError } from "../errors.js";
import type { SourceEntry } from "./entry.js";
import { failedEntry } from "./failed-entry.js";
import { originEntries } from "./origin-entries.js";
import { pageFromAddress, withoutCredentials } from "./page-from-address.js";
import type { SourceEffects, SourceSettings } from "./settings.js";

/** An address: the page there; with `--from`, the records there, or the pages that a feed or sitemap there names. */
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
  if (settings.from === "feed" || settings.from === "sitemap") {
    const { listEntriesAt } = await import("./feeds/list-entries.js");
    yield* listEntriesAt(source, settings, effects);
    return;
  }
  if (settings.from === "warc") {
    yield failedEntry({ source: name, url: name }, archiveAtAddress(name));
    return;
  }
  const identity = { source: name, id: null, url: name };
  yield { ...identity, load: (signal) => pageFromAddress(source, identity, settings, effects, signal) };
}

/** An archive may be larger than any memory, and a fetched page is held whole. */
function archiveAtAddress(name: string): CleancopyError {
  return new CleancopyError(
    "unsupported-type",
    `${name}: archives are read from files and standard input alone`,
    { advice: "Fetch it by another program, as in: curl -sL ADDRESS | cleancopy -" },
  );
}

async function* fetchBytes(
  address: string,
  effects: SourceEffects,
  signal: AbortSignal | undefined,
): AsyncGenerator<Uint8Array> {
  yield (await effects.fetchPage(address, signal)).bytes;
}
