import { foldText } from "./tokens.js";

/** Shorter ones may well stand twice: a "Yes." in an interview, a refrain. */
const MIN_LENGTH = 40;

/** How many paragraphs, told by blank lines, have stood in the same text before. */
export function countDuplicates(text: string): number {
  const long = paragraphsOf(text).filter((paragraph) => paragraph.length >= MIN_LENGTH);
  return long.length - new Set(long.map(foldText)).size;
}

/** A line of white space alone parts two paragraphs. */
function paragraphsOf(text: string): readonly string[] {
  const paragraphs: string[][] = [[]];
  for (const line of text.split("\n")) {
    if (line.trim() === "") paragraphs.push([]);
    else paragraphs.at(-1)?.push(line);
  }
  return paragraphs.map((lines) => lines.join("\n"));
}
