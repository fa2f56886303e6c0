import { readFileSync } from "node:fs";
import { basename } from "node:path";
import type { Prediction, Run } from "./prediction.js";

/** One line of a run: an article as `-f ndjson` writes it. */
interface RunLine extends Prediction {
  readonly id?: string | null;
  readonly source?: string | null;
  readonly url?: string | null;
}

/** Reads an NDJSON run; a page without `id` goes by the file name of its source. Of two lines for a page the last counts. */
export function readRun(path: string): Run {
  const lines = readFileSync(path, "utf8")
    .split("\n")
    .filter((line) => line.trim() !== "");
  return new Map(
    lines.map((line) => {
      const said = JSON.parse(line) as RunLine;
      return [said.id ?? nameOf(said.source ?? said.url ?? ""), said];
    }),
  );
}

function nameOf(source: string): string {
  return basename(source).replace(/\.html?(?:\.gz)?$/u, "");
}
