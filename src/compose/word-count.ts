/**
 * How many words a text has, by Unicode's default word boundaries (UAX #29), with the dictionaries that ICU has for
 * scripts without spaces.
 * @param language BCP 47 tag; where it is null or unknown to ICU, the root locale's rules hold
 */
export function countWords(text: string, language: string | null): number {
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
