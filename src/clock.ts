import { uptime } from "node:process";

/**
 * Milliseconds of a clock that never goes back, for what takes how long. Not `performance.now()`: its module takes a start
 * longer to load than the smallest pages take to read.
 */
export function elapsedMs(): number {
  return uptime() * 1_000;
}
