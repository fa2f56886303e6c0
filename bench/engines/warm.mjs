/*
 * One engine, one process, many pages: node warm.mjs ENGINE LIST.json WARM_UP_SECONDS. The list is [{file, url}]; all
 * pages are in memory before the first is timed, and the seconds go by on them untimed. Prints one line of JSON.
 */
import { readFileSync } from "node:fs";

const [engine, list, warmUpSeconds] = process.argv.slice(2);
/** Of the processor's time: V8's compiler goes by how long code has run, and each engine gets as much. */
const warmUpMs = Number(warmUpSeconds) * 1_000;
const { articleText } = await import(`./${engine}.mjs`);
const pages = JSON.parse(readFileSync(list, "utf8")).map(({ file, url }) => {
  return { url, html: readFileSync(file, "utf8") };
});

async function characters({ html, url }) {
  try {
    return (await articleText(html, url)).length;
  } catch {
    return 0;
  }
}

const spentMs = () => process.cpuUsage().user / 1_000;
const began = spentMs();
for (let index = 0; spentMs() - began < warmUpMs; index += 1) await characters(pages[index % pages.length]);

const timed = [];
for (const page of pages) {
  const [began, cpu] = [performance.now(), process.cpuUsage()];
  const length = await characters(page);
  const wallMs = performance.now() - began;
  const { user, system } = process.cpuUsage(cpu);
  timed.push({ wallMs, cpuMs: (user + system) / 1_000, length });
}
process.stdout.write(`${JSON.stringify({ timed, peakMb: process.resourceUsage().maxRSS / 1_024 })}\n`);
