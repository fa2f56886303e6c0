import { decodeText } from "../decode/decode-text.js";
import { FORM_CHARACTERS, formOf } from "../decode/form.js";
import { gunzipHead } from "../decode/inflate.js";
import { isGzip, kindOf } from "../decode/kind.js";
import { peek, readAll, type PeekedBytes } from "./bytes.js";
import type { SourceEntry } from "./entry.js";
import { failedEntry } from "./failed-entry.js";
import type { Origin } from "./origin.js";
import { pageFromBytes } from "./page-from-bytes.js";
import { recordEntries } from "./records.js";
import type { SourceEffects, SourceSettings } from "./settings.js";

/** How JSON begins, and the XML of feeds and sitemaps, in UTF-8 or UTF-16. Most pages begin otherwise, and are not looked into. */
const CONTAINER_START =
  /^[\s\0\xef\xbb\xbf\xfe\xff]*(?:\{|<\0?(?:\?|!--|rss|feed|rdf:|atom:|urlset|sitemapindex|!doctype r))/i;

/** What there is to read at one place: what it holds where it holds several, by content or as the user says; else itself. */
export async function* originEntries(
  origin: Origin,
  settings: SourceSettings,
  effects: SourceEffects,
): AsyncGenerator<SourceEntry> {
  let peeked: PeekedBytes;
  try {
    peeked = await peek(origin.open(), FORM_CHARACTERS);
  } catch (error) {
    yield failedEntry(origin, error);
    return;
  }
  switch (settings.from === "auto" ? await containerOf(peeked.head) : settings.from) {
    case "ndjson":
      yield* recordEntries(origin, peeked.all(), settings, effects);
      return;
    case "feed":
    case "sitemap":
      yield* await listEntriesOf(origin, peeked, settings, effects);
      return;
    case "warc": {
      const { archiveEntries } = await import("./archives/archive-entries.js");
      yield* archiveEntries(origin, peeked.all(), settings, effects);
      return;
    }
    default:
      // A list may name ten thousand files: none is held open until its turn.
      if (!origin.once) await peeked.close();
      yield pageEntry(origin, origin.once ? () => peeked.all() : (signal) => origin.open(signal), settings);
  }
}

async function listEntriesOf(
  { source }: Origin,
  peeked: PeekedBytes,
  settings: SourceSettings,
  effects: SourceEffects,
): Promise<AsyncGenerator<SourceEntry>> {
  const { listEntries } = await import("./feeds/list-entries.js");
  const document = { name: source, bytes: peeked.all(), url: settings.url, contentType: null };
  return listEntries(document, settings, effects);
}

function pageEntry(
  origin: Origin,
  open: (signal?: AbortSignal) => AsyncIterable<Uint8Array>,
  settings: SourceSettings,
): SourceEntry {
  const { source } = origin;
  const { url, maxBytes } = settings;
  return {
    source,
    id: null,
    url,
    async load(signal) {
      signal?.throwIfAborted();
      const bytes = await readAll(open(signal), { maxBytes, source });
      return pageFromBytes(bytes, { source, id: null, url }, source, settings);
    },
  };
}

/** What holds several pages, by its first bytes; null where it is a page by itself. */
async function containerOf(bytes: Uint8Array): Promise<"ndjson" | "feed" | "sitemap" | "warc" | null> {
  const head = isGzip(bytes) ? await gunzipHead(bytes, FORM_CHARACTERS) : bytes;
  const start = Buffer.from(head.buffer, head.byteOffset, head.length).toString("latin1");
  if (start.startsWith("WARC/")) return "warc";
  if (!CONTAINER_START.test(start) || kindOf(head).kind !== "text") return null;
  const { form } = formOf(decodeText(head, null).text, null);
  if (form === "records") return "ndjson";
  return form === "feed" || form === "sitemap" ? form : null;
}
