import { createHash } from "node:crypto";
import type { Warning } from "../article.js";
import { undoContentCodings, type Uncoded } from "../decode/content-coding.js";
import { empty } from "../decode/document.js";
import { CleancopyError, type ErrorCode } from "../errors.js";
import type { FetchOptions } from "../options.js";
import { parseAddress, type Address } from "./address.js";
import { readBody, readHead } from "./body.js";
import type { Clock } from "./clock.js";
import { openCookies } from "./cookies/cookies.js";
import { failureOf, finalFailure, type Failure } from "./failures.js";
import type { FetchedPage, FetchPage } from "./fetched-page.js";
import { startTimeLimits, type TimeLimits } from "./time-limits.js";
import { follow, type Arrival } from "./redirects.js";
import { ownHeaders, standingHeaders } from "./request-headers.js";
import { waitBeforeRetry } from "./retry.js";
import { isPartial, needsBody, statusFailure } from "./status.js";
import { headerList, headerValue, type Aside, type Transport } from "./transport.js";

export interface FetchEffects {
  readonly transport: Transport;
  readonly clock: Clock;
  /** Whether a person named the address; without it, nobody did. */
  readonly isAsked?: (url: URL) => boolean;
  /** Told of every wait for a turn, so that other pages may be read meanwhile. */
  readonly aside?: Aside;
}

/** How one attempt ended: a whole page, a page that broke off, or nothing. */
type Outcome =
  | { readonly page: FetchedPage; readonly failure: null }
  | { readonly page: FetchedPage | null; readonly failure: Failure };

/** So much of an error page is read to see whether it is a bot challenge. */
const ERROR_PAGE_BYTES = 64 * 1_024;

/** Makes the fetch of a run over a transport; see {@link FetchPage} for what it does and throws. */
export function createFetchPage(options: FetchOptions, effects: FetchEffects): FetchPage {
  const aside: Aside = effects.aside ?? ((wait) => wait());
  const cookies = openCookies(options.cookies);
  return async (given, signal) => {
    const address = parseAddress(given);
    const transport = cookies(effects.transport);
    let broken: FetchedPage | null = null;
    for (let attempt = 0; ; attempt += 1) {
      const outcome = await attemptFetch(address, options, { ...effects, transport, aside }, signal);
      const { page, failure } = outcome;
      if (failure === null) return outcome.page;
      // A page that broke off is asked for once more; the longer of the two is kept.
      if (page !== null && broken !== null) return page.bytes.length > broken.bytes.length ? page : broken;
      broken = page ?? broken;
      if (!failure.again || attempt >= options.retries) {
        if (broken !== null) return broken;
        throw failure.error;
      }
      const waitMs = waitBeforeRetry(attempt, failure, effects.clock);
      await aside(() => effects.clock.sleep(waitMs, signal));
    }
  };
}

async function attemptFetch(
  address: Address,
  options: FetchOptions,
  effects: FetchEffects & { readonly aside: Aside },
  signal: AbortSignal | undefined,
): Promise<Outcome> {
  const limits = startTimeLimits(address.url.href, options, signal);
  let name = address.url.href;
  try {
    const arrival = await follow(effects.transport, {
      start: address.url,
      headers: standingHeaders(options),
      ownHeaders: {
        ...ownHeaders(options),
        ...(address.authorization !== null && { authorization: address.authorization }),
      },
      maxRedirects: options.maxRedirects,
      signal: limits.signal,
      asked: effects.isAsked?.(address.url) ?? false,
      aside: (wait) => limits.aside(() => effects.aside(wait)),
      onHop: (url) => (name = nameOfHop(address.url, url)),
    });
    limits.watchSilence();
    try {
      return await receive(arrival, name, options, effects.clock, limits);
    } catch (error) {
      arrival.response.discard();
      throw error;
    }
  } catch (thrown) {
    signal?.throwIfAborted();
    const reason: unknown = limits.signal.aborted ? limits.signal.reason : thrown;
    return { page: null, failure: failureOf(reason, name) };
  } finally {
    limits.stop();
  }
}

/** What a failure calls the address at hand: a redirect's target means nothing to who gave the first. */
function nameOfHop(start: URL, url: URL): string {
  return url.href === start.href ? start.href : `${start.href}: redirected to ${url.href}`;
}

async function receive(
  { url, response }: Arrival,
  name: string,
  options: FetchOptions,
  clock: Clock,
  limits: TimeLimits,
): Promise<Outcome> {
  const codings = headerList(response.headers, "content-encoding");
  const explanation = needsBody(response.status) ? await readHead(response, ERROR_PAGE_BYTES) : null;
  const said = explanation === null ? "" : await readable(explanation, codings);
  const failure = statusFailure(response, said, name, clock.now());
  if (failure !== null) {
    if (explanation === null) response.discard();
    return { page: null, failure };
  }
  const { maxBytes } = options;
  const { signal, heard } = limits;
  const body = await readBody(response, { address: name, maxBytes, signal, onProgress: heard });
  const uncoded = await undoContentCodings(body.bytes, codings, { maxBytes, source: name }).catch(
    (error: unknown) => {
      // A compressed body that broke off at once fails for its breaking off.
      throw body.broken !== null && isCode(error, "undecodable") ? body.broken : error;
    },
  );
  if (uncoded.bytes.length === 0) {
    const nothing = body.broken === null ? finalFailure(empty(name)) : failureOf(body.broken, name);
    return { page: null, failure: nothing };
  }
  const truncated = body.broken !== null || uncoded.truncated || isPartial(response);
  const page = fetchedPage(url, { ...uncoded, truncated }, response.receivedAt ?? clock.now(), {
    status: response.status,
    contentType: headerValue(response.headers, "content-type"),
  });
  return truncated ? { page, failure: brokenOff(name) } : { page, failure: null };
}

function isCode(error: unknown, code: ErrorCode): boolean {
  return error instanceof CleancopyError && error.code === code;
}

function fetchedPage(
  url: URL,
  body: Uncoded,
  receivedAt: number,
  answer: { readonly status: number; readonly contentType: string | null },
): FetchedPage {
  const { bytes, truncated, warnings } = body;
  return {
    bytes,
    fetched: {
      at: new Date(receivedAt).toISOString(),
      status: answer.status,
      url: url.href,
      bytes: bytes.length,
      sha256: createHash("sha256").update(bytes).digest("hex"),
      contentType: answer.contentType,
      truncated,
    },
    warnings: truncated ? [...warnings, TRUNCATED] : warnings,
  };
}

const TRUNCATED: Warning = {
  code: "truncated",
  message: "the page broke off before its end; what came was kept",
};

function brokenOff(name: string): Failure {
  const error = new CleancopyError("reset", `${name}: the page broke off before its end`, {
    advice: "Try again later.",
  });
  return { error, again: true, retryAfterMs: null };
}

/** An error page's text, as far as it can be read: marks are looked for in it, nothing else. */
async function readable(bytes: Uint8Array, codings: readonly string[]): Promise<string> {
  const budget = { maxBytes: ERROR_PAGE_BYTES * 16, source: "error page" };
  const opened = await undoContentCodings(bytes, codings, budget).catch(() => ({ bytes }));
  return Buffer.from(opened.bytes).toString("latin1");
}
