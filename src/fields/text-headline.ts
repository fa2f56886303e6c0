import type { Block } from "../block.js";

/** The headline of a text dump: the first line that is one. */
export function headlineOfText(blocks: readonly Block[]): Block | null {
  return blocks[0] ?? null;
}
