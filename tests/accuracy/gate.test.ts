import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { readCorpus } from "../../scripts/accuracy/corpus.js";
import { type Figures, figuresOf } from "../../scripts/accuracy/figures.js";
import { worstLines } from "../../scripts/accuracy/report.js";
import { runCorpus } from "../../scripts/accuracy/run-corpus.js";
import { scorePage } from "../../scripts/accuracy/score-page.js";
import { fixtures } from "../fixtures.js";

/*
 * The gate: the fixtures scored as a corpus, against answers cut by hand. `floors.json` holds what the program reaches;
 * a change may raise a floor, never lower one.
 */

const at = (path: string) => fileURLToPath(new URL(path, import.meta.url));

interface Bounds {
  /** Figures that may not fall under this. */
  readonly floors: Figures;
  /** Figures that may not rise over this. */
  readonly ceilings: Figures;
}

const { floors, ceilings } = JSON.parse(readFileSync(at("floors.json"), "utf8")) as Bounds;
const corpus = readCorpus(at("../../test-fixtures"));
const run = await runCorpus(corpus);
const scores = corpus.map(({ id, answer }) => scorePage(id, answer, run.get(id)));
const figures = figuresOf(scores);

/** What to look at first where a figure has fallen. */
const worst = worstLines(scores, 5).join("\n");

describe("the fixtures, scored as a corpus", () => {
  it("have an answer each", () => {
    expect(corpus.map(({ id }) => id)).toEqual(fixtures().map(({ name }) => name));
  });

  it("have a bound for every figure but counts", () => {
    const counts = new Set(["pages", "missing", "errors"]);
    const scored = Object.keys(figures).filter((name) => !counts.has(name));
    expect([...Object.keys(floors), ...Object.keys(ceilings)].toSorted()).toEqual(scored.toSorted());
  });

  it.each(Object.entries(floors))("%s is not under %d", (name, floor) => {
    expect(figures[name], worst).toBeGreaterThanOrEqual(floor);
  });

  it.each(Object.entries(ceilings))("%s is not over %d", (name, ceiling) => {
    expect(figures[name], worst).toBeLessThanOrEqual(ceiling);
  });
});
