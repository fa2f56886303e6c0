import { execFile } from "node:child_process";
import { promisify } from "node:util";
import { expect, it } from "vitest";

const MODULE = new URL("../../src/cli/engine.ts", import.meta.url).href;

/* A process of its own: what is set there holds for all of it. 20 MB live, and are replaced ten times over. */
const TURNOVER = `
  const { expectWaitingPages } = await import("${MODULE}");
  expectWaitingPages(process.versions.v8);
  const queue = Array.from({ length: 200_000 }, (_, index) => ({ index, more: [index, index, index] }));
  gc();
  const live = process.memoryUsage().heapUsed;
  let most = 0;
  for (let turn = 0; turn < 2_000_000; turn += 1) {
    queue[turn % queue.length] = { index: turn, more: [turn, turn, turn] };
    if (turn % 10_000 === 0) most = Math.max(most, process.memoryUsage().heapUsed);
  }
  console.log(most / live);
`;

it("the heap stays below three times what lives, where V8 by itself lets it come to nearly five", async () => {
  const node = [process.execPath, "--expose-gc", "--import", import.meta.resolve("tsx")] as const;
  const [command, ...args] = [...node, "--input-type=module", "-e", TURNOVER];
  const { stdout } = await promisify(execFile)(command, args);
  expect(Number(stdout)).toBeLessThan(3);
}, 60_000);
