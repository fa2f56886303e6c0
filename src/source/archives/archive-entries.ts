import { parsedAddress } from "../../address.js";
import { readContentType } from "../../decode/content-type.js";
import { formOf } from "../../decode/form.js";
import { tooLarge } from "../../decode/inflate.js";
import { kindOf, SNIFF_BYTES } from "../../decode/kind.js";
import { headerValue } from "../../fetch/transport.js";
import { CleancopyError } from "../../errors.js";
import type { SourceEntry } from "../entry.js";
import { failedEntry } from "../failed-entry.js";
import type { Origin } from "../origin.js";
import { pageFromBytes } from "../page-from-bytes.js";
import type { SourceEffects, SourceSettings } from "../settings.js";
import { pageFromAnswer } from "./archived-page.js";
import { readMessageHead, type MessageHead } from "./http-message.js";
import { KeptAnswers, type ArchivedAnswer } from "./kept-answers.js";
import { RecordStream, type RecordHead } from "./record-stream.js";

/** The head of an archived answer is looked for in so many bytes. */
const MAX_MESSAGE_HEAD = 64 * 1_024;
const HTML = new Set(["text/html", "application/xhtml+xml"]);

/** A record that gives no entry, and what it is, in the plural. */
interface PassedOver {
  readonly what: string;
}

/** What reading one archive works with. */
interface Archive {
  readonly origin: Origin;
  readonly settings: SourceSettings;
  readonly records: RecordStream;
  readonly kept: KeptAnswers;
}

/** Who a record is. */
interface Identity {
  readonly source: string;
  readonly id: string | null;
  readonly url: string | null;
}

/**
 * One entry a page in a WARC archive (ISO 28500), in order, read as it is asked for: HTML that a server answered with
 * a status of success, what a later `revisit` record refers to, and `resource` records of HTML. All others are passed
 * over and counted in a notice. Where the archive breaks off, the last entry fails.
 */
export async function* archiveEntries(
  origin: Origin,
  stream: AsyncIterable<Uint8Array>,
  settings: SourceSettings,
  effects: SourceEffects,
): AsyncGenerator<SourceEntry> {
  const records = new RecordStream(stream, origin.source);
  const archive = { origin, settings, records, kept: new KeptAnswers() };
  const passedOver = new Map<string, number>();
  let pages = 0;
  try {
    for (let head = await records.next(); head !== null; head = await records.next()) {
      const entry = await entryOf(head, archive);
      if ("what" in entry) passedOver.set(entry.what, (passedOver.get(entry.what) ?? 0) + 1);
      else {
        pages += 1;
        yield entry;
      }
    }
    if (pages === 0) yield failedEntry(origin, noPages(origin.source));
  } catch (error) {
    yield failedEntry(origin, error);
  } finally {
    await records.close();
  }
  if (passedOver.size > 0) effects.notice?.(`${origin.source}: ${tellOf(passedOver)}`);
}

async function entryOf(head: RecordHead, archive: Archive): Promise<SourceEntry | PassedOver> {
  const type = headerValue(head.fields, "warc-type")?.toLowerCase() ?? "unnamed";
  switch (type) {
    case "response":
      return responseEntry(head, archive);
    case "revisit":
      return revisitEntry(head, archive);
    case "resource":
      return resourceEntry(head, archive);
    default:
      return { what: `${type.slice(0, 40)} records` };
  }
}

async function responseEntry(head: RecordHead, archive: Archive): Promise<SourceEntry | PassedOver> {
  const start = await archive.records.peek(MAX_MESSAGE_HEAD);
  const message = readMessageHead(start);
  const other = whyNoPage(message, start);
  if (message === null || other !== null) {
    archive.kept.keepAsNoPage(keysOf(head));
    return { what: other ?? "" };
  }
  const { settings, records } = archive;
  const identity = identityOf(head, archive);
  if (head.length > settings.maxBytes + MAX_MESSAGE_HEAD) {
    return failedEntry(identity, tooLarge(identity.source, settings.maxBytes));
  }
  const { status, headers, bodyAt } = message;
  const body = (await records.takeAll()).subarray(bodyAt);
  const answer = { status, headers, body, cut: headerValue(head.fields, "warc-truncated") !== null };
  archive.kept.keep(keysOf(head), answer);
  return answerEntry(answer, head, identity, settings);
}

/** What an answer is, where it is no page. */
function whyNoPage(message: MessageHead | null, start: Uint8Array): string | null {
  if (message === null) return "answers of other protocols";
  const { status, headers, bodyAt } = message;
  if (status < 200 || status > 299) return "answers with redirects or errors";
  const contentType = headerValue(headers, "content-type");
  const { essence } = readContentType(contentType);
  const isHtml = essence === null ? beginsAsPage(start.subarray(bodyAt)) : HTML.has(essence);
  return isHtml ? null : "answers that are no HTML";
}

function beginsAsPage(body: Uint8Array): boolean {
  if (kindOf(body).kind !== "text") return false;
  return formOf(Buffer.from(body.subarray(0, SNIFF_BYTES)).toString("latin1"), null).form === "html";
}

/** ISO 28500, 6.7: the answer was the same as an earlier one, or its server said that nothing has changed. */
async function revisitEntry(head: RecordHead, archive: Archive): Promise<SourceEntry | PassedOver> {
  const message = readMessageHead(await archive.records.peek(MAX_MESSAGE_HEAD));
  const declared = readContentType(message && headerValue(message.headers, "content-type")).essence;
  const found = archive.kept.find(earlierKeysOf(head));
  if (found === "no page" || (declared !== null && !HTML.has(declared))) {
    return { what: "revisits of answers that are no page" };
  }
  const identity = identityOf(head, archive);
  if (found === null) return failedEntry(identity, missingAnswer(identity, head));
  return answerEntry(found, head, identity, archive.settings);
}

function answerEntry(
  answer: ArchivedAnswer,
  head: RecordHead,
  identity: Identity,
  { maxBytes }: SourceSettings,
): SourceEntry {
  const date = headerValue(head.fields, "warc-date");
  return { ...identity, load: () => pageFromAnswer(answer, { ...identity, date, maxBytes }) };
}

/** A page that was archived without a transfer. */
async function resourceEntry(head: RecordHead, archive: Archive): Promise<SourceEntry | PassedOver> {
  const { essence } = readContentType(headerValue(head.fields, "content-type"));
  if (essence === null || !HTML.has(essence)) return { what: "resource records that are no HTML" };
  const { settings, records } = archive;
  const identity = identityOf(head, archive);
  const { source } = identity;
  if (head.length > settings.maxBytes) return failedEntry(identity, tooLarge(source, settings.maxBytes));
  const bytes = await records.takeAll();
  return { ...identity, load: () => pageFromBytes(bytes, identity, source, settings) };
}

function identityOf({ at, fields }: RecordHead, { origin }: Archive): Identity {
  const target = unbracketed(headerValue(fields, "warc-target-uri"));
  const url = target !== null && /^https?:/i.test(target) && parsedAddress(target) !== null ? target : null;
  return { source: `${origin.source}:${at}`, id: unbracketed(headerValue(fields, "warc-record-id")), url };
}

/** `<` and `>` stand around ids; some writers put them around addresses, too. */
function unbracketed(value: string | null): string | null {
  return value?.replace(/^<|>$/g, "") ?? null;
}

/** What a revisit may call an answer by. */
function keysOf({ fields }: RecordHead): string[] {
  return keys(
    headerValue(fields, "warc-payload-digest"),
    headerValue(fields, "warc-record-id"),
    headerValue(fields, "warc-target-uri"),
    headerValue(fields, "warc-date"),
  );
}

function earlierKeysOf({ fields }: RecordHead): string[] {
  return keys(
    headerValue(fields, "warc-payload-digest"),
    headerValue(fields, "warc-refers-to"),
    headerValue(fields, "warc-refers-to-target-uri"),
    headerValue(fields, "warc-refers-to-date"),
  );
}

function keys(
  digest: string | null,
  id: string | null,
  target: string | null,
  date: string | null,
): string[] {
  const capture = target !== null && date !== null ? `${unbracketed(target) ?? ""} ${date}` : null;
  return [digest, id, capture].filter((key) => key !== null);
}

function missingAnswer({ source, url }: Identity, { fields }: RecordHead): CleancopyError {
  const target = headerValue(fields, "warc-refers-to-target-uri") ?? url ?? "an answer";
  const date = headerValue(fields, "warc-refers-to-date");
  const of = date === null ? "" : ` of ${date}`;
  return new CleancopyError(
    "not-found",
    `${source}: refers to ${target}${of}, which is not in this archive`,
    {
      advice: "Find the archive that was written before this one.",
    },
  );
}

function noPages(name: string): CleancopyError {
  return new CleancopyError("empty", `${name}: holds no page`, {
    advice: "Pages are HTML in response and resource records, answered with a status of success.",
  });
}

function tellOf(passedOver: ReadonlyMap<string, number>): string {
  const told = [...passedOver]
    .sort(([, a], [, b]) => b - a)
    .map(([what, count]) => `${String(count)} ${what}`);
  return `passed over ${told.join(", ")}`;
}
