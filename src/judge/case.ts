import type { BodyRegion } from "../evidence/body-region.js";
import type { MarkupHints } from "../evidence/hints.js";
import type { Votes } from "../evidence/votes.js";
import type { FoundCaption } from "../fields/captions.js";
import type { Fields } from "../fields/fields.js";
import type { Reading } from "../read/reading.js";
import type { PagePhrases } from "./block-phrases.js";
import type { Judgement } from "./judgement.js";

/** All that the passes over an HTML page look at; what they do goes into the judgement. */
export interface Case {
  readonly reading: Reading;
  readonly fields: Fields;
  /** What the page says of itself for searches and shares, in any of its tags. */
  readonly summaries: readonly string[];
  /** Whether the page's data calls it a live blog. */
  readonly live: boolean;
  readonly hints: MarkupHints;
  readonly phrases: PagePhrases;
  readonly region: BodyRegion;
  readonly votes: Votes;
  readonly captions: readonly FoundCaption[];
  readonly judgement: Judgement;
}
