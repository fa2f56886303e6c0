/*
 * Finds the weights of src/rules/text-weights.ts: `npm run weights:text -- DIR... [--folds OUT]`. Each DIR is a folder
 * of pages with known answers (`manifest.ndjson`, ID.json with `body`); of pages in HTML, the text of the element that
 * holds headline and body is made a dump, a block a line. Prints how well the weights do on publishers they were not
 * fitted on, then writes those fitted on all. With `--folds` it also writes the articles of the dumps, each with the
 * weights that its publisher had no part in, for a scorer to read.
 */
import fs from "node:fs";
import path from "node:path";
import zlib from "node:zlib";
import type { Element } from "domhandler";
import { composeArticle } from "../src/compose/compose-article.js";
import { gatherFacts } from "../src/evidence/facts.js";
import type { MarkGroup, Marks } from "../src/evidence/marks.js";
import { type Fields, findFields } from "../src/fields/fields.js";
import { judgeTheCertainLines, judgeText } from "../src/judge/judge-text.js";
import { markTextCase, openTextCase } from "../src/judge/text/text-case.js";
import { type LineWeights, companyOfLines } from "../src/judge/text/weigh-lines.js";
import type { TextLine } from "../src/judge/text/lines.js";
import type { Page } from "../src/page.js";
import { readPage } from "../src/read/read-page.js";
import type { Reading } from "../src/read/reading.js";
import { contains, lineage } from "../src/read/tree.js";
import { wordsOf } from "../src/read/words.js";
import { fitLogistic, type Logistic, type Sample } from "./logistic-regression.js";

const FOLDS = 6;
const INNER_FOLDS = 3;
/** What a dump made of an HTML page counts for, beside one that was found as it is. */
const MADE_WEIGHT = Number(process.env["MW"] ?? 0.3);

interface LabelledDump {
  readonly id: string;
  readonly fold: number;
  readonly isMade: boolean;
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
  for (const record of records.filter(
    (_record, i) => folder.includes("text") || i % Number(process.env["STEP"] ?? 4) === 0,
  )) {
    const { id, url, file } = JSON.parse(record) as { id: string; url?: string; file: string };
    const answer = JSON.parse(fs.readFileSync(path.join(folder, `${id}.json`), "utf8")) as Answer;
    if (answer.body === undefined || answer.body === "") continue;
    const bytes = fs.readFileSync(path.join(folder, file));
    const content = (file.endsWith(".gz") ? zlib.gunzipSync(bytes) : bytes).toString("utf8");
    const isMade = !file.endsWith(".txt");
    const dump = isMade ? dumpOf(content, url ?? null, answer) : content;
    if (dump === null) continue;
    yield { id, isMade, fold: foldOf(url ?? id), ...labelDump(file, id, url ?? null, dump, answer.body) };
  }
}

function pageOf(
  source: string,
  id: string | null,
  url: string | null,
  content: string,
  form: Page["form"],
): Page {
  return { source, id, url, form, content, fetched: null, warnings: [] };
}

/** The shown blocks of the smallest element that holds the headline and nearly all of the body, a line each. */
function dumpOf(content: string, url: string | null, answer: Answer): string | null {
  const { blocks } = readPage(pageOf("", null, url, content, "html"));
  const body = ` ${wordsOf(answer.body ?? "").join(" ")} `;
  const title = wordsOf(answer.headline ?? "").join(" ");
  const held = new Map<Element, number>();
  let all = 0;
  let titled: ReadonlySet<Element> = new Set();
  for (const block of blocks) {
    const words = wordsOf(block.text);
    const isTitle = title !== "" && words.join(" ") === title;
    if (isTitle && titled.size === 0) titled = new Set(lineage(block.element));
    if (block.hidden || words.length < 4 || !body.includes(` ${words.join(" ")} `)) continue;
    all += words.length;
    for (const element of lineage(block.element)) held.set(element, (held.get(element) ?? 0) + words.length);
  }
  const holders = [...held].filter(
    ([element, words]) => words >= 0.95 * all && (titled.size === 0 || titled.has(element)),
  );
  const container = holders.reduce<readonly [Element | null, number]>(
    (best, [element]) => {
      const depth = [...lineage(element)].length;
      return depth > best[1] ? [element, depth] : best;
    },
    [null, 0],
  )[0];
  if (container === null || all < 40) return null;
  const inside = blocks.filter((block) => !block.hidden && contains(container, block.element));
  return inside.map((block) => block.text.replace(/\n/gu, " ")).join("\n\n");
}

function labelDump(
  source: string,
  id: string,
  url: string | null,
  content: string,
  body: string,
): Pick<LabelledDump, "page" | "reading" | "fields" | "lines" | "marks" | "labels"> {
  const page = pageOf(source, id, url, content, "text");
  const reading = readPage(page);
  const fields = findFields(reading, gatherFacts(reading));
  const c = openTextCase(reading, fields);
  judgeTheCertainLines(c, fields);
  const all = markTextCase(c, fields);
  const lines = c.lines.filter((line) => c.judgement.isOpen(line.block));
  return {
    page,
    reading,
    fields,
    lines,
    marks: lines.map((line) => all[line.block.index] ?? []),
    labels: labelsOf(lines, body),
  };
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
    const runs = words.slice(0, -3).map((_, i) => words.slice(i, i + 4).join(" "));
    return runs.filter((run) => joined.includes(` ${run} `)).length > 0.7 * runs.length;
  });
}

/** Folds by the name of the site, without its top-level domain: editions of one publisher fall together. */
function foldOf(url: string): number {
  const labels = URL.canParse(url) ? new URL(url).hostname.split(".").slice(0, -1) : [url];
  const name = labels.filter((label) => !["com", "co", "org", "net", "www"].includes(label)).at(-1) ?? url;
  let hash = 7;
  for (const char of name) hash = (hash * 31 + (char.codePointAt(0) ?? 0)) % 1_000_003;
  return hash % FOLDS;
}

type Company = ReadonlyMap<LabelledDump, readonly MarkGroup[]>;

function samplesOf(dumps: readonly LabelledDump[], company: Company | null): Sample[] {
  return dumps.flatMap((dump) => {
    const counts = dump.lines.map((line) => line.words.length);
    const total = counts.reduce((sum, count, i) => sum + (dump.labels[i] === true ? count : 0), 0);
    return dump.marks.map((marks, i) => ({
      marks: company === null ? marks : [...marks, company.get(dump)?.[i] ?? {}],
      label: dump.labels[i] === true,
      weight:
        ((dump.isMade ? MADE_WEIGHT : 1) * Math.sqrt((counts[i] ?? 0) + 0.5)) /
        Math.sqrt(Math.max(50, total)),
    }));
  });
}

interface Fitted {
  readonly alone: Logistic;
  readonly company: Logistic;
}

function companyOf(dump: LabelledDump, chances: readonly number[]): MarkGroup[] {
  return companyOfLines(dump.lines, chances);
}

/** Both stages; the chances that the second one learns from come of first stages that did not see their publisher. */
function fitStages(dumps: readonly LabelledDump[]): Fitted {
  const company = new Map<LabelledDump, MarkGroup[]>();
  for (let fold = 0; fold < INNER_FOLDS; fold += 1) {
    const isOut = (dump: LabelledDump) => dump.fold % INNER_FOLDS === fold;
    const model = fitLogistic(
      samplesOf(
        dumps.filter((dump) => !isOut(dump)),
        null,
      ),
    );
    for (const dump of dumps.filter(isOut))
      company.set(
        dump,
        companyOf(
          dump,
          dump.marks.map((marks) => model.chance(marks)),
        ),
      );
  }
  return { alone: fitLogistic(samplesOf(dumps, null)), company: fitLogistic(samplesOf(dumps, company)) };
}

function chancesOf(dump: LabelledDump, fitted: Fitted): number[] {
  const company = companyOf(
    dump,
    dump.marks.map((marks) => fitted.alone.chance(marks)),
  );
  return dump.marks.map((marks, i) => fitted.company.chance([...marks, company[i] ?? {}]));
}

function report(dumps: readonly LabelledDump[], chances: (dump: LabelledDump) => readonly number[]): string {
  const scores = dumps.map((dump) => {
    const kept = chances(dump).map((chance) => chance > 0.5);
    const count = (test: (i: number) => boolean) =>
      dump.lines.reduce((sum, line, i) => sum + (test(i) ? line.words.length : 0), 0);
    const hit = count((i) => kept[i] === true && dump.labels[i] === true);
    return {
      p:
        hit /
        Math.max(
          1,
          count((i) => kept[i] === true),
        ),
      r:
        hit /
        Math.max(
          1,
          count((i) => dump.labels[i] === true),
        ),
      right: kept.every((keep, i) => keep === dump.labels[i]) ? 1 : 0,
    };
  });
  const mean = (name: "p" | "r" | "right") =>
    scores.reduce((sum, score) => sum + score[name], 0) / scores.length;
  const [p, r] = [mean("p"), mean("r")];
  return `F1 ${((2 * p * r) / (p + r)).toFixed(4)}  P ${p.toFixed(4)}  R ${r.toFixed(4)}  all lines right ${mean("right").toFixed(3)}`;
}

function weightsOf({ alone, company }: Fitted): LineWeights {
  return {
    aloneBias: alone.bias,
    alone: Object.fromEntries(alone.weights),
    companyBias: company.bias,
    company: Object.fromEntries(company.weights),
  };
}

function articleOf({ page, reading, fields }: LabelledDump, weights: LineWeights): string {
  const { verdicts, captions } = judgeText(reading, fields, weights);
  const kept = captions.map(({ text, credit, alt, block }) => ({
    ...{ text, credit, block },
    image: alt === null ? null : { url: null, alt },
  }));
  const judged = { verdicts, captions: kept };
  const { blocks, baseUrl, warnings } = reading;
  return JSON.stringify(
    composeArticle({ page, blocks, judged, fields, baseUrl, truncated: false, warnings }, {}),
  );
}

function asTable(name: string, model: Logistic): string {
  const rows = [...model.weights].map(
    ([mark, weight]) => `  ${/^[a-z]+$/i.test(mark) ? mark : JSON.stringify(mark)}: ${weight.toFixed(2)},`,
  );
  return `export const ${name}_BIAS = ${model.bias.toFixed(2)};\n\nexport const ${name}_WEIGHTS: Readonly<Record<string, number>> = {\n${rows.join("\n")}\n};\n`;
}

const HEAD = `/*
 * What each mark of a line of a text dump is worth for the line to be part of the article: coefficients of two logistic
 * regressions, of a line's own marks and of these together with its neighbours'. Written by \`npm run weights:text\`;
 * docs/accuracy.md says how they are found.
 */
`;

const args = process.argv.slice(2);
const at = args.indexOf("--folds");
const out = at < 0 ? undefined : args.splice(at, 2)[1];
const dumps = args.flatMap((folder) => [...labelledDumps(folder)]);
const found = dumps.filter((dump) => !dump.isMade);
console.log(`${found.length} dumps, ${dumps.length - found.length} made of HTML`);
const unseen = new Map<LabelledDump, number[]>();
const articles: string[] = [];
for (let fold = 0; fold < FOLDS; fold += 1) {
  const fitted = fitStages(dumps.filter((dump) => dump.fold !== fold));
  const weights = weightsOf(fitted);
  for (const dump of found) {
    if (dump.fold !== fold) continue;
    unseen.set(dump, chancesOf(dump, fitted));
    if (out !== undefined) articles.push(articleOf(dump, weights));
  }
}
console.log(
  "unseen publishers:",
  report(found, (dump) => unseen.get(dump) ?? []),
);
if (out !== undefined) fs.writeFileSync(out, `${articles.join("\n")}\n`);
const final = fitStages(dumps);
console.log(
  "all:              ",
  report(found, (dump) => chancesOf(dump, final)),
);
const target = path.join(import.meta.dirname, "../src/rules/text-weights.ts");
fs.writeFileSync(
  target,
  `${HEAD}\n${asTable("TEXT_ALONE", final.alone)}\n${asTable("TEXT_COMPANY", final.company)}`,
);
