import { spawn } from "node:child_process";
import { fileURLToPath } from "node:url";
import { beforeAll, describe, expect, it } from "vitest";
import { HOSTILE_PAGES, type HostilePage } from "./hostile/pages.js";
import type { HostileRun } from "./hostile/run-pages.js";

const PROGRAM = fileURLToPath(new URL("hostile/run-pages.ts", import.meta.url));
const MEMORY_MB = 400;
const TIME_MS = 5_000;

const names = Object.keys(HOSTILE_PAGES) as HostilePage[];
const runs = new Map<string, HostileRun>();
const crashes = new Map<string, string>();

interface Ending {
  readonly lines: readonly string[];
  readonly end: string;
}

/** One process for all the pages that it survives. */
async function read(pages: readonly string[]): Promise<Ending> {
  const flags = [`--max-old-space-size=${MEMORY_MB}`, "--expose-gc", "--import", "tsx"];
  const child = spawn(process.execPath, [...flags, PROGRAM, ...pages], { stdio: ["ignore", "pipe", "pipe"] });
  let out = "";
  let err = "";
  // A page that hangs says nothing for long.
  const silence = setTimeout(() => child.kill("SIGKILL"), 60_000);
  child.stdout.setEncoding("utf8").on("data", (chunk: string) => {
    out += chunk;
    silence.refresh();
  });
  child.stderr.setEncoding("utf8").on("data", (chunk: string) => (err += chunk));
  const end = await new Promise<string>((resolve) => {
    child.on("close", (code, signal) => {
      resolve(code === 0 ? err : `exit ${code ?? signal}: ${err.slice(-500)}`);
    });
  });
  clearTimeout(silence);
  return { lines: out.split("\n").filter((line) => line !== ""), end };
}

beforeAll(async () => {
  for (let left: readonly string[] = names; left.length > 0;) {
    const { lines, end } = await read(left);
    for (const line of lines) {
      const run = JSON.parse(line) as HostileRun;
      runs.set(run.page, run);
    }
    const [crashed, ...others] = left.slice(lines.length);
    if (crashed !== undefined) crashes.set(crashed, end);
    left = others;
  }
}, 400_000);

describe("a hostile page", () => {
  it.each(names)("is read or refused within bounds: %s", (name) => {
    expect(crashes.get(name)).toBeUndefined();
    const run = runs.get(name);
    expect(["article", "not-an-article", "empty", "too-complex"]).toContain(run?.outcome);
    expect(run?.ms).toBeLessThan(TIME_MS);
    expect(run?.peakMemoryMb).toBeLessThan(MEMORY_MB);
    expect(run?.loadedJsdom).toBe(false);
  });

  it.each(["100,000 nested div", "3,000 p with b of a class of its own", "a million nodes"])(
    "is refused by name where it goes over a limit: %s",
    (name) => {
      expect(runs.get(name)?.outcome).toBe("too-complex");
    },
  );

  it.each(["1,000 nested div", "a style of 5 MB", "NUL in every word", "names that no DOM takes"])(
    "is read where it can be: %s",
    (name) => {
      expect(runs.get(name)?.outcome).toBe("article");
    },
  );
});
