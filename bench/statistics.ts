/** The arithmetic of the benchmark: what is said of many times, and of times taken in pairs. */

export interface Spread {
  readonly median: number;
  readonly least: number;
  readonly greatest: number;
}

/** @returns the value below which the share lies, by the nearest rank; NaN of nothing */
export function percentile(values: readonly number[], share: number): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.max(0, Math.ceil(share * sorted.length) - 1)] ?? NaN;
}

export function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  const middle = sorted.length / 2;
  const upper = sorted[Math.floor(middle)] ?? NaN;
  return Number.isInteger(middle) ? ((sorted[middle - 1] ?? NaN) + upper) / 2 : upper;
}

export function spread(values: readonly number[]): Spread {
  return { median: median(values), least: Math.min(...values), greatest: Math.max(...values) };
}

/** What the first costs in terms of the second, each pair by itself: what slows both halves of a pair down cancels out. */
export function ratios(these: readonly number[], those: readonly number[]): readonly number[] {
  return these.map((value, index) => value / (those[index] ?? NaN));
}

/**
 * The order in which things are measured: forwards, then backwards, and so on (A B B A), so that a machine that grows
 * slower or faster steadily favours none.
 */
export function balanced<T>(things: readonly T[], rounds: number): readonly (readonly T[])[] {
  return Array.from({ length: rounds }, (_, round) => (round % 2 === 0 ? things : things.toReversed()));
}
