/*
 * Finds the weights of src/rules/text-weights.ts: `npm run weights:text -- DIR... [--folds OUT]`. Each DIR is a folder
 * of text dumps with known answers (`manifest.ndjson`, ID.txt, ID.json with `body`). Prints how well the weights do on
 * publishers they were not fitted on (six folds by the name of the site), then writes those fitted on all. `--folds`
 * writes the articles, each by weights that its publisher had no part in, one JSON a line: for a scorer to read.
 */
import fs from "node:fs";
import path from "node:path";
import type { Verdict } from "../src/block.js";
import { composeArticle } from "../src/compose/compose-article.js";
import { gatherFacts } from "../src/evidence/facts.js";
import { weightsOf } from "../src/evidence/mark-sheet.js";
import { type Fields, findFields } from "../src/fields/fields.js";
import { asJudged, type JudgedText, judgeTheCertainLines, judgeText } from "../src/judge/judge-text.js";
import { markTextCase, openTextCase } from "../src/judge/text/text-case.js";
import type { LineWeights } from "../src/judge/text/weigh-lines.js";
import type { TextLine } from "../src/judge/text/lines.js";
import type { Page } from "../src/page.js";
import { readPage } from "../src/read/read-page.js";
import type { Reading } from "../src/read/reading.js";
import { wordsOf } from "../src/read/words.js";
import { foldOfName, rowsOf, sharesRuns, weightOfSample } from "./samples.js";
import { fitLogistic, type Logistic, type Marks, type Sample } from "./logistic-regression.js";

const FOLDS = 6;

interface LabelledDump {
  readonly fold: number;
  readonly page: Page;
  readonly reading: Reading;
  readonly fields: Fields;
  readonly lines: readonly TextLine[];
  readonly marks: readonly Marks[];
  readonly labels: readonly boolean[];
}

interface Answer {
  readonly body?: string;
  readonly headline?: string;
}

function* labelledDumps(folder: string): Generator<LabelledDump> {
  const records = fs.readFileSync(path.join(folder, "manifest.ndjson"), "utf8").split("\n").filter(Boolean);
  for (const record of records) {
    const { id, url, file } = JSON.parse(record) as { id: string; url?: string; file: string };
    const answer = JSON.parse(fs.readFileSync(path.join(folder, `${id}.json`), "utf8")) as Answer;
    if (answer.body === undefined || answer.body === "") continue;
    const page: Page = {
      ...{ source: file, id, url: url ?? null, form: "text" as const, fetched: null, warnings: [] },
      content: fs.readFileSync(path.join(folder, file), "utf8"),
    };
    yield { fold: foldOf(url ?? id), ...labelDump(page, answer.body) };
  }
}

function labelDump(page: Page, body: string): Omit<LabelledDump, "fold"> {
  const reading = readPage(page);
  const fields = findFields(reading, gatherFacts(reading));
  const c = openTextCase(reading, fields);
  judgeTheCertainLines(c, fields);
  const all = markTextCase(c, fields);
  const lines = c.lines.filter((line) => c.judgement.isOpen(line.block));
  const marks = lines.map((line) => [all.named(line.block.index)]);
  return { page, reading, fields, lines, marks, labels: labelsOf(lines, body) };
}

const MIN_WITHIN = 8;

/** Whether each line is in the answer; short ones must be a paragraph of it, or begin or end one. */
function labelsOf(lines: readonly TextLine[], body: string): boolean[] {
  const paragraphs = body.split("\n").map((line) => wordsOf(line).join(" "));
  const whole = new Set(paragraphs);
  const joined = ` ${wordsOf(body).join(" ")} `;
  return lines.map(({ words }) => {
    const key = words.join(" ");
    if (key === "") return false;
    if (whole.has(key)) return true;
    if (words.length < MIN_WITHIN)
      return paragraphs.some((each) => each.startsWith(`${key} `) || each.endsWith(` ${key}`));
    if (joined.includes(` ${key} `)) return true;
    return sharesRuns(words, joined);
  });
}

/** Folds by the name of the site, without its top-level domain: editions of one publisher fall together. */
function foldOf(url: string): number {
  const labels = URL.canParse(url) ? new URL(url).hostname.split(".").slice(0, -1) : [url];
  const name = labels.filter((label) => !["com", "co", "org", "net", "www"].includes(label)).at(-1) ?? url;
  return foldOfName(name, FOLDS);
}

function fit(dumps: readonly LabelledDump[]): Logistic {
  const samples: Sample[] = dumps.flatMap((dump) => {
    const counts = dump.lines.map((line) => line.words.length);
    const total = counts.reduce((sum, count, i) => sum + (dump.labels[i] === true ? count : 0), 0);
    return dump.marks.map((marks, i) => ({
      marks,
      label: dump.labels[i] === true,
      weight: weightOfSample(counts[i] ?? 0, total),
    }));
  });
  return fitLogistic(samples);
}

/** Words kept and rightly kept, averaged over dumps, of the lines that were weighed; copies count neither way. */
function report(judged: ReadonlyMap<LabelledDump, readonly Verdict[]>): string {
  const scores = [...judged].map(([dump, verdicts]) => {
    const sum = { kept: 0, known: 0, hit: 0, wrong: 0 };
    dump.lines.forEach(({ block, words }, i) => {
      const verdict = verdicts[block.index];
      if (verdict?.kept === false && verdict.reason === "duplicate") return;
      const [kept, known] = [verdict?.kept === true, dump.labels[i] === true];
      if (kept) sum.kept += words.length;
      if (known) sum.known += words.length;
      if (kept && known) sum.hit += words.length;
      if (kept !== known) sum.wrong += 1;
    });
    return [sum.hit / Math.max(1, sum.kept), sum.hit / Math.max(1, sum.known), sum.wrong === 0 ? 1 : 0];
  });
  const mean = (place: number) => scores.reduce((sum, score) => sum + (score[place] ?? 0), 0) / scores.length;
  const [p, r] = [mean(0), mean(1)];
  const f1 = (2 * p * r) / (p + r);
  return `F1 ${f1.toFixed(4)}  P ${p.toFixed(4)}  R ${r.toFixed(4)}  all lines right ${mean(2).toFixed(3)}`;
}

function lineWeights({ bias, weights }: Logistic): LineWeights {
  return { bias, marks: weightsOf(Object.fromEntries(weights)) };
}

function judgedBy({ reading, fields }: LabelledDump, model: Logistic): JudgedText {
  return judgeText(reading, fields, lineWeights(model));
}

function articleOf({ page, reading, fields }: LabelledDump, text: JudgedText): string {
  const judged = asJudged(text);
  const { blocks, baseUrl, warnings } = reading;
  return JSON.stringify(
    composeArticle(
      { page, blocks, judged, fields, baseUrlOf: () => baseUrl, truncated: false, warnings },
      {},
    ),
  );
}

const HEAD = `/*
 * What each mark of a line of a text dump is worth for the line to be part of the article: coefficients of a logistic
 * regression. Written by \`npm run weights:text\`; docs/accuracy.md says how they are found.
 */
`;

function asTable(model: Logistic): string {
  return `${HEAD}
export const TEXT_BIAS = ${model.bias.toFixed(2)};

export const TEXT_MARK_WEIGHTS: Readonly<Record<string, number>> = {
${rowsOf(model)}
};
`;
}

const args = process.argv.slice(2);
const at = args.indexOf("--folds");
const out = at < 0 ? undefined : args.splice(at, 2)[1];
const dumps = args.flatMap((folder) => [...labelledDumps(folder)]);
console.log(
  `${dumps.length} dumps, ${dumps.reduce((sum, dump) => sum + dump.lines.length, 0)} lines to weigh`,
);
const unseen = new Map<LabelledDump, readonly Verdict[]>();
const articles: string[] = [];
for (let fold = 0; fold < FOLDS; fold += 1) {
  const model = fit(dumps.filter((dump) => dump.fold !== fold));
  for (const dump of dumps.filter((each) => each.fold === fold)) {
    const judged = judgedBy(dump, model);
    unseen.set(dump, judged.verdicts);
    articles.push(articleOf(dump, judged));
  }
}
console.log(`unseen publishers: ${report(unseen)}`);
if (out !== undefined) fs.writeFileSync(out, `${articles.join("\n")}\n`);
const final = fit(dumps);
console.log(
  `all:               ${report(new Map(dumps.map((dump) => [dump, judgedBy(dump, final).verdicts])))}`,
);
fs.writeFileSync(path.join(import.meta.dirname, "../src/rules/text-weights.ts"), asTable(final));
