import type { Clock } from "./clock.js";
import type { Failure } from "./failures.js";

/** The first wait; each further one is twice as long. */
const FIRST_WAIT_MS = 1_000;
const LONGEST_WAIT_MS = 30_000;
/** A server that asks for a longer pause is given up: a run must not stand still for an hour. */
export const LONGEST_RETRY_AFTER_MS = 120_000;
/** On top of what a server asks for, so that pages refused together do not come back together. */
const RETRY_AFTER_JITTER = 0.1;

/**
 * How long to wait before the next attempt: growing from attempt to attempt, by chance between half and whole (AWS
 * Architecture Blog, "Exponential Backoff And Jitter"), and never less than the server asks for.
 * @param attempt 0 after the first attempt
 */
export function waitBeforeRetry(attempt: number, failure: Failure, clock: Pick<Clock, "random">): number {
  const grown = Math.min(FIRST_WAIT_MS * 2 ** attempt, LONGEST_WAIT_MS);
  const own = grown * (0.5 + clock.random() / 2);
  const asked = failure.retryAfterMs ?? 0;
  return Math.ceil(Math.max(own, asked + asked * RETRY_AFTER_JITTER * clock.random()));
}

/**
 * Reads Retry-After (RFC 9110, 10.2.3): seconds, or a date, which counts from the server's own clock where it gives
 * one. Null for garbage and for times that have passed.
 */
export function parseRetryAfter(value: string | null, date: string | null, now: number): number | null {
  if (value === null) return null;
  if (/^\d+$/.test(value)) return Number(value) * 1_000;
  const until = parseHttpDate(value);
  if (until === null) return null;
  const waitMs = until - (parseHttpDate(date) ?? now);
  return waitMs > 0 ? waitMs : null;
}

/** RFC 9110, 5.6.7: the one form to send and the two old ones to accept; all begin with a day's name. */
export function parseHttpDate(value: string | null): number | null {
  if (value === null || !/^[A-Z][a-z]{2,8}[, ]/.test(value)) return null;
  // asctime carries no zone and means UTC.
  const parsed = Date.parse(/\d{4}$/.test(value) ? `${value} GMT` : value);
  return Number.isNaN(parsed) ? null : parsed;
}
