/*
 * Growth tables: `npm run bench:growth`. Each step in processes of its own, in rounds up and down the steps, of which the
 * quickest counts: two steps that are measured once, minutes apart, differ by how fast the machine was. What matters is
 * the last column, a step's time against what it would be if it grew as the page does.
 */
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { type Growth, GROWTHS, SMALL_PAGE } from "./growth-pages.js";
import { nodeJson } from "./processes.js";
import { balanced } from "./statistics.js";
import { table } from "./tables.js";

interface Step {
  readonly step: number;
  readonly outcome: string;
  readonly ms: number;
  readonly peakMb: number;
}

const ROUNDS = 3;
const STEP = fileURLToPath(new URL("engines/growth-step.mjs", import.meta.url));

async function measure({ form, steps, page }: Growth, folder: string): Promise<readonly Step[]> {
  const small = join(folder, "small.html");
  writeFileSync(small, SMALL_PAGE);
  for (const step of steps) writeFileSync(join(folder, String(step)), page(step));
  const measured = new Map<number, Step>();
  for (const order of balanced(steps, ROUNDS)) {
    for (const step of order) {
      const file = join(folder, String(step));
      const now = { step, ...(await nodeJson<Omit<Step, "step">>([STEP, form, file, small])) };
      measured.set(step, quicker(measured.get(step), now));
    }
  }
  return steps.flatMap((step) => measured.get(step) ?? []);
}

function quicker(before: Step | undefined, now: Step): Step {
  if (before === undefined) return now;
  return { ...now, ms: Math.min(before.ms, now.ms), peakMb: Math.max(before.peakMb, now.peakMb) };
}

function rows(steps: readonly Step[]): readonly (readonly string[])[] {
  return steps.map(({ step, outcome, ms, peakMb }, index) => {
    const before = steps[index - 1];
    // What is refused for its size costs next to nothing; what was read to its end and found to be no article, all of it.
    const comparable = before !== undefined && outcome !== "too-complex";
    const against = comparable ? (ms / before.ms / (step / before.step)).toFixed(2) : "";
    return [step.toLocaleString("en-US"), outcome, ms.toFixed(1), peakMb.toFixed(0), against];
  });
}

const wanted = process.argv.slice(2);
const folder = mkdtempSync(join(tmpdir(), "cleancopy-growth-"));
try {
  for (const growth of GROWTHS) {
    if (wanted.length > 0 && !wanted.some((words) => growth.name.includes(words))) continue;
    const head = [growth.unit, "outcome", "ms", "peak MB", "times linear"];
    console.log(`${growth.name}\n\n${table(head, rows(await measure(growth, folder)))}\n`);
  }
} finally {
  rmSync(folder, { recursive: true });
}
