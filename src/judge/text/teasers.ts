import type { TextLine } from "./lines.js";

/** How many lines a heading of teasers can have below it within the body. */
const MAX_TEASER_LINES = 9;
const MAX_DESCRIPTION = 170;

/**
 * The lines that belong to headings such as "Read more" within the body: the titles, dates and picture descriptions
 * up to the next running text. A single sentence with a title below it is the picture's description.
 * @returns the position of each teaser with that of its heading
 */
export function findTeasers(
  lines: readonly TextLine[],
  inBody: (at: number) => boolean,
): Map<number, number> {
  const teasers = new Map<number, number>();
  lines.forEach((line, at) => {
    if (line.phrase?.heads !== true || !inBody(at)) return;
    for (let next = at + 1; next <= at + MAX_TEASER_LINES; next += 1) {
      const teaser = lines[next];
      if (teaser === undefined || !inBody(next)) break;
      if (teaser.prose && !isDescription(lines, next)) break;
      teasers.set(next, at);
    }
  });
  for (const at of teasers.keys()) if (isHeadingOfText(lines, at, teasers)) teasers.delete(at);
  return teasers;
}

function isDescription(lines: readonly TextLine[], at: number): boolean {
  const [line, after] = [lines[at], lines[at + 1]];
  const later = lines.slice(at + 2, at + 6).find((each) => each.phrase === null);
  if (line === undefined || after === undefined || line.length > MAX_DESCRIPTION || line.sentences > 1)
    return false;
  return !after.prose && !after.closed && after.words.length >= 4 && later !== undefined && later.prose;
}

/** The last line of a run, directly before running text, is that text's heading where others came before it. */
function isHeadingOfText(
  lines: readonly TextLine[],
  at: number,
  teasers: ReadonlyMap<number, number>,
): boolean {
  const heading = teasers.get(at);
  if (heading === undefined || teasers.has(at + 1) || at - heading < 3) return false;
  const line = lines[at];
  return (
    line !== undefined &&
    lines[at + 1]?.prose === true &&
    !line.dated &&
    line.length <= 70 &&
    line.words.length >= 2
  );
}
