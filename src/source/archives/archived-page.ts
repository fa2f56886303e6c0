import { createHash } from "node:crypto";
import type { Fetched, Warning } from "../../article.js";
import { undoContentCodings } from "../../decode/content-coding.js";
import { readDocument } from "../../decode/document.js";
import { isPartial, statusFailure } from "../../fetch/status.js";
import { headerList, headerValue } from "../../fetch/transport.js";
import type { Page } from "../../page.js";
import { unchunked } from "./http-message.js";
import type { ArchivedAnswer } from "./kept-answers.js";

/** Which record an answer is read for. */
export interface Capture {
  readonly source: string;
  readonly id: string | null;
  readonly url: string | null;
  /** When it was archived, as the record says. */
  readonly date: string | null;
  readonly maxBytes: number;
}

const TRUNCATED: Warning = {
  code: "truncated",
  message: "the archive holds a part of the page alone; what is there was kept",
};

/**
 * The page that a server once answered with, read as if it had been fetched now.
 * @throws CleancopyError `empty`, `blocked`, `too-large`, `undecodable`, `unsupported-type`
 */
export async function pageFromAnswer(answer: ArchivedAnswer, capture: Capture): Promise<Page> {
  const { headers, status } = answer;
  const { source, id, url, maxBytes } = capture;
  const failure = statusFailure(answer, "", source, 0);
  if (failure !== null) throw failure.error;
  const isChunked = headerList(headers, "transfer-encoding").includes("chunked");
  const body = isChunked ? unchunked(answer.body) : { bytes: answer.body, truncated: false };
  const uncoded = await undoContentCodings(body.bytes, headerList(headers, "content-encoding"), {
    maxBytes,
    source,
  });
  const { bytes } = uncoded;
  const contentType = headerValue(headers, "content-type");
  const { form, text, charset, charsetFrom, warnings } = readDocument(bytes, {
    source,
    contentType,
    from: "auto",
  });
  const truncated = answer.cut || body.truncated || uncoded.truncated || isPartial(answer);
  const known = { status, contentType, charset, charsetFrom, truncated, pages: [] };
  return {
    source,
    id,
    url,
    form,
    content: text,
    fetched: fetchedBy(capture, bytes, known),
    archived: true,
    warnings: [...uncoded.warnings, ...(truncated ? [TRUNCATED] : []), ...warnings],
  };
}

/** How the page was once fetched; null where the record does not say when, or from where. */
function fetchedBy(
  { date, url }: Capture,
  bytes: Uint8Array,
  known: Omit<Fetched, "at" | "url" | "bytes" | "sha256">,
): Fetched | null {
  const at = timeOf(date);
  if (at === null || url === null) return null;
  const sha256 = createHash("sha256").update(bytes).digest("hex");
  return { at, url, bytes: bytes.length, sha256, ...known };
}

/** WARC-Date (ISO 28500, 5.4) in the form that a fetch of our own has; null where the record has none. */
function timeOf(date: string | null): string | null {
  const time = new Date(date ?? Number.NaN);
  return Number.isNaN(time.getTime()) ? null : time.toISOString();
}
