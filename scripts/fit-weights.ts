/*
 * Finds the weights of src/rules/weights.ts: `npm run weights -- DIR...`, each DIR a folder of pages with known answers
 * (`manifest.ndjson`, ID.html.gz, ID.json with `body`). Prints how well the weights do on publishers they were not
 * fitted on (four folds by host name), then writes those fitted on all. With `--ablate` it writes nothing
 * and prints how they do with each kind of evidence taken away; with `--half even` it fits on half the publishers, so
 * that the other half can be scored with weights that never saw them.
 */
import fs from "node:fs";
import path from "node:path";
import { parseArgs } from "node:util";
import zlib from "node:zlib";
import type { Element } from "domhandler";
import type { Block } from "../src/block.js";
import { openCase } from "../src/cleancopy.js";
import { gatherFacts } from "../src/evidence/facts.js";
import { type BodyRegion, findBodyRegion, isInside } from "../src/evidence/body-region.js";
import type { Case } from "../src/judge/case.js";
import { mean } from "./accuracy/means.js";
import { halfOf } from "./accuracy/publisher.js";
import { KINDS_OF_EVIDENCE, type Vote } from "./kinds-of-evidence.js";
import { companyMarks } from "../src/judge/company.js";
import { judgeTheCertain, markCase } from "../src/judge/judge-html.js";
import { readPage } from "../src/read/read-page.js";
import { parentElement } from "../src/read/tree.js";
import { wordsOf } from "../src/read/words.js";
import { foldOfName, rowsOf, sharesRuns, weightOfSample } from "./samples.js";
import {
  fitLogistic,
  type Logistic,
  type MarkGroup,
  type Marks,
  type Sample,
} from "./logistic-regression.js";

const FOLDS = 4;

interface LabelledPage {
  readonly id: string;
  readonly fold: number;
  readonly folder: string;
  readonly blocks: readonly Block[];
  readonly marks: readonly Marks[];
  readonly labels: readonly boolean[];
  readonly words: readonly number[];
}

interface Answer {
  readonly body?: string;
  readonly url?: string;
}

/** @param without a vote that is not counted, neither by the marks nor in the search for the region */
function* labelledPages(folder: string, without: Vote | null = null): Generator<LabelledPage> {
  const lines = fs.readFileSync(path.join(folder, "manifest.ndjson"), "utf8").split("\n").filter(Boolean);
  for (const line of lines) {
    const record = JSON.parse(line) as { id: string; url?: string; file: string };
    const answer = JSON.parse(fs.readFileSync(path.join(folder, `${record.id}.json`), "utf8")) as Answer;
    if (answer.body === undefined || answer.body === "") continue;
    const bytes = fs.readFileSync(path.join(folder, record.file));
    const content = (record.file.endsWith(".gz") ? zlib.gunzipSync(bytes) : bytes).toString("utf8");
    const page = labelPage(content, record.url ?? null, answer.body, without);
    if (page !== null) yield { ...page, id: record.id, folder, fold: foldOf(record.url ?? record.id) };
  }
}

function labelPage(
  content: string,
  url: string | null,
  body: string,
  without: Vote | null,
): Omit<LabelledPage, "id" | "fold" | "folder"> | null {
  const page = { source: "", id: null, url, form: "html" as const, content, fetched: null, warnings: [] };
  const reading = readPage(page);
  if (reading.document === null) return null;
  const c = withoutVote(openCase(reading, reading.document, gatherFacts(reading)), without);
  judgeTheCertain(c);
  const marks = markCase(c);
  const labels = labelBlocks(reading.blocks, body, c.region);
  const open = c.judgement.open();
  return {
    blocks: withoutTree(open),
    marks: open.map((block) => [marks.named(block.index)]),
    labels: open.map((block) => labels[block.index] ?? false),
    words: open.map((block) => wordsOf(block.text).length),
  };
}

function withoutVote(c: Case, without: Vote | null): Case {
  if (without === null) return c;
  const votes = { ...c.votes, [without]: () => null };
  return { ...c, votes, region: findBodyRegion(c.reading.blocks, c.hints, votes) };
}

/** Blocks whose text is in the answer; of several copies the one within the region. */
function labelBlocks(blocks: readonly Block[], body: string, region: BodyRegion): boolean[] {
  const joined = ` ${wordsOf(body).join(" ")} `;
  const paragraphs = new Set(body.split("\n").map((line) => wordsOf(line).join(" ")));
  const labels = blocks.map((block) => block.kind !== "alt" && isInAnswer(wordsOf(block.text), joined));
  const long = blocks.filter((block) => labels[block.index] === true && wordsOf(block.text).length >= 4);
  const [first, last] = [long[0]?.index ?? Infinity, long.at(-1)?.index ?? -1];
  const copies = new Map<string, number>();
  for (const block of blocks) {
    const words = wordsOf(block.text);
    const key = words.join(" ");
    if (labels[block.index] !== true) continue;
    if (words.length < 4) {
      labels[block.index] = block.index > first - 4 && block.index < last + 4 && paragraphs.has(key);
      continue;
    }
    const other = copies.get(key);
    const inside = (index: number) => isInside(blocks[index]?.element ?? null, region);
    if (other !== undefined) labels[inside(block.index) && !inside(other) ? other : block.index] = false;
    if (other === undefined || labels[other] === false) copies.set(key, block.index);
  }
  return labels;
}

/** Shorter texts share a run with the answer by chance. */
const MIN_RUN_WORDS = 6;

function isInAnswer(words: readonly string[], joined: string): boolean {
  if (words.length === 0) return false;
  if (joined.includes(` ${words.join(" ")} `)) return true;
  return words.length > MIN_RUN_WORDS && sharesRuns(words, joined);
}

/** What `companyMarks` reads of a block, without the page's tree behind it. */
function withoutTree(blocks: readonly Block[]): Block[] {
  const stubs = new Map<Element, Element>();
  const stub = (element: Element) => {
    const known = stubs.get(element) ?? ({ type: "tag", name: element.name, parent: null } as Element);
    stubs.set(element, known);
    return known;
  };
  return blocks.map((block) => {
    const parent = block.element === null ? null : parentElement(block.element);
    const element = { type: "tag", parent: parent === null ? null : stub(parent) } as Element;
    return { ...block, nodes: [], element };
  });
}

function foldOf(url: string): number {
  const host = URL.canParse(url) ? new URL(url).hostname.split(".").slice(-2).join(".") : url;
  return foldOfName(host, FOLDS);
}

function samplesOf(
  pages: readonly LabelledPage[],
  extra: ReadonlyMap<LabelledPage, readonly MarkGroup[]> | null,
): Sample[] {
  const counts = countBy(pages, (page) => page.folder);
  // Every folder counts alike: a hundred news pages are not drowned in eight hundred of all kinds.
  const weightOfFolder = (page: LabelledPage) => 1 / (counts.get(page.folder) ?? 1);
  return pages.flatMap((page) => {
    const total = page.words.reduce((sum, count, i) => sum + (page.labels[i] === true ? count : 0), 0);
    return page.marks.map((marks, i) => ({
      marks: [...marks, extra?.get(page)?.[i] ?? {}],
      label: page.labels[i] === true,
      weight: weightOfFolder(page) * weightOfSample(page.words[i] ?? 0, total),
    }));
  });
}

function chancesOf(page: LabelledPage, model: Logistic, company: readonly MarkGroup[] | null): number[] {
  return page.marks.map((marks, i) => model.chance([...marks, company?.[i] ?? {}]));
}

function countBy<T>(values: readonly T[], keyOf: (value: T) => string): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const value of values) counts.set(keyOf(value), (counts.get(keyOf(value)) ?? 0) + 1);
  return counts;
}

function companyOf(
  pages: readonly LabelledPage[],
  chances: ReadonlyMap<LabelledPage, readonly number[]>,
): ReadonlyMap<LabelledPage, readonly MarkGroup[]> {
  return new Map(
    pages.map((page) => {
      const company = companyMarks(page.blocks, chances.get(page) ?? []);
      return [page, page.blocks.map((_, i) => company.named(i))];
    }),
  );
}

/** Words kept and rightly kept, as F1, averaged over pages. */
function report(
  pages: readonly LabelledPage[],
  chances: ReadonlyMap<LabelledPage, readonly number[]>,
): string {
  const byFolder = new Map<string, number[]>();
  let exact = 0;
  for (const page of pages) {
    const kept = (chances.get(page) ?? []).map((chance) => chance > 0.5);
    const count = (test: (i: number) => boolean) =>
      page.words.reduce((sum, n, i) => sum + (test(i) ? n : 0), 0);
    const hit = count((i) => kept[i] === true && page.labels[i] === true);
    const f1 =
      (2 * hit) / Math.max(1, count((i) => kept[i] === true) + count((i) => page.labels[i] === true));
    if (kept.every((keep, i) => keep === page.labels[i])) exact += 1;
    byFolder.set(page.folder, [...(byFolder.get(page.folder) ?? []), f1]);
  }
  const means = [...byFolder].map(
    ([folder, values]) => `${path.basename(folder)} ${(mean(values) ?? 0).toFixed(4)}`,
  );
  return `${means.join("  ")}  all blocks right ${(exact / pages.length).toFixed(3)}`;
}

/** For each page the chances by weights fitted on the other folds, and the weights fitted on all. */
function fitByFolds(
  pages: readonly LabelledPage[],
  company: ReadonlyMap<LabelledPage, readonly MarkGroup[]> | null,
) {
  const all = fitLogistic(samplesOf(pages, company));
  const unseen = new Map<LabelledPage, number[]>();
  for (let fold = 0; fold < FOLDS; fold += 1) {
    const others = pages.filter((page) => page.fold !== fold);
    const model = fitLogistic(samplesOf(others, company), all);
    for (const page of pages) {
      if (page.fold === fold) unseen.set(page, chancesOf(page, model, company?.get(page) ?? null));
    }
  }
  return { all, unseen };
}

function asTable(name: string, model: Logistic): string {
  return `export const ${name}_BIAS = ${model.bias.toFixed(2)};\n\nexport const ${name}_WEIGHTS: Readonly<Record<string, number>> = {\n${rowsOf(model)}\n};\n`;
}

const HEAD = `/*
 * What each mark of a block is worth for the block to be part of the article: coefficients of two logistic
 * regressions, of a block's own marks and of these together with its neighbours'. Written by \`npm run weights\`;
 * docs/accuracy.md says how they are found and what each kind of evidence carries.
 */
`;

function fitAndWrite(pages: readonly LabelledPage[]): void {
  const alone = fitByFolds(pages, null);
  console.log("unseen publishers, alone:       ", report(pages, alone.unseen));
  const company = companyOf(pages, alone.unseen);
  const together = fitByFolds(pages, company);
  console.log("unseen publishers, with company:", report(pages, together.unseen));
  const target = path.join(import.meta.dirname, "../src/rules/weights.ts");
  fs.writeFileSync(target, `${HEAD}\n${asTable("ALONE", alone.all)}\n${asTable("COMPANY", together.all)}`);
}

/** What each kind of evidence carries: the figures on unseen publishers with all of it, then with one kind taken away. */
function ablate(folders: readonly string[]): void {
  const all = folders.flatMap((folder) => [...labelledPages(folder)]);
  const row = (name: string, pages: readonly LabelledPage[], neighbours = true) => {
    const { unseen } = fitByFolds(pages, null);
    const chances = neighbours ? fitByFolds(pages, companyOf(pages, unseen)).unseen : unseen;
    console.log(`${name.padEnd(36)}${report(pages, chances)}`);
  };
  row("all evidence", all);
  row("without the neighbours", all, false);
  for (const { name, marks, vote } of KINDS_OF_EVIDENCE) {
    const read = vote === undefined ? all : folders.flatMap((folder) => [...labelledPages(folder, vote)]);
    row(
      `without ${name}`,
      read.map((page) => withoutMarks(page, marks)),
    );
  }
}

function withoutMarks(page: LabelledPage, pattern: RegExp): LabelledPage {
  const clean = (group: MarkGroup): MarkGroup =>
    Object.fromEntries(Object.entries(group).filter(([name]) => !pattern.test(name)));
  return { ...page, marks: page.marks.map((groups) => groups.map(clean)) };
}

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { ablate: { type: "boolean" }, half: { type: "string" } },
});
if (values.ablate === true) ablate(positionals);
else {
  const all = positionals.flatMap((folder) => [...labelledPages(folder)]);
  const pages = values.half === undefined ? all : all.filter(({ id }) => halfOf(id) === values.half);
  console.log(`${pages.length} pages, ${pages.reduce((sum, page) => sum + page.marks.length, 0)} blocks`);
  fitAndWrite(pages);
}
