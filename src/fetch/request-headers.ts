import type { FetchOptions } from "../options.js";

/** The connection's own business (RFC 9110, 7.6.1): set by the client for every request. */
const CONNECTION = new Set([
  "connection",
  "content-length",
  "expect",
  "host",
  "keep-alive",
  "proxy-connection",
  "te",
  "trailer",
  "transfer-encoding",
  "upgrade",
]);
/** RFC 9110, 5.1 and 5.5: a token, and a value without control characters. */
const NAME = /^[\w!#$%&'*+.^`|~-]+$/;
const VALUE = /^[\t\x20-\x7E\x80-\xFF]*$/;

/** Why a header cannot be sent with a request; null where it can. */
export function headerProblem(name: string, value: string): string | null {
  if (!NAME.test(name)) return `"${name}" is not a valid header name`;
  if (CONNECTION.has(name.toLowerCase())) return `"${name}" is set by cleancopy itself`;
  return VALUE.test(value) ? null : `the value of "${name}" has characters that a header cannot hold`;
}

/** What every request says of itself. Node 20 cannot undo zstd, so it is not asked for. */
export function standingHeaders(options: Pick<FetchOptions, "userAgent">): Record<string, string> {
  return {
    "user-agent": options.userAgent,
    accept: "text/html,application/xhtml+xml,text/plain;q=0.9,*/*;q=0.5",
    "accept-encoding": "gzip, deflate, br",
  };
}

/** The user's own headers, names in lower case; those that {@link headerProblem} refuses are left out. */
export function ownHeaders(options: Pick<FetchOptions, "headers">): Record<string, string> {
  const sendable = Object.entries(options.headers).filter(
    ([name, value]) => headerProblem(name, value) === null,
  );
  return Object.fromEntries(sendable.map(([name, value]) => [name.toLowerCase(), value]));
}
