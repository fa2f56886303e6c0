/** A batch on one worker thread and on two. */
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import type { SavedPage } from "./pages.js";
import { type MemorySample, watchedNode } from "./processes.js";
import { balanced, median, ratios, type Spread, spread } from "./statistics.js";

const PROGRAM = fileURLToPath(new URL("../bin/cleancopy.js", import.meta.url));
const SPIN = fileURLToPath(new URL("engines/spin.mjs", import.meta.url));
const SAMPLE_MS = 250;

export interface BatchFigures {
  readonly pages: number;
  readonly perSecond: Readonly<Record<"one" | "two", number>>;
  readonly peakMb: Readonly<Record<"one" | "two", number>>;
  /** How many times as fast two workers are. */
  readonly ratio: Spread;
  /** The same of two processes that share nothing, in the same minutes: what the machine had to give. */
  readonly machine: Spread;
}

/**
 * Writes a manifest of so many pages, the given ones again and again.
 * @returns its path
 */
export function writeManifest(pages: readonly SavedPage[], count: number, folder: string): string {
  const path = join(folder, `manifest-${String(count)}.ndjson`);
  const lines = Array.from({ length: count }, (_, index) => {
    const page = pages[index % pages.length];
    return JSON.stringify({ ...page, url: page?.url ?? undefined, id: `${String(index)}-${page?.id ?? ""}` });
  });
  writeFileSync(path, `${lines.join("\n")}\n`);
  return path;
}

/** The arguments of a run over a manifest. */
export function batchArguments(manifest: string, workers: number): readonly string[] {
  return [PROGRAM, "-q", "--workers", String(workers), "--from", "ndjson", "-f", "ndjson", manifest];
}

/**
 * @param manifest lists the pages
 * @param count how many they are
 * @param say told what is about to be measured
 */
export async function measureBatch(
  manifest: string,
  count: number,
  rounds: number,
  say: (words: string) => void,
): Promise<BatchFigures> {
  const seconds = { one: [] as number[], two: [] as number[] };
  const peaks = { one: [] as number[], two: [] as number[] };
  const machine: number[] = [];
  for (const order of balanced(["one", "two"] as const, rounds)) {
    for (const name of order) {
      say(`batch of ${String(count)} pages, workers: ${name}`);
      const { wallMs, samples } = await watchedNode(
        batchArguments(manifest, name === "one" ? 1 : 2),
        SAMPLE_MS,
      );
      seconds[name].push(wallMs / 1_000);
      peaks[name].push(peakOf(samples));
    }
    machine.push(await machineRatio());
  }
  return {
    pages: count,
    perSecond: { one: count / median(seconds.one), two: count / median(seconds.two) },
    peakMb: { one: median(peaks.one), two: median(peaks.two) },
    ratio: spread(ratios(seconds.one, seconds.two)),
    machine: spread(machine),
  };
}

export function peakOf(samples: readonly MemorySample[]): number {
  return samples.reduce((most, { peakMb }) => Math.max(most, peakMb), 0);
}

/** How many times as much two processes get done at once. */
async function machineRatio(): Promise<number> {
  const alone = await watchedNode([SPIN], SAMPLE_MS);
  const began = performance.now();
  await Promise.all([watchedNode([SPIN], SAMPLE_MS), watchedNode([SPIN], SAMPLE_MS)]);
  return (2 * alone.wallMs) / (performance.now() - began);
}
