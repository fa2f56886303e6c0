/*
 * Run in a process of its own by hostile-pages.test.ts, with little memory: each hostile page that is named goes through
 * the reader and is told as one line of JSON as soon as it is done, so that a crash shows where it came.
 */
import { createRequire } from "node:module";
import { CleancopyError } from "../../src/errors.js";
import { extractArticle } from "../../src/cleancopy.js";
import { HOSTILE_PAGES, type HostilePage } from "./pages.js";

export interface HostileRun {
  readonly page: string;
  /** `article`, or the error's code. */
  readonly outcome: string;
  /** Of the processor's time: other programs may keep the machine busy. */
  readonly ms: number;
  /** The greatest so far in this process. */
  readonly peakMemoryMb: number;
  readonly loadedJsdom: boolean;
}

function outcomeOf(html: string): string {
  try {
    extractArticle({
      source: "hostile",
      id: null,
      url: null,
      form: "html",
      content: html,
      fetched: null,
      warnings: [],
    });
    return "article";
  } catch (error) {
    if (error instanceof CleancopyError) return error.code;
    throw error;
  }
}

const loaded = createRequire(import.meta.url).cache;

for (const page of process.argv.slice(2) as HostilePage[]) {
  const html = HOSTILE_PAGES[page]();
  const start = process.cpuUsage();
  const outcome = outcomeOf(html);
  const spent = process.cpuUsage(start);
  const run: HostileRun = {
    page,
    outcome,
    ms: (spent.user + spent.system) / 1_000,
    peakMemoryMb: process.resourceUsage().maxRSS / 1024,
    loadedJsdom: Object.keys(loaded).some((path) => /[\\/]jsdom[\\/]/.test(path)),
  };
  console.log(JSON.stringify(run));
  globalThis.gc?.();
}
