import type { Block } from "../block.js";
import { matchPhrase, type PhraseMatch } from "../evidence/phrases.js";
import { linkShare } from "../evidence/prose.js";

/** The phrase tables as the passes over a page ask them. */
export interface PagePhrases {
  readonly anywhere: (block: Block) => PhraseMatch | null;
  /** The same with the phrases that tell only behind the body. */
  readonly atEnd: (block: Block) => PhraseMatch | null;
}

/** @param language BCP 47 tag of the page */
export function pagePhrases(language: string | null): PagePhrases {
  return { anywhere: blockPhrases(language, false), atEnd: blockPhrases(language, true) };
}

/**
 * The phrase tables asked about blocks; once for each text and its links, since a page can say the same thousands of
 * times.
 * @param atEnd whether phrases that tell only behind the body count, too
 */
function blockPhrases(language: string | null, atEnd: boolean): (block: Block) => PhraseMatch | null {
  const known = new Map<string, PhraseMatch | null>();
  return (block) => {
    const key = `${block.linkLength} ${block.text}`;
    const answer = known.get(key);
    if (answer !== undefined) return answer;
    const asked = matchPhrase(block.text, { language, linkShare: linkShare(block), atEnd });
    known.set(key, asked);
    return asked;
  };
}
