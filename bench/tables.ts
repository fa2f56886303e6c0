/** The figures as tables of Markdown. */
import type { BatchFigures } from "./batch.js";
import type { ColdFigures } from "./cold.js";
import type { Spread } from "./statistics.js";
import type { WarmFigures } from "./warm.js";

const number = (value: number): string => (value >= 100 ? value.toFixed(0) : value.toPrecision(3));
const factor = (of: Spread | null): string =>
  of === null ? "" : `${of.median.toFixed(2)} (${of.least.toFixed(2)} to ${of.greatest.toFixed(2)})`;

/** A table; the first column stands left, the others right. */
export function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]): string => `| ${cells.join(" | ")} |`;
  const rule = head.map((_, column) => (column === 0 ? "---" : "---:"));
  return [head, rule, ...rows].map(line).join("\n");
}

export function warmTable(figures: readonly WarmFigures[]): string {
  return table(
    [
      "engine",
      "ms a page, median",
      "p95",
      "elapsed, median",
      "times cleancopy's",
      "by elapsed time",
      "peak MB",
      "no text",
    ],
    figures.map((each) => [
      each.engine,
      number(each.medianMs),
      number(each.p95Ms),
      number(each.wallMedianMs),
      factor(each.ratio),
      factor(each.wallRatio),
      number(each.peakMb),
      String(each.nothing),
    ]),
  );
}

export function coldTable(figures: readonly ColdFigures[]): string {
  return table(
    ["start", "ms", "elapsed", "held against", "ratio", "by elapsed time"],
    figures.map((each) => [
      each.name,
      number(each.cpuMs),
      number(each.wallMs),
      each.against ?? "",
      factor(each.ratio),
      factor(each.wallRatio),
    ]),
  );
}

export function batchTable({ pages, perSecond, peakMb, ratio, machine }: BatchFigures): string {
  return table(
    [`${String(pages)} pages`, "pages a second", "peak MB", "times one worker"],
    [
      ["1 worker", number(perSecond.one), number(peakMb.one), ""],
      ["2 workers", number(perSecond.two), number(peakMb.two), factor(ratio)],
      ["2 processes that share nothing", "", "", factor(machine)],
    ],
  );
}
