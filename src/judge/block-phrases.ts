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
  const atEnd = onceForEachText((block) =>
    phrases.match(block.text, { linkShare: linkShare(block), atEnd: true }),
  );
  const elsewhere = onceForEachText((block) =>
    phrases.match(block.text, { linkShare: linkShare(block), atEnd: false }),
  );
  return {
    atEnd,
    // What holds at the end holds everywhere, but for the phrases that tell only there; and these are few.
    anywhere: (block) => {
      const match = atEnd(block);
      return match?.atEnd === true ? elsewhere(block) : match;
    },
  };
}

/** A page can say the same thousands of times: each text with its links is asked about once. */
function onceForEachText(ask: (block: Block) => PhraseMatch | null): (block: Block) => PhraseMatch | null {
  const byText = new Map<string, Map<number, PhraseMatch | null>>();
  return (block) => {
    let byLinks = byText.get(block.text);
    if (byLinks === undefined) {
      byLinks = new Map();
      byText.set(block.text, byLinks);
    }
    let answer = byLinks.get(block.linkLength);
    if (answer === undefined) {
      answer = ask(block);
      byLinks.set(block.linkLength, answer);
    }
    return answer;
  };
}
