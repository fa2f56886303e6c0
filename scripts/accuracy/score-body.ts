import { f1, share } from "./means.js";
import { bagOf, sharedBy, shinglesOf, tokensOf } from "./tokens.js";

/** How near a text comes to the known body. */
export interface BodyScore {
  /** Share of the text's runs of four words that the body has; null where there is no text to judge. */
  readonly precision: number | null;
  /** Share of the body's runs of four words that the text has. */
  readonly recall: number;
  /** F1 over bags of words. */
  readonly word: number;
  /** Right to the word. */
  readonly exact: boolean;
}

/** Holds a text against the known body, both read as words. */
export function scoreBody(body: string, text: string): BodyScore {
  const [wanted, found] = [tokensOf(body), tokensOf(text)];
  const [wantedRuns, foundRuns] = [shinglesOf(wanted), shinglesOf(found)];
  const runs = sharedBy(bagOf(wantedRuns), bagOf(foundRuns));
  const words = sharedBy(bagOf(wanted), bagOf(found));
  return {
    precision: foundRuns.length === 0 ? null : runs / foundRuns.length,
    recall: share(runs, wantedRuns.length),
    word: f1(share(words, found.length), share(words, wanted.length)),
    exact: wanted.join(" ") === found.join(" "),
  };
}
