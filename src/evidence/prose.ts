import type { Block } from "../block.js";
import { isUnspaced } from "../read/words.js";

/** What can close a sentence, in any script; quotation marks and brackets may follow. Source: Unicode Sentence_Terminal. */
const SENTENCE_END = /[.!?…。！？｡؟۔।॥][\s"'”’»›“‘«)\]】」』）]*$/u;

/** A character of a script without spaces says about as much as this many Latin ones. */
const UNSPACED_WEIGHT = 2.2;

/** The length of a text as a reader feels it: characters, those of scripts without spaces counted for more. */
export function weightOf(text: string): number {
  return isUnspaced(text) ? text.length * UNSPACED_WEIGHT : text.length;
}

export function endsSentence(text: string): boolean {
  return SENTENCE_END.test(text.slice(-12));
}

/** The part of a block's text that is within links, 0 to 1. */
export function linkShare(block: Block): number {
  return block.text.length === 0 ? 0 : Math.min(1, block.linkLength / block.text.length);
}

/** A block that reads like running text: long, few links, shown. */
export function isProse(block: Block): boolean {
  if (block.hidden || block.kind === "alt" || block.kind === "caption" || block.kind === "table")
    return false;
  if (block.kind === "heading" || block.kind === "code") return false;
  return weightOf(block.text) >= 80 && linkShare(block) < 0.35;
}
