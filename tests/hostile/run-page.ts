/* Run in a process of its own by hostile-pages.test.ts: one hostile page through the reader, told as one line of JSON. */
import { CleancopyError } from "../../src/errors.js";
import { readabilityVotes } from "../../src/evidence/readability.js";
import { parseHtml } from "../../src/read/parse-html.js";
import { HOSTILE_PAGES, type HostilePage } from "./pages.js";

export interface HostileRun {
  readonly outcome: "read" | "refused";
  /** The error's code, or the engine that voted. */
  readonly how: string;
  readonly ms: number;
}

function run(html: string): Pick<HostileRun, "outcome" | "how"> {
  try {
    return { outcome: "read", how: readabilityVotes(parseHtml(html).document).engine };
  } catch (error) {
    if (error instanceof CleancopyError) return { outcome: "refused", how: error.code };
    throw error;
  }
}

const html = HOSTILE_PAGES[process.argv[2] as HostilePage]();
const start = performance.now();
const result: HostileRun = { ...run(html), ms: performance.now() - start };
console.log(JSON.stringify({ ...result, rss: process.resourceUsage().maxRSS / 1024 }));
