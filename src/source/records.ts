import { resolve } from "node:path";
import { parsedAddress } from "../address.js";
import { empty, isBlank } from "../decode/document.js";
import { tooLarge } from "../decode/inflate.js";
import { settleText } from "../decode/settle-text.js";
import type { Page } from "../page.js";
import { readAll } from "./bytes.js";
import type { SourceEntry } from "./entry.js";
import { failedEntry } from "./failed-entry.js";
import { readFileBytes } from "./file-bytes.js";
import { linesOf } from "./lines.js";
import { openedStream, openedStreamError } from "./opened-stream.js";
import type { Origin } from "./origin.js";
import { pageFromBytes, type PageIdentity } from "./page-from-bytes.js";
import { badRecord, idOf, parseLine, recordOf, type SourceRecord } from "./record.js";
import type { SourceEffects, SourceSettings } from "./settings.js";
import { pageFromAddress, withoutCredentials } from "./page-from-address.js";

/** JSON may write a character of two bytes as an escape of six; the record's other keys need some room too. */
const LINE_BYTES_PER_PAGE_BYTE = 3;
const ROOM_FOR_OTHER_KEYS = 64 * 1_024;

/**
 * One entry a record, in order, read as it is asked for. A bad line is an entry that fails; so is the end of a stream
 * that breaks off, and a file without any record, since nothing may be lost in silence.
 */
export async function* recordEntries(
  origin: Origin,
  stream: AsyncIterable<Uint8Array>,
  settings: SourceSettings,
  effects: SourceEffects,
): AsyncGenerator<SourceEntry> {
  const maxLineBytes = settings.maxBytes * LINE_BYTES_PER_PAGE_BYTE + ROOM_FOR_OTHER_KEYS;
  let records = 0;
  try {
    for await (const line of linesOf(openedStream(stream), maxLineBytes)) {
      const source = `${origin.source}:${String(line.number)}`;
      if ("text" in line && isBlank(line.text)) continue;
      records += 1;
      yield "text" in line
        ? recordEntry(line.text, source, origin, settings, effects)
        : failedEntry({ source }, tooLarge(source, settings.maxBytes));
    }
  } catch (error) {
    yield failedEntry(origin, openedStreamError(origin.source, "records", error));
    return;
  }
  if (records === 0) yield failedEntry(origin, empty(origin.source));
}

function recordEntry(
  line: string,
  source: string,
  origin: Origin,
  settings: SourceSettings,
  effects: SourceEffects,
): SourceEntry {
  let id: string | null = null;
  let record: SourceRecord;
  try {
    const value = parseLine(line, source);
    id = idOf(value);
    record = recordOf(value, source);
  } catch (error) {
    return failedEntry({ source, id }, error);
  }
  const url = record.url === null ? null : withoutCredentials(record.url);
  const identity = { source, id, url };
  return {
    ...identity,
    load: async (signal) => {
      const page = await loadRecord(record, identity, origin, settings, effects, signal);
      return page.url === null || isWebAddress(page.url) ? page : withoutAddress(page, page.url);
    },
  };
}

function isWebAddress(url: string): boolean {
  return /^https?:$/.test(parsedAddress(url)?.protocol ?? "");
}

/** A page that came along is worth reading even where its address is worth nothing. */
function withoutAddress(page: Page, url: string): Page {
  const message = `the record's address is not an http or https address: ${JSON.stringify(url.slice(0, 200))}`;
  return { ...page, url: null, warnings: [...page.warnings, { code: "bad-address", message }] };
}

async function loadRecord(
  record: SourceRecord,
  identity: PageIdentity,
  origin: Origin,
  settings: SourceSettings,
  effects: SourceEffects,
  signal: AbortSignal | undefined,
): Promise<Page> {
  signal?.throwIfAborted();
  const { carries, url } = record;
  if (carries === null) return pageFromAddress(url ?? "", identity, settings, effects, signal);
  if ("content" in carries) return pageFromContent(carries.form, carries.content, identity, settings);
  const { source } = identity;
  if (origin.directory === null) throw badRecord(source, 'names a "file", which a list from the web may not');
  const name = `${source}: ${carries.file}`;
  const { maxBytes } = settings;
  const stream = readFileBytes(resolve(origin.directory, carries.file), name, signal);
  return pageFromBytes(await readAll(stream, { maxBytes, source: name }), identity, name, settings);
}

function pageFromContent(
  form: "html" | "text",
  content: string,
  identity: PageIdentity,
  { maxBytes }: SourceSettings,
): Page {
  const { source } = identity;
  if (Buffer.byteLength(content) > maxBytes) throw tooLarge(source, maxBytes);
  const { text, warnings } = settleText(content);
  if (isBlank(text)) throw empty(source);
  return { ...identity, form, content: text, fetched: null, warnings };
}
