/*
 * One page of a growth table in a process of its own: node growth-step.mjs FORM FILE SMALL. The program is warmed up on
 * the small page first, so that a step's time is not that of V8's compiler; the page is taken several times, of which the
 * mean counts: the quickest would be one that met no garbage collector, which a large page always meets.
 */
import { readFileSync } from "node:fs";
import { CleancopyError, extractArticle } from "../../dist/index.js";

const WARM_UP_MS = 2_500;
const ENOUGH_MS = 1_500;
const LEAST = 5;
const MOST = 200;

const [form, file, small] = process.argv.slice(2);

function outcome(content) {
  try {
    extractArticle({ [form]: content });
    return "article";
  } catch (error) {
    if (error instanceof CleancopyError) return error.code;
    throw error;
  }
}

function cpuOf(content) {
  const began = process.cpuUsage();
  outcome(content);
  const { user, system } = process.cpuUsage(began);
  return (user + system) / 1_000;
}

const warmUp = readFileSync(small, "utf8");
for (let spent = 0; spent < WARM_UP_MS;) spent += cpuOf(warmUp);
const page = readFileSync(file, "utf8");
const told = outcome(page);
const peakMb = process.resourceUsage().maxRSS / 1_024;
let runs = 0;
let spent = 0;
while (runs < LEAST || (spent < ENOUGH_MS && runs < MOST)) {
  spent += cpuOf(page);
  runs += 1;
}
process.stdout.write(`${JSON.stringify({ outcome: told, ms: spent / runs, peakMb })}\n`);
