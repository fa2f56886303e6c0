/** Pages that grow, of invented text: what a step of a growth table is measured on. */

export interface Growth {
  readonly name: string;
  /** What the steps count. */
  readonly unit: string;
  readonly form: "html" | "text";
  readonly steps: readonly number[];
  readonly page: (step: number) => string;
}

const WORDS = (
  "harbour board pier winter storm damage engineer cost million state work summer fishermen mole stone ferry island " +
  "quay sailing day bid piles larch valley council vote budget road bridge tunnel river bank flood market town hall " +
  "mayor opened closed rebuilt planned delayed promised measured older northern southern wide narrow early late"
).split(" ");

/** A sentence that no other number gives: words drawn by a linear congruence, and the number itself. */
function sentence(seed: number, words: number): string {
  let state = seed + 1;
  const drawn = Array.from({ length: words }, () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return WORDS[(state >>> 8) % WORDS.length] ?? "";
  });
  return `In case ${String(seed)} the ${drawn.join(" ")}.`;
}

function repeated(count: number, piece: (index: number) => string): string {
  let text = "";
  for (let index = 0; index < count; index += 1) text += piece(index);
  return text;
}

/** Pieces, one after the other, until there are so many characters. */
function filled(length: number, piece: (index: number) => string): string {
  let text = "";
  for (let index = 0; text.length < length; index += 1) text += piece(index);
  return text;
}

const paragraph = (index: number): string => `<p>${sentence(index, 60)}</p>\n`;
const htmlPage = (body: string, head = ""): string =>
  `<!doctype html><html lang="en"><head><title>The pier is to be rebuilt</title>${head}</head><body><h1>The pier is to be rebuilt</h1><article>${body}</article></body></html>`;
const ARTICLE = repeated(12, paragraph);
/** The share of a saved news page that is markup and text; the rest are scripts and styles. */
const SHOWN = 0.1;
const script = (index: number): string =>
  `<script>window.q=window.q||[];q.push({"slot":${String(index)},"size":[300,250],"text":"${sentence(index, 90)}"});</script>\n`;
const REPEATED = "The harbour board voted on Tuesday to rebuild the pier.";

/** The page that every step's process is warmed up on. */
export const SMALL_PAGE = htmlPage(repeated(60, paragraph) + ARTICLE, filled(50_000, script));

export const GROWTHS: readonly Growth[] = [
  {
    name: "a news page, nine tenths of it scripts",
    unit: "bytes",
    form: "html",
    steps: [100_000, 1_000_000, 10_000_000, 40_000_000],
    page: (bytes) => htmlPage(filled(bytes * SHOWN, paragraph), filled(bytes * (1 - SHOWN), script)),
  },
  {
    name: "a page of paragraphs",
    unit: "bytes",
    form: "html",
    steps: [100_000, 1_000_000, 4_000_000, 10_000_000, 40_000_000],
    page: (bytes) => htmlPage(filled(bytes, paragraph)),
  },
  {
    name: "short paragraphs, each with a link",
    unit: "nodes",
    form: "html",
    steps: [1_000, 3_000, 10_000, 30_000, 100_000, 1_000_000],
    // Four nodes each: two elements, two texts.
    page: (nodes) =>
      htmlPage(repeated(nodes / 4, (i) => `<p>${sentence(i, 6)} <a href="/case/${String(i)}">Case</a></p>`)),
  },
  {
    name: "an article within nested `div`",
    unit: "levels",
    form: "html",
    steps: [10, 100, 1_000, 10_000, 100_000],
    page: (levels) => htmlPage(`${"<div>".repeat(levels)}${ARTICLE}${"</div>".repeat(levels)}`),
  },
  {
    name: "one paragraph again and again",
    unit: "paragraphs",
    form: "html",
    steps: [100, 1_000, 10_000, 100_000],
    page: (count) => htmlPage(`<p>${REPEATED}</p>\n`.repeat(count)),
  },
  {
    name: "one paragraph again and again, as text",
    unit: "paragraphs",
    form: "text",
    steps: [100, 1_000, 10_000, 50_000, 100_000],
    page: (count) => `The pier is to be rebuilt\n\n${`${REPEATED}\n\n`.repeat(count)}`,
  },
  {
    name: "paragraphs that differ in two words",
    unit: "paragraphs",
    form: "html",
    steps: [100, 1_000, 10_000],
    page: (count) =>
      htmlPage(
        repeated(count, (i) => `<p>${sentence(i % 50, 30)} ${sentence(i, 1)} So it was agreed.</p>\n`),
      ),
  },
  {
    name: "paragraphs of their own, as text",
    unit: "paragraphs",
    form: "text",
    steps: [100, 1_000, 10_000],
    page: (count) => `The pier is to be rebuilt\n\n${repeated(count, (i) => `${sentence(i, 30)}\n\n`)}`,
  },
];
