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

const LEFT_BRACE = 0x7b;
const BLANKS = new Set([0x09, 0x0a, 0x0d, 0x20, 0xef, 0xbb, 0xbf]);

/** What there is to read at one place: its records where it holds records, by content or as the user says; else itself. */
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
  if (settings.from === "ndjson" || (settings.from === "auto" && (await holdsRecords(peeked.head)))) {
    yield* recordEntries(origin, peeked.all(), settings, effects);
    return;
  }
  // A list may name ten thousand files: none is held open until its turn.
  if (!origin.once) await peeked.close();
  yield pageEntry(origin, origin.once ? () => peeked.all() : (signal) => origin.open(signal), settings);
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

async function holdsRecords(start: Uint8Array): Promise<boolean> {
  const head = isGzip(start) ? await gunzipHead(start, FORM_CHARACTERS) : start;
  const first = head.find((byte) => !BLANKS.has(byte));
  if (first !== LEFT_BRACE || kindOf(head).kind !== "text") return false;
  return formOf(decodeText(head, null).text, null).form === "records";
}
