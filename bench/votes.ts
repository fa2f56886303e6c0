/*
 * The light DOM against jsdom on a corpus: `npm run bench:votes -- DIR`. On how many pages Readability's votes differ,
 * block by block, and what the difference does to the score (scripts/accuracy, where the folder holds known answers).
 */
import { existsSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { parseArgs } from "node:util";
import { readAnswer } from "../scripts/accuracy/answer.js";
import { figuresOf } from "../scripts/accuracy/figures.js";
import { type PageScore, scorePage } from "../scripts/accuracy/score-page.js";
import { type AskReadability, extractArticle } from "../src/cleancopy.js";
import { asFailure, CleancopyError } from "../src/errors.js";
import { DEFAULT_READABILITY_LIMITS, readabilityVotes, votesByJsdom } from "../src/evidence/readability.js";
import { votesOf } from "../src/evidence/votes.js";
import { DEFAULT_FETCH_OPTIONS } from "../src/fetch/default-options.js";
import type { Page } from "../src/page.js";
import { readPage } from "../src/read/read-page.js";
import { pageFromBytes } from "../src/source/page-from-bytes.js";
import { sampleOf, type SavedPage, savedPages } from "./pages.js";
import { table } from "./tables.js";

interface Compared {
  readonly id: string;
  readonly blocks: number;
  /** The numbers of the blocks on which the two do not agree. */
  readonly differing: readonly number[];
  /** With the light DOM's votes and with jsdom's; null where the folder has no answer. */
  readonly scores: readonly [PageScore, PageScore] | null;
}

// No page of a corpus may go without a vote because jsdom is slow or the machine is busy.
const LIMITS = {
  ...DEFAULT_READABILITY_LIMITS,
  deadlineMs: 60_000,
  maxElementsForJsdom: DEFAULT_READABILITY_LIMITS.maxElements,
};
const byLightDom: AskReadability = (document) => readabilityVotes(document, LIMITS);
const byJsdom: AskReadability = (document) => votesByJsdom(document, LIMITS);

async function load({ id, url, file }: SavedPage): Promise<Page> {
  const { maxBytes } = DEFAULT_FETCH_OPTIONS;
  const settings = { from: "html", url: null, maxBytes } as const;
  return pageFromBytes(await readFile(file), { source: file, id, url }, file, settings);
}

async function compare(saved: SavedPage): Promise<Compared> {
  const page = await load(saved);
  const { document, blocks } = readPage(page);
  if (document === null) return { id: saved.id, blocks: 0, differing: [], scores: null };
  const [light, full] = [byLightDom, byJsdom].map((ask) => votesOf(blocks, ask(document), null));
  const differing = blocks
    .filter((block) => light?.readability(block) !== full?.readability(block))
    .map(({ index }) => index);
  return { id: saved.id, blocks: blocks.length, differing, scores: scoresOf(saved, page, differing.length) };
}

/** The votes are all that an article takes from Readability: where they agree, the article is the same. */
function scoresOf(
  { id, file }: SavedPage,
  page: Page,
  differing: number,
): readonly [PageScore, PageScore] | null {
  const path = join(dirname(file), `${id}.json`);
  if (!existsSync(path)) return null;
  const score = (ask: AskReadability): PageScore => {
    try {
      return scorePage(id, readAnswer(path), extractArticle(page, {}, ask));
    } catch (error) {
      return scorePage(id, readAnswer(path), { error: asFailure(file, error).toRecord() });
    }
  };
  const light = score(byLightDom);
  return [light, differing === 0 ? light : score(byJsdom)];
}

function report(all: readonly Compared[]): string {
  const unlike = all.filter(({ differing }) => differing.length > 0);
  const scores = all.flatMap((each) => (each.scores === null ? [] : [each.scores]));
  const [light, full] = [figuresOf(scores.map(([by]) => by)), figuresOf(scores.map(([, by]) => by))];
  const rows = Object.keys(light).map((name) => {
    const [ours, theirs] = [light[name] ?? 0, full[name] ?? 0];
    return [name, ours.toFixed(4), theirs.toFixed(4), (ours - theirs).toFixed(4)];
  });
  return [
    `Votes differ on ${String(unlike.length)} of ${String(all.length)} pages.`,
    ...unlike.map(
      ({ id, blocks, differing }) =>
        `${id}: ${String(differing.length)} of ${String(blocks)} blocks (${differing.slice(0, 10).join(", ")})`,
    ),
    "",
    scores.length === 0
      ? "The folder holds no answers."
      : table(["figure", "light DOM", "jsdom", "difference"], rows),
  ].join("\n");
}

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { pages: { type: "string", default: "100000" } },
});
try {
  const compared: Compared[] = [];
  for (const page of sampleOf(savedPages(positionals[0] ?? "."), Number(values.pages))) {
    compared.push(await compare(page));
  }
  console.log(report(compared));
} catch (error) {
  console.error(error instanceof CleancopyError ? `votes: ${error.message}` : error);
  process.exitCode = 2;
}
