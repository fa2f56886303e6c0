import { stat } from "node:fs/promises";
import { readList } from "../source/list.js";
import type { ExtractRequest } from "./request.js";

/** How many sources a run names, where that can be told without using up its list; null where it cannot. */
export async function countSources({ sources, list }: ExtractRequest): Promise<number | null> {
  if (list === null) return sources.length;
  try {
    if (list === "-" || !(await stat(list)).isFile()) return null;
    let listed = 0;
    for await (const source of readList(list, () => NOTHING)) if (source !== "") listed += 1;
    return sources.length + listed;
  } catch {
    // What is wrong with the list is told by who reads it for its sources.
    return null;
  }
}

const NOTHING: AsyncIterable<Uint8Array> = (async function* () {
  // Standard input is never counted.
})();
