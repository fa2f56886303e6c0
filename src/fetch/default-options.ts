import type { FetchOptions } from "../options.js";

/**
 * What a run asks for when the user says nothing. 10 MB is four times the largest of 2,608 saved pages (2.2 MB); the
 * times are chosen, not measured: short enough that a dead host does not hold a run.
 */
export const DEFAULT_FETCH_OPTIONS: FetchOptions = {
  connectTimeoutMs: 10_000,
  headersTimeoutMs: 15_000,
  idleTimeoutMs: 15_000,
  totalTimeoutMs: 45_000,
  retries: 2,
  maxRedirects: 10,
  maxBytes: 10_000_000,
  userAgent: "cleancopy",
  headers: {},
  warcOut: null,
};
