/*
 * Growth tables: `npm run bench:growth`. Each step in a process of its own; what matters is the last column, a step's
 * time against what it would be if it grew as the page does.
 */
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { type Growth, GROWTHS, SMALL_PAGE } from "./growth-pages.js";
import { nodeJson } from "./processes.js";
import { table } from "./tables.js";

interface Step {
  readonly step: number;
  readonly outcome: string;
  readonly ms: number;
  readonly peakMb: number;
}

const STEP = fileURLToPath(new URL("engines/growth-step.mjs", import.meta.url));

async function measure({ form, steps, page }: Growth, folder: string): Promise<readonly Step[]> {
  const [small, file] = [join(folder, "small.html"), join(folder, "page")];
  writeFileSync(small, SMALL_PAGE);
  const measured: Step[] = [];
  for (const step of steps) {
    writeFileSync(file, page(step));
    measured.push({ step, ...(await nodeJson<Omit<Step, "step">>([STEP, form, file, small])) });
  }
  return measured;
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
