import { gzipSync } from "node:zlib";

export interface RecordGiven {
  readonly type?: string;
  readonly version?: string;
  readonly url?: string;
  /** More fields, each a line without its end. */
  readonly fields?: readonly string[];
  readonly contentType?: string;
  readonly content?: string | Uint8Array;
  /** What the record says of its length, where that is not so. */
  readonly length?: string;
}

/** One record as ISO 28500 has it, written by hand so that every part can be wrong. */
export function record(given: RecordGiven): Buffer {
  const content = Buffer.from(given.content ?? "");
  const lines = [
    `WARC/${given.version ?? "1.1"}`,
    `WARC-Type: ${given.type ?? "response"}`,
    "WARC-Date: 2026-03-14T06:30:00Z",
    ...(given.url === undefined ? [] : [`WARC-Target-URI: ${given.url}`]),
    `Content-Type: ${given.contentType ?? "application/http; msgtype=response"}`,
    ...(given.fields ?? []),
    `Content-Length: ${given.length ?? String(content.length)}`,
  ];
  return Buffer.concat([Buffer.from(`${lines.join("\r\n")}\r\n\r\n`), content, Buffer.from("\r\n\r\n")]);
}

/** An HTTP answer as a `response` record holds it. */
export function http(
  body: string | Uint8Array,
  headers: readonly string[] = ["Content-Type: text/html; charset=utf-8"],
  status = "200 OK",
): Buffer {
  return Buffer.concat([
    Buffer.from(`HTTP/1.1 ${status}\r\n${headers.join("\r\n")}\r\n\r\n`, "latin1"),
    Buffer.from(body),
  ]);
}

/** A chunked body, in chunks of a few bytes. */
export function chunked(body: Uint8Array, size = 7): Buffer {
  const parts: Buffer[] = [];
  for (let at = 0; at < body.length; at += size) {
    const chunk = body.subarray(at, at + size);
    parts.push(Buffer.from(`${chunk.length.toString(16)}\r\n`), Buffer.from(chunk), Buffer.from("\r\n"));
  }
  return Buffer.concat([...parts, Buffer.from("0\r\n\r\n")]);
}

/** An archive with a gzip member for each record, as crawlers write them. */
export function zipped(...records: readonly Uint8Array[]): Buffer {
  return Buffer.concat(records.map((each) => gzipSync(each)));
}
