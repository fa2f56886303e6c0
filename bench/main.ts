/*
 * Measures cleancopy against others on the pages of a folder: `npm run bench -- DIR`. How to read the figures is in
 * docs/performance.md.
 */
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { cpus, tmpdir } from "node:os";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { CleancopyError } from "../src/errors.js";
import { type BatchFigures, measureBatch, writeManifest } from "./batch.js";
import { type ColdFigures, measureCold } from "./cold.js";
import { sampleOf, savedPages, unpack } from "./pages.js";
import { batchTable, coldTable, warmTable } from "./tables.js";
import { measureWarm, type WarmFigures } from "./warm.js";

/** All that one run of the benchmark finds. */
export interface BenchFigures {
  readonly machine: string;
  readonly pages: number;
  readonly meanKb: number;
  readonly warm: readonly WarmFigures[];
  readonly cold: readonly ColdFigures[];
  readonly batch: BatchFigures;
}

interface Amounts {
  /** Pages that each engine does warm. */
  readonly pages: number;
  /** Of the warm measurement and of the batches. */
  readonly rounds: number;
  /** Rounds of cold starts. */
  readonly starts: number;
  /** Pages of a batch. */
  readonly batch: number;
  readonly warmUpSeconds: number;
}

const USAGE =
  "npm run bench -- DIR [--pages N] [--rounds N] [--starts N] [--batch N] [--warm-up SECONDS] [--json FILE]";

const say = (words: string): void => console.error(words);

async function measure(
  folder: string,
  { pages, rounds, starts, batch, warmUpSeconds }: Amounts,
): Promise<BenchFigures> {
  const temporary = mkdtempSync(join(tmpdir(), "cleancopy-bench-"));
  try {
    const saved = savedPages(folder);
    const all = await unpack(saved, temporary);
    const unpacked = sampleOf(all, pages);
    const list = join(temporary, "list.json");
    writeFileSync(list, JSON.stringify(unpacked));
    const bytes = unpacked.reduce((sum, page) => sum + page.bytes, 0);
    return {
      machine: `Node ${process.version}, ${process.platform} ${process.arch}, ${String(cpus().length)} cores`,
      pages: unpacked.length,
      meanKb: bytes / unpacked.length / 1_000,
      warm: await measureWarm(list, rounds, warmUpSeconds, say),
      cold: await measureCold(all, starts, say),
      batch: await measureBatch(writeManifest(saved, batch, temporary), batch, rounds, say),
    };
  } finally {
    rmSync(temporary, { recursive: true });
  }
}

function report({ machine, pages, meanKb, warm, cold, batch }: BenchFigures): string {
  return [
    `${String(pages)} pages of ${meanKb.toFixed(0)} kB on average; ${machine}`,
    `Warm, one process\n\n${warmTable(warm)}`,
    `Cold start\n\n${coldTable(cold)}`,
    `Batch\n\n${batchTable(batch)}`,
  ].join("\n\n");
}

function countOf(option: string, value: string): number {
  const count = Number(value);
  if (Number.isInteger(count) && count > 0) return count;
  throw new CleancopyError("bad-record", `${option} is a number of one or more`);
}

try {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      pages: { type: "string", default: "1000" },
      rounds: { type: "string", default: "4" },
      starts: { type: "string", default: "10" },
      batch: { type: "string", default: "400" },
      "warm-up": { type: "string", default: "30" },
      json: { type: "string" },
    },
  });
  const [folder] = positionals;
  if (folder === undefined || positionals.length > 1) throw new CleancopyError("bad-record", USAGE);
  const figures = await measure(folder, {
    pages: countOf("--pages", values.pages),
    rounds: countOf("--rounds", values.rounds),
    starts: countOf("--starts", values.starts),
    batch: countOf("--batch", values.batch),
    warmUpSeconds: countOf("--warm-up", values["warm-up"]),
  });
  if (values.json !== undefined) writeFileSync(values.json, `${JSON.stringify(figures, null, 2)}\n`);
  console.log(report(figures));
} catch (error) {
  console.error(error instanceof CleancopyError ? `bench: ${error.message}` : error);
  process.exitCode = 2;
}
