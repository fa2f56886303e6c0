import { setFlagsFromString } from "node:v8";

/* What a run asks of V8 (given by its version), once it is known what the run will be like; it holds for the process. */

/** The newest V8 (Node 24) whose flags are known to be these; it would print an error for one that it does not know. */
const LAST_KNOWN_V8 = 13;

/** By so many per cent of what lives the heap may grow before it is collected again. */
const GROWTH_PERCENT = 100;

/**
 * V8 optimises what has run for some milliseconds. A short run is over before that pays, so there it has to run four
 * times as long. What is loaded later is compiled anew: V8 keeps compiled code for one set of flags.
 */
export function expectFewPages(v8: string): void {
  setFlags(v8, "--interrupt-budget=270000");
}

/**
 * Has V8 collect when the heap has come to twice what lives. Left to itself it lets the heap of the main thread come to
 * four times what lives: all that belongs to a page that waits for its host outlives the young generation, and lies there
 * as garbage once the page is written. More often would cost the threads that extract: with each collection V8 loses
 * what it has optimised of the functions that are made anew for each page, and optimises them once more.
 */
export function expectWaitingPages(v8: string): void {
  // No limit of Node's does this once a thread runs. V8 reads the flag at each collection, so it may be set by then.
  setFlags(v8, `--heap-growing-percent=${String(GROWTH_PERCENT)}`);
}

function setFlags(v8: string, ...flags: readonly string[]): void {
  if (Number.parseInt(v8, 10) > LAST_KNOWN_V8) return;
  for (const flag of flags) setFlagsFromString(flag);
}
