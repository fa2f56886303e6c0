import { parseHttpDate } from "../retry.js";
import { headerList, headerValue, type WireHeaders } from "../transport.js";
import type { StoredAnswer } from "./stored-answer.js";

/**
 * Whether a stored answer may be used without asking its server (RFC 9111, 4.2, as a private cache). An answer that
 * does not say for how long it is fresh is not: no guess is made.
 */
export function isFresh(
  stored: Pick<StoredAnswer, "headers" | "requestedAt" | "receivedAt">,
  now: number,
): boolean {
  const { headers, receivedAt } = stored;
  // The clock was set back: how old the answer is cannot be told.
  if (now < receivedAt || directives(headers).has("no-cache")) return false;
  return lifetimeMs(headers, receivedAt) > ageMs(stored, now);
}

/** RFC 9111, 4.2.1: `max-age`, else the time from Date to Expires, else none. */
export function lifetimeMs(headers: WireHeaders, receivedAt: number): number {
  const maxAge = directives(headers).get("max-age");
  if (maxAge !== undefined) return seconds(maxAge) ?? 0;
  const expires = parseHttpDate(headerValue(headers, "expires"));
  return expires === null ? 0 : Math.max(0, expires - dateOf(headers, receivedAt));
}

/** RFC 9111, 4.2.3. */
function ageMs({ headers, requestedAt, receivedAt }: Parameters<typeof isFresh>[0], now: number): number {
  const apparent = Math.max(0, receivedAt - dateOf(headers, receivedAt));
  const told = seconds(headerValue(headers, "age") ?? "") ?? 0;
  const corrected = told + Math.max(0, receivedAt - requestedAt);
  return Math.max(apparent, corrected) + (now - receivedAt);
}

/**
 * The directives of Cache-Control by name (RFC 9111, 5.2), quotes gone; of one that is said twice, the first counts
 * (4.2.1).
 */
export function directives(headers: WireHeaders): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  for (const directive of headerList(headers, "cache-control")) {
    const equals = directive.indexOf("=");
    const name = (equals < 0 ? directive : directive.slice(0, equals)).trim();
    const value = equals < 0 ? "" : directive.slice(equals + 1).trim();
    if (!found.has(name)) found.set(name, value.replace(/^"([^"]*)"$/, "$1"));
  }
  return found;
}

function dateOf(headers: WireHeaders, otherwise: number): number {
  return parseHttpDate(headerValue(headers, "date")) ?? otherwise;
}

/** Delta-seconds (RFC 9111, 1.2.2), in milliseconds; null for anything else. */
function seconds(text: string): number | null {
  return /^\d+$/.test(text) ? Number(text) * 1_000 : null;
}
