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

/** What was answered about a text with so many characters in links; the same text can stand in several ways. */
interface Answer {
  readonly linkLength: number;
  readonly match: PhraseMatch | null;
  readonly other: Answer | undefined;
}

/** Several passes ask about each block, and a page can say the same thousands of times: each text is looked up once. */
function onceForEachText(ask: (block: Block) => PhraseMatch | null): (block: Block) => PhraseMatch | null {
  const byBlock: (PhraseMatch | null)[] = [];
  const byText = new Map<string, Answer>();
  return (block) => {
    let match = byBlock[block.index];
    if (match !== undefined) return match;
    const answered = byText.get(block.text);
    let answer = answered;
    while (answer !== undefined && answer.linkLength !== block.linkLength) answer = answer.other;
    if (answer === undefined) {
      answer = { linkLength: block.linkLength, match: ask(block), other: answered };
      byText.set(block.text, answer);
    }
    ({ match } = answer);
    byBlock[block.index] = match;
    return match;
  };
}
