import { setMaxListeners } from "node:events";
import type { ErrorCode } from "../../errors.js";
import type { Clock } from "../clock.js";
import { failureOf } from "../failures.js";
import { LONGEST_RETRY_AFTER_MS } from "../retry.js";
import { retryAfterOf } from "../status.js";
import type { Transport, WireRequest, WireResponse } from "../transport.js";
import { Host } from "./host.js";

export interface TurnsSettings {
  /** The least time between two starts at a host; null: {@link DEFAULT_DELAY_MS}, and none for what a person asked for. */
  readonly delayMs: number | null;
  readonly clock: Clock;
}

export interface Turns {
  readonly exchange: Transport;
  /** A host asks for more time between two requests. */
  readonly slowDown: (url: URL, delayMs: number) => void;
  /** Ends all waiting. */
  close(): void;
}

export const DEFAULT_DELAY_MS = 1_000;
/** So many hosts are kept before those are forgotten of which there is nothing to remember. */
const MANY_HOSTS = 1_000;
/** Nothing that a server says holds for longer. */
const LONGEST_REST_MS = 24 * 60 * 60_000;
/** What counts as a failure of the host; a name that does not exist or a bad certificate fails fast by itself. */
const FAILURES: ReadonlySet<ErrorCode> = new Set(["refused", "reset", "timeout"]);

/**
 * Sends to each host two requests at a time at most, and so far apart as it asks for; a Retry-After holds for all that
 * goes to the host (RFC 9110, 10.2.3), and a host that fails again and again is left alone for a while. A turn lasts
 * until the answer's body has been read or given up.
 */
export function takeTurns(transport: Transport, { delayMs, clock }: TurnsSettings): Turns {
  const end = new AbortController();
  // Each host that sleeps listens to it.
  setMaxListeners(0, end.signal);
  const hosts = new Map<string, { readonly host: Host; ownDelayMs: number }>();
  const known = (url: URL): { readonly host: Host; ownDelayMs: number } => {
    const kept = hosts.get(url.host);
    if (kept !== undefined) return kept;
    if (hosts.size >= MANY_HOSTS) forgetIdle();
    const fresh = { host: new Host(url.host, clock, end.signal), ownDelayMs: 0 };
    hosts.set(url.host, fresh);
    return fresh;
  };
  const forgetIdle = (): void => {
    for (const [name, { host, ownDelayMs }] of hosts)
      if (ownDelayMs === 0 && host.isIdle(delayMs ?? DEFAULT_DELAY_MS)) hosts.delete(name);
  };
  return {
    async exchange(request) {
      const { host, ownDelayMs } = known(request.url);
      const isFree = request.asked === true && delayMs === null;
      await turn(host, isFree ? 0 : Math.max(delayMs ?? DEFAULT_DELAY_MS, ownDelayMs), request);
      host.started();
      try {
        return watched(await transport(request), request, host, clock);
      } catch (error) {
        note(error, request, host, clock);
        host.release();
        throw error;
      }
    },
    slowDown(url, ownDelayMs) {
      known(url).ownDelayMs = ownDelayMs;
    },
    close: () => end.abort(),
  };
}

async function turn(host: Host, delayMs: number, { signal, aside }: WireRequest): Promise<void> {
  signal.throwIfAborted();
  const coming = host.turn(delayMs, signal);
  if (coming === null) return;
  if (aside === undefined) return coming;
  let isGot = false;
  try {
    await aside(async () => {
      await coming;
      isGot = true;
    });
  } catch (error) {
    if (isGot) host.release();
    throw error;
  }
}

/** The answer, whose end gives the turn back. */
function watched(response: WireResponse, request: WireRequest, host: Host, clock: Clock): WireResponse {
  let isOver = false;
  const over = (): void => {
    if (!isOver) host.release();
    isOver = true;
  };
  noteStatus(response, host, clock);
  async function* body(): AsyncGenerator<Uint8Array> {
    try {
      yield* response.body;
    } catch (error) {
      note(error, request, host, clock);
      throw error;
    } finally {
      over();
    }
  }
  return {
    ...response,
    body: body(),
    discard() {
      response.discard();
      over();
    },
  };
}

function noteStatus(response: WireResponse, host: Host, clock: Clock): void {
  const now = clock.now();
  const { status } = response;
  if (status >= 500) host.breaker.failed(now, `the server answered ${String(status)}`);
  else host.breaker.succeeded();
  const retryAfterMs = retryAfterOf(response, now);
  if (retryAfterMs === null) return;
  if (retryAfterMs <= LONGEST_RETRY_AFTER_MS) host.pause(now + retryAfterMs);
  else host.breaker.rest(now + Math.min(retryAfterMs, LONGEST_REST_MS), "asked to be left alone");
}

function note(error: unknown, { signal }: WireRequest, host: Host, clock: Clock): void {
  const failure = failureOf(signal.aborted ? signal.reason : error, "").error;
  if (FAILURES.has(failure.code)) host.breaker.failed(clock.now(), failure.message.replace(/^: /, ""));
}
