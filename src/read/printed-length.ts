import { unitAt } from "./code-unit.js";
import { isWhiteSpace } from "./white-space.js";

/**
 * The length of a text as a page prints it: white space single, none at the ends.
 * @param most a longer text, such as a script's, is not counted to its end
 */
export function printedLength(text: string, most: number): number {
  const end = text.length;
  let length = 0;
  let isSpaced = false;
  for (let at = 0; at < end && length <= most; at += 1) {
    if (isWhiteSpace(unitAt(text, at))) isSpaced = length > 0;
    else {
      length += isSpaced ? 2 : 1;
      isSpaced = false;
    }
  }
  return length;
}
