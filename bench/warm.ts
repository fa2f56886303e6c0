/** Warm times: each engine in a process of its own, over the same pages, in balanced order. */
import { fileURLToPath } from "node:url";
import { nodeJson } from "./processes.js";
import { balanced, median, percentile, ratios, type Spread, spread } from "./statistics.js";

export const ENGINES = ["cleancopy", "readability", "defuddle", "article-extractor"] as const;
export type Engine = (typeof ENGINES)[number];

interface PageTime {
  readonly wallMs: number;
  readonly cpuMs: number;
  /** Of the text that came out; 0 where nothing did. */
  readonly length: number;
}

interface WarmRun {
  readonly timed: readonly PageTime[];
  readonly peakMb: number;
}

/** What one engine takes for one page, warm; times of the processor unless they say otherwise. */
export interface WarmFigures {
  readonly engine: Engine;
  readonly medianMs: number;
  readonly p95Ms: number;
  readonly wallMedianMs: number;
  readonly peakMb: number;
  /** Pages of which nothing came out. */
  readonly nothing: number;
  /** Its time for all pages in terms of cleancopy's, in each round; null for cleancopy itself. */
  readonly ratio: Spread | null;
  readonly wallRatio: Spread | null;
}

const WARM = fileURLToPath(new URL("engines/warm.mjs", import.meta.url));

/**
 * @param list a file that holds [{file, url}]
 * @param warmUpSeconds of the processor's time that each engine gets before its first timed page
 * @param say told what is about to be measured
 */
export async function measureWarm(
  list: string,
  rounds: number,
  warmUpSeconds: number,
  say: (words: string) => void,
): Promise<readonly WarmFigures[]> {
  const runs = new Map<Engine, WarmRun[]>(ENGINES.map((engine) => [engine, []]));
  for (const [round, order] of balanced(ENGINES, rounds).entries()) {
    for (const engine of order) {
      say(`warm, round ${String(round + 1)} of ${String(rounds)}: ${engine}`);
      runs.get(engine)?.push(await nodeJson<WarmRun>([WARM, engine, list, String(warmUpSeconds)]));
    }
  }
  const own = runs.get("cleancopy") ?? [];
  return ENGINES.map((engine) => figuresOf(engine, runs.get(engine) ?? [], own));
}

type Measure = (time: PageTime) => number;
const cpu: Measure = ({ cpuMs }) => cpuMs;
const wall: Measure = ({ wallMs }) => wallMs;

function figuresOf(engine: Engine, runs: readonly WarmRun[], own: readonly WarmRun[]): WarmFigures {
  const perPage = (measure: Measure): readonly number[] =>
    (runs[0]?.timed ?? []).map((_, page) =>
      median(runs.flatMap(({ timed }) => timed[page] ?? []).map(measure)),
    );
  const ratioBy = (measure: Measure): Spread | null =>
    engine === "cleancopy" ? null : spread(ratios(totals(runs, measure), totals(own, measure)));
  return {
    engine,
    medianMs: median(perPage(cpu)),
    p95Ms: percentile(perPage(cpu), 0.95),
    wallMedianMs: median(perPage(wall)),
    peakMb: median(runs.map(({ peakMb }) => peakMb)),
    nothing: runs[0]?.timed.filter(({ length }) => length === 0).length ?? 0,
    ratio: ratioBy(cpu),
    wallRatio: ratioBy(wall),
  };
}

function totals(runs: readonly WarmRun[], measure: Measure): readonly number[] {
  return runs.map(({ timed }) => timed.reduce((sum, time) => sum + measure(time), 0));
}
