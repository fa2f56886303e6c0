import type { Block } from "../block.js";
import { namePhrases } from "../evidence/hints.js";
import { weightOf } from "../evidence/prose.js";
import { wordsOf } from "../read/words.js";
import { lineage } from "../read/tree.js";
import { STANDFIRST_NAMES } from "../rules/body-names.js";
import type { Case } from "./case.js";

const STANDFIRST_PHRASES = namePhrases(STANDFIRST_NAMES);
/** A standfirst is one or two sentences. */
const MAX_WEIGHT = 700;
const STEPS = 4;

/**
 * The first text that stays, where it is the summary between headline and body: named so by its element, or saying what
 * the page's description says.
 */
export function keepStandfirst({ reading, hints, fields, region, judgement }: Case): void {
  const [first] = judgement.open();
  if (first === undefined || (first.kind !== "paragraph" && first.kind !== "heading")) return;
  if (weightOf(first.text) > MAX_WEIGHT) return;
  if (isNamed(first) || isDescription(first)) judgement.keep(first, "standfirst", "summary above the body");

  function isNamed(block: Block): boolean {
    let steps = 0;
    for (const element of lineage(block.element)) {
      if (element === region.element || steps > STEPS) return false;
      if (hints.isNamed(element, STANDFIRST_PHRASES)) return true;
      steps += 1;
    }
    return reading.form === "text";
  }

  function isDescription(block: Block): boolean {
    const description = wordsOf(fields.description?.value ?? "");
    const words = wordsOf(block.text);
    if (description.length < 6 || words.length < 6) return false;
    const same = description.slice(0, 12).every((word, i) => words[i] === word || i >= words.length);
    return same && Math.abs(description.length - words.length) <= 0.3 * words.length;
  }
}
