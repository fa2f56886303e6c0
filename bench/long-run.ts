/*
 * Memory over a long run: `npm run bench:long -- DIR [--count N] [--workers N]`. The pages of the folder again and again,
 * in one run of the program, its resident memory read each second (Linux). SIGINT ends the run and reports so far.
 */
import { spawn } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { batchArguments, writeManifest } from "./batch.js";
import { savedPages } from "./pages.js";
import { memoryOf } from "./processes.js";
import { table } from "./tables.js";

interface Moment {
  readonly pages: number;
  readonly seconds: number;
  readonly residentMb: number;
  readonly peakMb: number;
}

const SAMPLE_MS = 1_000;
const NEWLINE = 0x0a;

async function run(args: readonly string[]): Promise<readonly Moment[]> {
  const child = spawn(process.execPath, args, { stdio: ["ignore", "pipe", "ignore"] });
  const began = performance.now();
  const moments: Moment[] = [];
  let pages = 0;
  child.stdout.on("data", (chunk: Buffer) => {
    for (const byte of chunk) if (byte === NEWLINE) pages += 1;
  });
  const timer = setInterval(() => {
    const sample = memoryOf(child.pid ?? 0, (performance.now() - began) / 1_000);
    if (sample !== null) moments.push({ pages, ...sample });
  }, SAMPLE_MS);
  process.once("SIGINT", () => child.kill("SIGINT"));
  await new Promise((resolve, reject) => child.on("error", reject).on("close", resolve));
  clearInterval(timer);
  return moments;
}

/** The state when so many pages were through, for the powers of ten and the end. */
function milestones(moments: readonly Moment[]): readonly Moment[] {
  const marks = [100, 1_000, 2_000, 5_000, 10_000, 100_000];
  const reached = marks.flatMap((mark) => moments.find(({ pages }) => pages >= mark) ?? []);
  const last = moments.at(-1);
  return last === undefined || reached.at(-1)?.pages === last.pages ? reached : [...reached, last];
}

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    count: { type: "string", default: "10000" },
    workers: { type: "string", default: "1" },
    json: { type: "string" },
  },
});
const temporary = mkdtempSync(join(tmpdir(), "cleancopy-long-"));
try {
  const pages = savedPages(positionals[0] ?? ".");
  const manifest = writeManifest(pages, Number(values.count), temporary);
  const moments = await run(batchArguments(manifest, Number(values.workers)));
  if (values.json !== undefined) writeFileSync(values.json, `${JSON.stringify(moments)}\n`);
  console.log(
    table(
      ["pages", "seconds", "resident MB", "peak MB"],
      milestones(moments).map(({ pages: done, seconds, residentMb, peakMb }) => [
        String(done),
        seconds.toFixed(0),
        residentMb.toFixed(0),
        peakMb.toFixed(0),
      ]),
    ),
  );
} finally {
  rmSync(temporary, { recursive: true });
}
