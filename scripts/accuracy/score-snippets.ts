import { foldText } from "./tokens.js";

/** Pieces that a body must or must not hold, and how many of them a text does hold. */
export interface SnippetCount {
  readonly wanted: number;
  readonly kept: number;
  readonly unwanted: number;
  readonly wronglyKept: number;
}

export function countSnippets(
  wanted: readonly string[],
  unwanted: readonly string[],
  text: string,
): SnippetCount {
  const folded = foldText(text);
  const held = (snippets: readonly string[]) =>
    snippets.filter((snippet) => folded.includes(foldText(snippet))).length;
  return {
    wanted: wanted.length,
    kept: held(wanted),
    unwanted: unwanted.length,
    wronglyKept: held(unwanted),
  };
}
