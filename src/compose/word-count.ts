import { isUnspaced } from "../read/words.js";

/** Letters and digits, with the apostrophes, full stops and hyphens that hold a word together. */
const WORD = /[\p{L}\p{N}][\p{L}\p{M}\p{N}]*(?:['’.\u2010-][\p{L}\p{M}\p{N}]+)*/gu;

/**
 * How many words a text has: runs of letters and digits; in scripts without spaces the words that ICU's dictionaries
 * find (UAX #29).
 * @param language BCP 47 tag; where it is null or unknown to ICU, the root locale's rules hold
 */
export function countWords(text: string, language: string | null): number {
  if (!isUnspaced(text)) return text.match(WORD)?.length ?? 0;
  let count = 0;
  for (const segment of segmenterFor(language).segment(text)) if (segment.isWordLike === true) count += 1;
  return count;
}

function segmenterFor(language: string | null): Intl.Segmenter {
  try {
    return new Intl.Segmenter(language ?? undefined, { granularity: "word" });
  } catch (error) {
    // A page can declare a language that is no BCP 47 tag.
    if (error instanceof RangeError) return new Intl.Segmenter(undefined, { granularity: "word" });
    throw error;
  }
}
