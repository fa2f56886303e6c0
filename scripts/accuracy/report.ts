import { type Figures, figuresOf } from "./figures.js";
import type { PageScore } from "./score-page.js";

/** The figures, one a line. */
export function figureLines(figures: Figures): readonly string[] {
  return Object.entries(figures).map(([name, value]) => `${name.padEnd(22)} ${shown(value)}`);
}

/** The pages whose body is least like the known one, the worst first. */
export function worstLines(pages: readonly PageScore[], count: number): readonly string[] {
  return pages
    .flatMap(({ id, error, body }) => (body === null ? [] : [{ id, error, body }]))
    .toSorted((a, b) => a.body.word - b.body.word)
    .slice(0, count)
    .map(({ id, error, body }) => {
      const parts = `p ${(body.precision ?? 0).toFixed(3)}  r ${body.recall.toFixed(3)}`;
      return `${body.word.toFixed(3)}  ${parts}  ${id}${error === null ? "" : `  (${error})`}`;
    });
}

/** Room for the longest name of a figure. */
const CELL = 15;
const BREAKDOWN = [
  "pages",
  "body.shingle",
  "body.exact",
  "headline",
  "authors",
  "day",
  "captions.f1",
  "dup.per100",
];

/** A table of the main figures, a row a group of pages, groups in the order of their names. */
export function breakdownLines(
  pages: readonly PageScore[],
  groupOf: (page: PageScore) => string,
): readonly string[] {
  const groups = [...grouped(pages, groupOf)].toSorted(([a], [b]) => (a < b ? -1 : 1));
  const width = Math.max(...groups.map(([name]) => name.length), 5);
  const head = ["group".padEnd(width), ...BREAKDOWN.map((name) => name.padStart(CELL))].join("");
  const rows = groups.map(([name, members]) => {
    const figures = figuresOf(members);
    const cells = BREAKDOWN.map((key) =>
      (figures[key] === undefined ? "" : shown(figures[key])).padStart(CELL),
    );
    return [name.padEnd(width), ...cells].join("");
  });
  return [head, ...rows];
}

function shown(value: number): string {
  return Number.isInteger(value) ? String(value) : value.toFixed(4);
}

function grouped(
  pages: readonly PageScore[],
  groupOf: (page: PageScore) => string,
): ReadonlyMap<string, readonly PageScore[]> {
  const groups = new Map<string, PageScore[]>();
  for (const page of pages) {
    const group = groupOf(page);
    const members = groups.get(group) ?? [];
    groups.set(group, [...members, page]);
  }
  return groups;
}
