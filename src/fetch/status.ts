import { CleancopyError } from "../errors.js";
import { CHALLENGE_HEADERS, CHALLENGE_STATUSES, CHALLENGE_TEXTS } from "./challenge-marks.js";
import { finalFailure, type Failure } from "./failures.js";
import { LONGEST_RETRY_AFTER_MS, parseRetryAfter } from "./retry.js";
import { headerList, headerValue, type WireHeaders } from "./transport.js";

/** Statuses that pass with time (RFC 6585 and RFC 9110): too many requests, and a server or gateway out of breath. */
const PASSING = new Set([429, 502, 503, 504]);
/** Statuses that say there is no body to come (RFC 9110, 15.3.5 and 15.3.6). */
const WITHOUT_BODY = new Set([204, 205]);

const SAVE_IT = "Open it in a browser, save the page and give the file.";
const GONE = "Check the address; an archive of the web may still have the page.";
const ADVICE: Readonly<Record<number, string>> = {
  401: `It asks for a login: pass your own with --header, or ${SAVE_IT.toLowerCase()}`,
  402: `It asks for payment: ${SAVE_IT.toLowerCase()}`,
  403: SAVE_IT,
  404: GONE,
  410: GONE,
  429: "Ask less often: lower --parallel, or try again later.",
  451: "It is withheld for legal reasons where you are.",
};
const REASON: Readonly<Record<number, string>> = {
  400: "bad request",
  401: "login required",
  402: "payment required",
  403: "forbidden",
  404: "not found",
  410: "gone",
  429: "too many requests",
  451: "unavailable for legal reasons",
  500: "internal server error",
  502: "bad gateway",
  503: "service unavailable",
  504: "gateway timeout",
};

/** Whether the answer's own text has to be read to tell what its status means. */
export function needsBody(status: number): boolean {
  return CHALLENGE_STATUSES.has(status);
}

/**
 * What is wrong with an answer that is no page; null where a page is to come.
 * @param body the beginning of the answer's text where {@link needsBody} asked for it
 */
export function statusFailure(
  answer: { readonly status: number; readonly headers: WireHeaders },
  body: string,
  address: string,
  now: number,
): Failure | null {
  const { status, headers } = answer;
  if (declaresChallenge(headers)) return finalFailure(blocked(status, address));
  if (WITHOUT_BODY.has(status)) return finalFailure(noContent(status, address));
  if (status >= 200 && status < 300) return null;
  const retryAfterMs = retryAfterOf(answer, now);
  const tooLong = retryAfterMs !== null && retryAfterMs > LONGEST_RETRY_AFTER_MS;
  return {
    error: looksLikeChallenge(status, body)
      ? blocked(status, address)
      : statusError(status, address, tooLong ? retryAfterMs : null),
    again: PASSING.has(status) && !tooLong,
    retryAfterMs,
  };
}

/** How long the server asks to be left alone, where it refuses for now; null where it does not ask. */
export function retryAfterOf(
  { status, headers }: { readonly status: number; readonly headers: WireHeaders },
  now: number,
): number | null {
  if (!PASSING.has(status)) return null;
  return parseRetryAfter(headerValue(headers, "retry-after"), headerValue(headers, "date"), now);
}

/** Whether a 206, which nobody asked for, leaves out a part of the page (RFC 9110, 14.4). */
export function isPartial(answer: { readonly status: number; readonly headers: WireHeaders }): boolean {
  if (answer.status !== 206) return false;
  const range = /^bytes 0-(\d+)\/(\d+)$/i.exec(headerValue(answer.headers, "content-range") ?? "");
  return range === null || Number(range[1]) + 1 !== Number(range[2]);
}

function declaresChallenge(headers: WireHeaders): boolean {
  return CHALLENGE_HEADERS.some(({ name, values }) =>
    headerList(headers, name).some((value) => values.includes(value)),
  );
}

function looksLikeChallenge(status: number, body: string): boolean {
  const lower = body.toLowerCase();
  return needsBody(status) && CHALLENGE_TEXTS.some((text) => lower.includes(text));
}

function blocked(status: number, address: string): CleancopyError {
  return new CleancopyError("blocked", `${address}: a bot challenge stands in the page's place`, {
    status,
    advice: SAVE_IT,
  });
}

function noContent(status: number, address: string): CleancopyError {
  return new CleancopyError(
    "empty",
    `${address}: the server answered ${String(status)}, which has no content`,
    {
      status,
      advice: "Look at the address in a browser.",
    },
  );
}

function statusError(status: number, address: string, tooLongMs: number | null): CleancopyError {
  const reason = REASON[status];
  const answered = `the server answered ${String(status)}${reason === undefined ? "" : ` (${reason})`}`;
  const seconds = String(Math.ceil((tooLongMs ?? 0) / 1_000));
  const waits = tooLongMs === null ? "" : ` and asks to wait ${seconds} s, longer than cleancopy waits`;
  const later = status >= 500 ? "Try again later." : SAVE_IT;
  return new CleancopyError("status", `${address}: ${answered}${waits}`, {
    status,
    advice: tooLongMs === null ? (ADVICE[status] ?? later) : `Try again in ${seconds} s.`,
  });
}
