import { type AccuracyRequest, type Grouping } from "./arguments.js";
import { readCorpus } from "./corpus.js";
import { figuresOf } from "./figures.js";
import { countryOf, halfOf, publisherOf } from "./publisher.js";
import { readRun } from "./read-run.js";
import { breakdownLines, figureLines, worstLines } from "./report.js";
import { runCorpus } from "./run-corpus.js";
import { type PageScore, scorePage } from "./score-page.js";

const GROUPS: Readonly<Record<Grouping, (page: PageScore) => string>> = {
  country: ({ id }) => countryOf(id),
  publisher: ({ id }) => publisherOf(id),
  language: ({ language }) => language?.split("-")[0]?.toLowerCase() ?? "–",
};

/** Runs what `npm run accuracy` is asked for and words it. */
export async function accuracyReport(request: AccuracyRequest): Promise<string> {
  const { folder, half, by, worst, json } = request;
  const pages = readCorpus(folder).filter(({ id }) => half === null || halfOf(id) === half);
  const run = request.run === null ? await runCorpus(pages) : readRun(request.run);
  const scores = pages.map(({ id, answer }) => scorePage(id, answer, run.get(id)));
  const figures = figuresOf(scores);
  if (json) return JSON.stringify(figures);
  const sections = [
    figureLines(figures),
    by === null ? [] : [`by ${by}`, ...breakdownLines(scores, GROUPS[by])],
    worst === 0 ? [] : [`worst ${String(worst)} pages by body.word`, ...worstLines(scores, worst)],
  ];
  return sections
    .filter((lines) => lines.length > 0)
    .map((lines) => lines.join("\n"))
    .join("\n\n");
}
