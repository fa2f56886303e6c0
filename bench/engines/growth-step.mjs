/*
 * One page of a growth table in a process of its own: node growth-step.mjs FORM FILE. The program is warmed up on small
 * pages first, so that a step's time is not that of V8's compiler; the page is taken several times, of which the quickest counts: the others met the
 * garbage collector or other programs.
 */
import { readFileSync } from "node:fs";
import { CleancopyError, extractArticle } from "../../dist/index.js";

const WARM_UP_MS = 2_500;
const ENOUGH_MS = 2_500;
const LEAST = 7;
const MOST = 40;

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
const times = [];
for (let spent = 0; times.length < LEAST || (spent < ENOUGH_MS && times.length < MOST);) {
  times.push(cpuOf(page));
  spent += times.at(-1);
}
process.stdout.write(`${JSON.stringify({ outcome: told, ms: Math.min(...times), peakMb })}\n`);
