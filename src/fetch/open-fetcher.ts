import { setMaxListeners } from "node:events";
import type { FetchOptions } from "../options.js";
import { isWebAddress, parseAddress } from "./address.js";
import { systemClock, type Clock } from "./clock.js";
import { createFetchPage } from "./fetch-page.js";
import type { FetchPage } from "./fetched-page.js";
import { takeTurns } from "./hosts/take-turns.js";
import { openTransport } from "./open-transport.js";
import { obeyRobots } from "./robots/obey-robots.js";
import type { Aside, Transport } from "./transport.js";

export interface Fetcher {
  readonly fetchPage: FetchPage;
  /** Lets go of the connections; call it once, when the run is over. */
  close(): Promise<void>;
}

/** What a run is, beside its options. */
export interface FetchRun {
  /** What a person asked for by name: it is fetched whatever robots.txt says. What is no address does not matter. */
  readonly asked?: readonly string[];
  /** Told of every wait for a host's turn, so that other pages may be read meanwhile. */
  readonly aside?: Aside;
  readonly clock?: Clock;
}

/**
 * What a run fetches with: opened once, closed at the end. The HTTP client is loaded on the first fetch, so a run
 * over files never pays for it.
 * @param connections how many connections to one host at most; give the number of pages read at the same time
 */
export function openFetcher(options: FetchOptions, connections: number, run: FetchRun = {}): Fetcher {
  const { clock = systemClock, aside } = run;
  const end = new AbortController();
  // Each robots.txt that is on its way listens to it.
  setMaxListeners(0, end.signal);
  const network = openTransport({ ...options, connections });
  const turns = takeTurns(network.exchange, { delayMs: options.delayMs, clock });
  const exchange: Transport = options.ignoreRobots
    ? turns.exchange
    : obeyRobots(turns.exchange, { options, clock, signal: end.signal, onDelay: turns.slowDown });
  const asked = new Set(
    (run.asked ?? []).filter(isWebAddress).map((address) => parseAddress(address).url.href),
  );
  return {
    fetchPage: createFetchPage(options, {
      transport: exchange,
      clock,
      isAsked: (url) => asked.has(url.href),
      ...(aside !== undefined && { aside }),
    }),
    async close() {
      end.abort();
      turns.close();
      await network.close();
    },
  };
}
