import { Readable } from "node:stream";
import type { FetchPage } from "../../fetch/fetched-page.js";
import { CleancopyError } from "../../errors.js";
import type { SourceEntry } from "../entry.js";
import { failedEntry } from "../failed-entry.js";
import { openedStreamError } from "../opened-stream.js";
import { pageFromAddress, withoutCredentials } from "../page-from-address.js";
import type { SourceEffects, SourceSettings } from "../settings.js";
import { namesNothing } from "./list-faults.js";
import type { ListDocument } from "./listed-address.js";
import { readList } from "./read-list.js";
import { Tally } from "./tally.js";

/** A sitemap index may name an index, and that another; deeper nesting is a trap. */
const MAX_LEVEL = 3;
/** As many sitemaps as one index may name. */
const MAX_SITEMAPS = 50_000;

/** What one walk through a feed or a tree of sitemaps remembers. */
interface Walk {
  readonly settings: SourceSettings;
  readonly effects: SourceEffects;
  /** The sitemaps seen so far, so that a circle ends. */
  readonly visited: Set<string>;
}

/**
 * One entry a page that a feed or sitemap names, in order, each once; read as they are asked for. Sitemaps that an
 * index names are fetched when their turn comes. What fails (a sitemap, the rest of a list that breaks off, a list
 * that names nothing) is an entry that fails in its place; what `--since` leaves out is told in a notice.
 */
export function listEntries(
  document: ListDocument,
  settings: SourceSettings,
  effects: SourceEffects,
): AsyncGenerator<SourceEntry> {
  const visited = new Set(document.url === null ? [] : [document.url]);
  return walk(document, 0, { settings, effects, visited });
}

/** The same for a feed or sitemap at an address. */
export async function* listEntriesAt(
  address: string,
  settings: SourceSettings,
  effects: SourceEffects,
): AsyncGenerator<SourceEntry> {
  const name = withoutCredentials(address);
  let document: ListDocument;
  try {
    document = await fetchedList(address, name, effects.fetchPage);
  } catch (error) {
    yield failedEntry({ source: name, url: name }, error);
    return;
  }
  yield* listEntries(document, settings, effects);
}

async function fetchedList(address: string, name: string, fetchPage: FetchPage): Promise<ListDocument> {
  const { bytes, fetched } = await fetchPage(address);
  return { name, bytes: Readable.from([bytes]), url: fetched.url, contentType: fetched.contentType };
}

async function* walk(document: ListDocument, level: number, on: Walk): AsyncGenerator<SourceEntry> {
  const { name } = document;
  const { settings } = on;
  const tally = new Tally(settings.since ?? null);
  const limits = { maxBytes: settings.maxBytes, asText: settings.from === "sitemap" };
  try {
    for await (const listed of readList(document, limits)) {
      const address = tally.admit(listed);
      if (address === null) continue;
      if (listed.leadsTo === "page") yield pageEntry(address, on);
      else yield* sitemap(address, level + 1, on);
    }
    if (tally.namesNothing) throw namesNothing(name);
  } catch (error) {
    yield failedEntry({ source: name, url: document.url }, openedStreamError(name, "entries", error));
  }
  const told = tally.leftOut();
  if (told !== null) on.effects.notice?.(`${name}: ${told}`);
}

/** @throws CleancopyError `too-complex` where the tree of sitemaps has no end */
async function* sitemap(address: string, level: number, on: Walk): AsyncGenerator<SourceEntry> {
  const name = withoutCredentials(address);
  if (on.visited.has(address)) {
    on.effects.notice?.(`${name}: is named by more than one sitemap, and read once`);
    return;
  }
  if (level > MAX_LEVEL || on.visited.size >= MAX_SITEMAPS) throw endlessIndex(name, level);
  on.visited.add(address);
  let document: ListDocument;
  try {
    document = await fetchedList(address, name, on.effects.fetchPage);
  } catch (error) {
    yield failedEntry({ source: name, url: name }, error);
    return;
  }
  yield* walk(document, level, on);
}

function pageEntry(address: string, { settings, effects }: Walk): SourceEntry {
  const name = withoutCredentials(address);
  const identity = { source: name, id: null, url: name };
  return { ...identity, load: (signal) => pageFromAddress(address, identity, settings, effects, signal) };
}

function endlessIndex(name: string, level: number): CleancopyError {
  const what =
    level > MAX_LEVEL
      ? `a sitemap index within ${String(MAX_LEVEL)} others is not followed`
      : `more than ${MAX_SITEMAPS.toLocaleString("en")} sitemaps are not followed`;
  return new CleancopyError("too-complex", `${name}: ${what}`, {
    advice: "Give this sitemap as a source of its own.",
  });
}
