import type { Block } from "../block.js";
import { type PhraseMatch, Phrases } from "../evidence/phrases.js";
import { linkShare } from "../evidence/prose.js";

/** The phrase tables as the passes over a page ask them. */
export interface PagePhrases {
  readonly anywhere: (block: Block) => PhraseMatch | null;
  /** The same with the phrases that tell only behind the body. */
  readonly atEnd: (block: Block) => PhraseMatch | null;
}

/** @param language BCP 47 tag of the page */
export function pagePhrases(language: string | null): PagePhrases {
  const phrases = new Phrases(language);
  return { anywhere: blockPhrases(phrases, false), atEnd: blockPhrases(phrases, true) };
}

/**
 * The phrase tables asked about blocks; once for each text and its links, since a page can say the same thousands of
 * times.
 * @param atEnd whether phrases that tell only behind the body count, too
 */
function blockPhrases(phrases: Phrases, atEnd: boolean): (block: Block) => PhraseMatch | null {
  const byText = new Map<string, Map<number, PhraseMatch | null>>();
  return (block) => {
    let byLinks = byText.get(block.text);
    if (byLinks === undefined) {
      byLinks = new Map();
      byText.set(block.text, byLinks);
    }
    let answer = byLinks.get(block.linkLength);
    if (answer === undefined) {
      answer = phrases.match(block.text, { linkShare: linkShare(block), atEnd });
      byLinks.set(block.linkLength, answer);
    }
    return answer;
  };
}
