import { createHash } from "node:crypto";
import {
  headerList,
  headerValue,
  type WireHeaders,
  type WireRequest,
  type WireResponse,
} from "../transport.js";
import { directives, lifetimeMs } from "./freshness.js";
import type { StoredAnswer } from "./stored-answer.js";

type RequestHeaders = WireRequest["headers"];

/** What every request says, or may say, without being one person's own. */
const COMMON = new Set(["user-agent", "accept", "accept-encoding", "accept-language", "cookie"]);
/** Never kept: a session of then is of no use now, and is a secret; the others are of one connection. */
const NEVER_KEPT = new Set(["set-cookie", "set-cookie2", "connection", "keep-alive", "proxy-authenticate"]);
/** RFC 9111, 3.2: what a 304 says of its own message, and not of the one that is kept. */
const OF_THE_MESSAGE = new Set([
  ...NEVER_KEPT,
  "content-encoding",
  "content-length",
  "content-range",
  "content-type",
  "transfer-encoding",
]);

/**
 * Whether a request is anybody's: one that carries a key, a password or a header of the user's own asks for what may be
 * meant for that user alone, and goes past the cache.
 * @param ownCookies whether the user gave cookies; those that servers set in the run do not make it the user's own
 */
export function isCommon(headers: RequestHeaders, ownCookies: boolean): boolean {
  return Object.keys(headers).every((name) => COMMON.has(name) && !(ownCookies && name === "cookie"));
}

/** What an answer is kept under. */
export function keyOf({ url, headers }: Pick<WireRequest, "url" | "headers">): string {
  return sha256(`${url.href}\n${headers["accept-language"] ?? ""}`);
}

/**
 * Whether an answer may be kept and is of use then (RFC 9111, 3): a page whose length can be checked, which says how
 * long it is fresh or can be asked after.
 */
export function mayBeKept(response: Pick<WireResponse, "status" | "headers">, receivedAt: number): boolean {
  const { status, headers } = response;
  if (status !== 200 || directives(headers).has("no-store")) return false;
  if (headerList(headers, "vary").includes("*")) return false;
  const endIsTold =
    headers.has("content-length") || headerList(headers, "transfer-encoding").includes("chunked");
  const canBeAsked = headers.has("etag") || headers.has("last-modified");
  return endIsTold && (canBeAsked || lifetimeMs(headers, receivedAt) > 0);
}

/** Whether a body came to the end that its answer told. The end of chunks is watched where they are read. */
export function isWhole(headers: WireHeaders, bytes: number): boolean {
  if (headerList(headers, "transfer-encoding").includes("chunked")) return true;
  return Number(headerValue(headers, "content-length")) === bytes;
}

/** The headers to keep with an answer. */
export function keptHeaders(headers: WireHeaders): WireHeaders {
  return new Map([...headers].filter(([name]) => !NEVER_KEPT.has(name)));
}

/** What a request says under the names in an answer's Vary. Hashed: it may be a cookie. */
export function variedBy(headers: WireHeaders, request: RequestHeaders): ReadonlyMap<string, string | null> {
  return new Map(headerList(headers, "vary").map((name) => [name, hashed(request[name])]));
}

/** RFC 9111, 4.1: whether an answer was given to a request like this one. */
export function fits({ varied }: Pick<StoredAnswer, "varied">, request: RequestHeaders): boolean {
  return [...varied].every(([name, hash]) => hash === hashed(request[name]));
}

/** RFC 9111, 4.3.1: what asks whether an answer is still the one. */
export function conditions({ headers }: Pick<StoredAnswer, "headers">): RequestHeaders {
  const [etag, modified] = [headerValue(headers, "etag"), headerValue(headers, "last-modified")];
  return {
    ...(etag !== null && { "if-none-match": etag }),
    ...(modified !== null && { "if-modified-since": modified }),
  };
}

/** RFC 9111, 4.3.4: whether a 304 is about the answer that is kept. */
export function isAbout(notModified: WireHeaders, { headers }: Pick<StoredAnswer, "headers">): boolean {
  const etag = headerValue(notModified, "etag");
  return etag === null || etag.replace(/^W\//, "") === headerValue(headers, "etag")?.replace(/^W\//, "");
}

/** RFC 9111, 3.2: the headers of a kept answer after a 304. */
export function mergedHeaders(kept: WireHeaders, notModified: WireHeaders): WireHeaders {
  return new Map([...kept, ...[...notModified].filter(([name]) => !OF_THE_MESSAGE.has(name))]);
}

function hashed(value: string | undefined): string | null {
  return value === undefined ? null : sha256(value).slice(0, 32);
}

function sha256(text: string): string {
  return createHash("sha256").update(text).digest("hex");
}
