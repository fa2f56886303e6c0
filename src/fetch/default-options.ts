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
  allowPrivate: false,
  maxRedirects: 10,
  delayMs: null,
  ignoreRobots: false,
  maxBytes: 10_000_000,
  proxy: null,
  cookies: [],
  userAgent: "cleancopy",
  headers: {},
  cacheDir: null,
  warcOut: null,
};
