import { createHash, randomUUID } from "node:crypto";
import { STATUS_CODES } from "node:http";
import type { WireHeaders } from "../transport.js";

/** One exchange with a server, as it is archived. */
export interface Exchange {
  readonly url: URL;
  /** What was sent, names in lower case. */
  readonly requestHeaders: Readonly<Record<string, string>>;
  readonly status: number;
  readonly responseHeaders: WireHeaders;
  /** As sent, content codings not undone, the transfer coding undone. */
  readonly body: Uint8Array;
  /** Why the body ends before its end (ISO 28500, 5.13); null where it came whole. */
  readonly truncated: "length" | "time" | "disconnect" | null;
  /** When the request was sent, in milliseconds since 1970. */
  readonly startedAt: number;
  /** When the body's end had come. */
  readonly endedAt: number;
}

/** What every request says of itself; all other headers may be somebody's key, and stay out of the archive. */
const SAFE_TO_KEEP = new Set([
  "accept",
  "accept-encoding",
  "accept-language",
  "if-modified-since",
  "if-none-match",
  "user-agent",
]);
/** Sessions, and what is no longer true of the body: its chunks are put together. */
const LEFT_OUT_OF_ANSWERS = new Set(["set-cookie", "set-cookie2", "transfer-encoding"]);

/** The record that an archive begins with (ISO 28500, 6.2). */
export function warcInfo(fileName: string, userAgent: string, now: number): Buffer {
  const content = fields([
    ["software", "cleancopy"],
    ["format", "WARC File Format 1.1"],
    ["conformsTo", "https://iipc.github.io/warc-specifications/specifications/warc-format/warc-1.1/"],
    ["http-header-user-agent", userAgent],
  ]);
  return record(
    [["WARC-Type", "warcinfo"], ["WARC-Filename", fileName], ...ownId(), dated(now)],
    WARC_FIELDS,
    content,
  );
}

/**
 * An exchange as three records: `response`, `request` and `metadata` (ISO 28500, 6.3, 6.5, 6.6). Cookies, passwords
 * and headers of the user's own are left out; the metadata says which.
 */
export function exchangeRecords(exchange: Exchange): readonly Buffer[] {
  const id = newId();
  const target: Field = ["WARC-Target-URI", exchange.url.href];
  const concurrent: Field = ["WARC-Concurrent-To", id];
  const date = dated(exchange.startedAt);
  const { truncated } = exchange;
  const digest: Field = ["WARC-Payload-Digest", digestOf(exchange.body)];
  const cut: readonly Field[] = truncated === null ? [] : [["WARC-Truncated", truncated]];
  const response: readonly Field[] = [
    ["WARC-Type", "response"],
    ["WARC-Record-ID", id],
    target,
    date,
    digest,
    ...cut,
  ];
  return [
    record(response, "application/http; msgtype=response", answerOf(exchange)),
    record(
      [["WARC-Type", "request"], ...ownId(), target, date, concurrent],
      "application/http; msgtype=request",
      requestOf(exchange),
    ),
    record([["WARC-Type", "metadata"], ...ownId(), target, date, concurrent], WARC_FIELDS, factsOf(exchange)),
  ];
}

const WARC_FIELDS = "application/warc-fields";

type Field = readonly [name: string, value: string];

function record(head: readonly Field[], contentType: string, content: Uint8Array): Buffer {
  const all: readonly Field[] = [
    ...head,
    ["WARC-Block-Digest", digestOf(content)],
    ["Content-Type", contentType],
    ["Content-Length", String(content.length)],
  ];
  return Buffer.concat([
    Buffer.from("WARC/1.1\r\n"),
    fields(all),
    Buffer.from("\r\n"),
    content,
    Buffer.from("\r\n\r\n"),
  ]);
}

function answerOf({ status, responseHeaders, body }: Exchange): Buffer {
  const lines = [...responseHeaders]
    .filter(([name]) => !LEFT_OUT_OF_ANSWERS.has(name))
    .flatMap(([name, values]) => values.map((value) => `${name}: ${value}\r\n`));
  const start = `HTTP/1.1 ${String(status)} ${STATUS_CODES[status] ?? ""}\r\n`;
  // The bytes of a header stand as U+0000 to U+00FF.
  return Buffer.concat([Buffer.from(`${start}${lines.join("")}\r\n`, "latin1"), body]);
}

function requestOf({ url, requestHeaders }: Exchange): Buffer {
  const lines = Object.entries(requestHeaders)
    .filter(([name]) => SAFE_TO_KEEP.has(name))
    .map(([name, value]) => `${name}: ${value}\r\n`);
  const start = `GET ${url.pathname}${url.search} HTTP/1.1\r\nhost: ${url.host}\r\n`;
  return Buffer.from(`${start}${lines.join("")}\r\n`, "latin1");
}

function factsOf({ requestHeaders, responseHeaders, startedAt, endedAt }: Exchange): Buffer {
  const kept = Object.keys(requestHeaders).filter((name) => !SAFE_TO_KEEP.has(name));
  const dropped = [...responseHeaders.keys()].filter((name) => LEFT_OUT_OF_ANSWERS.has(name));
  return fields([
    ["fetchTimeMs", String(Math.max(0, Math.round(endedAt - startedAt)))],
    ...(kept.length > 0 ? [["requestHeadersLeftOut", kept.join(", ")] as const] : []),
    ...(dropped.length > 0 ? [["responseHeadersLeftOut", dropped.join(", ")] as const] : []),
  ]);
}

/** A value that would end its line must not begin a field of its own. */
function fields(all: readonly Field[]): Buffer {
  return Buffer.from(
    all.map(([name, value]) => `${name}: ${value.replaceAll(/[\r\n]+/g, " ")}\r\n`).join(""),
  );
}

function ownId(): readonly Field[] {
  return [["WARC-Record-ID", newId()]];
}

function newId(): string {
  return `<urn:uuid:${randomUUID()}>`;
}

function dated(ms: number): Field {
  return ["WARC-Date", new Date(ms).toISOString()];
}

function digestOf(bytes: Uint8Array): string {
  return `sha256:${createHash("sha256").update(bytes).digest("hex")}`;
}
