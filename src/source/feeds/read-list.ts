import { FORM_CHARACTERS } from "../../decode/form.js";
import { decodeText } from "../../decode/decode-text.js";
import { tooLarge } from "../../decode/inflate.js";
import { streamDecoder } from "../../decode/stream-decoder.js";
import { peek, readAll, type PeekedBytes } from "../bytes.js";
import { linesOf } from "../lines.js";
import { openedStream } from "../opened-stream.js";
import { readJsonFeed } from "./json-feed.js";
import { notAList, tooManyEntries } from "./list-faults.js";
import { TEXT_SITEMAP_ENTRIES } from "./list-shapes.js";
import { resolved, type ListDocument, type ListedAddress } from "./listed-address.js";
import { readXmlList } from "./xml-list.js";

/** What sitemaps.org allows; feeds of 100,000 entries are smaller. */
const MAX_LIST_BYTES = 50 * 1_024 * 1_024;
const MAX_LINE_BYTES = 64 * 1_024;

export interface ListLimits {
  readonly maxBytes: number;
  /** Whether a list of bare addresses is to be taken for a sitemap. */
  readonly asText: boolean;
}

/**
 * The entries of a feed or sitemap, told by its content, gzipped or not; read as they are asked for.
 * @throws CleancopyError `unsupported-type`, `undecodable`, `too-complex`, `too-large`, behind the entries before;
 *   whatever the bytes throw
 */
export async function* readList(document: ListDocument, limits: ListLimits): AsyncGenerator<ListedAddress> {
  const { name, url, contentType } = document;
  const maxBytes = Math.max(limits.maxBytes, MAX_LIST_BYTES);
  const peeked = await peek(upTo(openedStream(document.bytes), maxBytes, name), FORM_CHARACTERS);
  const beginning = decodeText(peeked.head, contentType).text.trimStart();
  if (beginning.startsWith("{")) {
    const bytes = await readAll(peeked.all(), { maxBytes: limits.maxBytes, source: name });
    yield* readJsonFeed(decodeText(bytes, contentType).text, name, url);
  } else if (beginning.includes("<")) {
    yield* readXmlList(textOf(peeked, contentType), name, url);
  } else if (limits.asText) {
    yield* readTextSitemap(peeked.all(), name, url);
  } else {
    await peeked.close();
    throw notAList(name);
  }
}

async function* textOf(peeked: PeekedBytes, contentType: string | null): AsyncGenerator<string> {
  const decoder = streamDecoder(peeked.head, contentType);
  for await (const piece of peeked.all()) yield decoder.decode(piece);
  yield decoder.end();
}

/** One address a line (sitemaps.org, "Text file"); UTF-8 by its rule. */
async function* readTextSitemap(
  bytes: AsyncIterable<Uint8Array>,
  name: string,
  base: string | null,
): AsyncGenerator<ListedAddress> {
  let entries = 0;
  for await (const line of linesOf(bytes, MAX_LINE_BYTES)) {
    if ("text" in line && line.text.trim() === "") continue;
    entries += 1;
    if (entries > TEXT_SITEMAP_ENTRIES) throw tooManyEntries(name, TEXT_SITEMAP_ENTRIES);
    const address = "text" in line ? resolved(line.text.trim(), base) : null;
    yield { leadsTo: "page", address, datedAt: null };
  }
}

async function* upTo(
  bytes: AsyncIterable<Uint8Array>,
  maxBytes: number,
  name: string,
): AsyncGenerator<Uint8Array> {
  let size = 0;
  for await (const piece of bytes) {
    size += piece.length;
    if (size > maxBytes) throw tooLarge(name, maxBytes);
    yield piece;
  }
}
