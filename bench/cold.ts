/** Cold starts: whole processes, from nothing to the article. */
import { fileURLToPath } from "node:url";
import { nearestInSize, type UnpackedPage } from "./pages.js";
import { timedNode } from "./processes.js";
import { balanced, median, ratios, type Spread, spread } from "./statistics.js";

const LARGE_BYTES = 1_200_000;
const SMALL_BYTES = 100_000;

const PROGRAM = fileURLToPath(new URL("../bin/cleancopy.js", import.meta.url));
const SCRIPT = fileURLToPath(new URL("engines/cold.mjs", import.meta.url));

interface Start {
  readonly name: string;
  readonly args: readonly string[];
  /** What it is held against. */
  readonly against: string | null;
}

export interface ColdFigures {
  readonly name: string;
  readonly cpuMs: number;
  readonly wallMs: number;
  readonly against: string | null;
  /** In terms of what it is held against, pair by pair. */
  readonly ratio: Spread | null;
  readonly wallRatio: Spread | null;
}

function starts(pages: readonly UnpackedPage[]): readonly Start[] {
  const [large, small] = [nearestInSize(pages, LARGE_BYTES), nearestInSize(pages, SMALL_BYTES)];
  const on = ({ bytes }: UnpackedPage): string => `${String(Math.round(bytes / 1_000))} kB`;
  const plain = `a script of jsdom and Readability, ${on(large)}`;
  const script = (engine: string, { file }: UnpackedPage) => [SCRIPT, engine, file];
  return [
    { name: "node -e 0", args: ["-e", "0"], against: null },
    { name: "cleancopy --version", args: [PROGRAM, "--version"], against: "node -e 0" },
    { name: `cleancopy, ${on(small)}`, args: [PROGRAM, "-q", small.file], against: "node -e 0" },
    { name: plain, args: script("readability", large), against: null },
    { name: `cleancopy, ${on(large)}`, args: [PROGRAM, "-q", large.file], against: plain },
    { name: `a script of Defuddle, ${on(large)}`, args: script("defuddle", large), against: plain },
    {
      name: `a script of article-extractor, ${on(large)}`,
      args: script("article-extractor", large),
      against: plain,
    },
  ];
}

/** @param say told what is about to be measured */
export async function measureCold(
  pages: readonly UnpackedPage[],
  rounds: number,
  say: (words: string) => void,
): Promise<readonly ColdFigures[]> {
  const all = starts(pages);
  const wall = new Map<string, number[]>(all.map(({ name }) => [name, []]));
  const cpu = new Map<string, number[]>(all.map(({ name }) => [name, []]));
  say(`cold starts, ${String(rounds)} rounds`);
  for (const order of balanced(all, rounds)) {
    for (const { name, args } of order) {
      const run = await timedNode(args);
      wall.get(name)?.push(run.wallMs);
      cpu.get(name)?.push(run.cpuMs);
    }
  }
  const ratio = (of: ReadonlyMap<string, number[]>, { name, against }: Start): Spread | null =>
    against === null ? null : spread(ratios(of.get(name) ?? [], of.get(against) ?? []));
  return all.map((start) => ({
    name: start.name,
    against: start.against,
    cpuMs: median(cpu.get(start.name) ?? []),
    wallMs: median(wall.get(start.name) ?? []),
    ratio: ratio(cpu, start),
    wallRatio: ratio(wall, start),
  }));
}
