import { pointAt } from "../read/code-unit.js";
import { kindOf, LETTER, MARK, NUMBER } from "../read/letters.js";
import { isUnspaced } from "../read/words.js";

/**
 * How many words a text has: runs of letters and digits; in scripts without spaces the words that ICU's dictionaries
 * find (UAX #29).
 * @param language BCP 47 tag; where it is null or unknown to ICU, the root locale's rules hold
 */
export function countWords(text: string, language: string | null): number {
  if (!isUnspaced(text)) return countRuns(text);
  let count = 0;
  for (const segment of segmenterOf(language).segment(text)) if (segment.isWordLike === true) count += 1;
  return count;
}

/** Letters and digits, with the marks on them and the apostrophes, full stops and hyphens that hold a word together. */
function countRuns(text: string): number {
  const { length } = text;
  let count = 0;
  let place: "outside" | "within" | "held" = "outside";
  for (let at = 0; at < length; at += 1) {
    const code = pointAt(text, at) ?? 0;
    if (code > 0xffff) at += 1;
    const kind = kindOf(code);
    if (place === "outside") {
      if ((kind & (LETTER | NUMBER)) === 0) continue;
      count += 1;
      place = "within";
    } else if ((kind & (LETTER | NUMBER | MARK)) !== 0) place = "within";
    else place = place === "within" && isHolding(code) ? "held" : "outside";
  }
  return count;
}

/** An apostrophe, a full stop or a hyphen. */
function isHolding(code: number): boolean {
  return code === 0x27 || code === 0x2019 || code === 0x2e || code === 0x2d || code === 0x2010;
}

/** The last one made: a run's pages are of one language as a rule, and to make one takes longer than to count with it. */
let segmenter: { readonly language: string | null; readonly segmenter: Intl.Segmenter } | null = null;

function segmenterOf(language: string | null): Intl.Segmenter {
  if (segmenter?.language !== language) segmenter = { language, segmenter: segmenterFor(language) };
  return segmenter.segmenter;
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
