import { undoContentCodings } from "../../decode/content-coding.js";
import type { CleancopyError, ErrorCode } from "../../errors.js";
import type { FetchOptions } from "../../options.js";
import type { Clock } from "../clock.js";
import { failureOf, type Failure } from "../failures.js";
import { NotSent } from "../not-sent.js";
import { follow } from "../redirects.js";
import { standingHeaders } from "../request-headers.js";
import { waitBeforeRetry } from "../retry.js";
import { statusFailure } from "../status.js";
import { startTimeLimits, type TimeLimits } from "../time-limits.js";
import { headerList, type Transport, type WireResponse } from "../transport.js";
import { ALL_ALLOWED, MAX_ROBOTS_BYTES, productToken, readRules, type Rules } from "./rules.js";

/** A site's rules, or why they are not known, in which case nothing may be fetched (RFC 9309, 2.3.1.4). */
export type SiteRules = Rules | NotSent;

export interface LoadSettings {
  readonly options: FetchOptions;
  readonly clock: Clock;
  /** Ends the loading with the run. */
  readonly signal: AbortSignal;
}

/** RFC 9309, 2.3.1.2: five redirects are followed, whatever hosts they lead to. */
const MAX_REDIRECTS = 5;
/** What it may come to unpacked; only the first {@link MAX_ROBOTS_BYTES} are read. */
const MAX_UNPACKED_BYTES = 20 * MAX_ROBOTS_BYTES;
/** Failures of the host as a whole: its pages fail for the same reason, and are to say so. */
const OF_THE_HOST: ReadonlySet<ErrorCode> = new Set([
  "private-address",
  "host-paused",
  "dns",
  "refused",
  "proxy",
  "reset",
  "timeout",
  "tls",
  "protocol",
]);

/** Fetches and reads a robots.txt, with retries as for a page. Never rejects but for the end of the run. */
export async function loadRules(
  address: URL,
  transport: Transport,
  settings: LoadSettings,
): Promise<SiteRules> {
  const { options, clock, signal } = settings;
  for (let attempt = 0; ; attempt += 1) {
    const result = await attemptLoad(address, transport, settings);
    if (!("error" in result)) return result;
    if (!result.again || attempt >= options.retries) return unknownRules(result.error);
    await clock.sleep(waitBeforeRetry(attempt, result, clock), signal);
  }
}

async function attemptLoad(
  address: URL,
  transport: Transport,
  { options, clock, signal }: LoadSettings,
): Promise<Rules | Failure> {
  const limits = startTimeLimits("robots.txt", options, signal);
  try {
    const { response } = await follow(transport, {
      start: address,
      headers: { ...standingHeaders(options), accept: "text/plain,*/*;q=0.5" },
      ownHeaders: {},
      maxRedirects: MAX_REDIRECTS,
      signal: limits.signal,
      asked: false,
      aside: limits.aside,
      onHop: () => undefined,
    });
    const failure = serverFailure(response, clock);
    if (failure !== null || response.status < 200 || response.status > 299) {
      response.discard();
      return failure ?? ALL_ALLOWED;
    }
    return readRules(await textOf(response, limits), productToken(options.userAgent));
  } catch (thrown) {
    signal.throwIfAborted();
    const failure = failureOf(limits.signal.aborted ? limits.signal.reason : thrown, "robots.txt");
    const { code } = failure.error;
    // A circle, too many redirects or one that leads nowhere: as if there were none (2.3.1.2, 2.3.1.3).
    return code === "redirects" || code === "bad-address" ? ALL_ALLOWED : failure;
  } finally {
    limits.stop();
  }
}

/** 5xx, and 429, which is no word on what is allowed; every other 4xx is "there are no rules" (2.3.1.3). */
function serverFailure(response: WireResponse, clock: Clock): Failure | null {
  const { status } = response;
  return status === 429 || status >= 500 ? statusFailure(response, "", "robots.txt", clock.now()) : null;
}

async function textOf(response: WireResponse, limits: TimeLimits): Promise<string> {
  limits.watchSilence();
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of response.body) {
    limits.heard();
    chunks.push(chunk);
    size += chunk.length;
    if (size > MAX_ROBOTS_BYTES) break;
  }
  const budget = { maxBytes: MAX_UNPACKED_BYTES, source: "robots.txt" };
  const codings = headerList(response.headers, "content-encoding");
  const { bytes } = await undoContentCodings(Buffer.concat(chunks), codings, budget);
  return new TextDecoder().decode(bytes.subarray(0, MAX_ROBOTS_BYTES));
}

function unknownRules(error: CleancopyError): NotSent {
  const { code, message, details } = error;
  if (OF_THE_HOST.has(code)) return new NotSent(code, message, { advice: "", ...details });
  return new NotSent("robots", `${message}, so that nothing may be fetched from the site`, {
    advice: "Try again later; --ignore-robots fetches all the same, where you may.",
    ...(details.status !== undefined && { status: details.status }),
    cause: error,
  });
}
