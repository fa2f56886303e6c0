import type { ErrorCode } from "../../src/errors.js";

/** One address of the soak, and what has to come of it. */
export interface Planned {
  /** Which of the hosts it is at. */
  readonly host: number;
  readonly path: string;
  readonly expected: "article" | ErrorCode;
  /** Of an article. */
  readonly headline: string;
}

/** How the server fails, and the code that has to tell of it. */
export const FAILURES = {
  gone: "status",
  busy: "status",
  reset: "reset",
  circle: "redirects",
  empty: "empty",
  pdf: "unsupported-type",
  "bad-gzip": "undecodable",
  silent: "timeout",
  challenge: "blocked",
} as const satisfies Record<string, ErrorCode>;

export type FailureName = keyof typeof FAILURES;

const FAILURE_NAMES = Object.keys(FAILURES) as readonly FailureName[];
/** One address in so many fails: 5 %. */
const FAILS_EVERY = 20;

/** The addresses in their order, spread over the hosts. */
export function planOf(addresses: number, hosts: number): readonly Planned[] {
  return Array.from({ length: addresses }, (_, index) => {
    const host = index % hosts;
    const headline = `Report number ${String(index)} from the harbour`;
    if (index % FAILS_EVERY !== 7) {
      return { host, path: `/page/${String(index)}`, expected: "article", headline };
    }
    const name = FAILURE_NAMES[Math.floor(index / FAILS_EVERY) % FAILURE_NAMES.length] ?? "gone";
    return { host, path: `/${name}/${String(index)}`, expected: FAILURES[name], headline };
  });
}
