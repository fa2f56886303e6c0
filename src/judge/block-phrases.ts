import type { Block } from "../block.js";
import { matchPhrase, type PhraseMatch } from "../evidence/phrases.js";
import { linkShare } from "../evidence/prose.js";

/**
 * The phrase tables asked about blocks; once for each text and its links, since a page can say the same thousands of
 * times.
 * @param atEnd whether phrases that tell only behind the body count, too
 */
export function blockPhrases(language: string | null, atEnd: boolean): (block: Block) => PhraseMatch | null {
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
