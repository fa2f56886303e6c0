import type { Answer } from "./answer.js";
import type { Prediction } from "./prediction.js";
import { type BodyScore, scoreBody } from "./score-body.js";
import { type CaptionCount, scoreCaptions } from "./score-captions.js";
import { countDuplicates } from "./score-duplicates.js";
import { scoreAuthors, scoreDay, scoreHeadline } from "./score-fields.js";
import { countSnippets, type SnippetCount } from "./score-snippets.js";

/** All that is scored on one page; null for what the corpus does not know of it. */
export interface PageScore {
  readonly id: string;
  /** The run does not mention the page. */
  readonly missing: boolean;
  /** The code of the failure in the article's place. */
  readonly error: string | null;
  readonly language: string | null;
  readonly body: BodyScore | null;
  readonly headline: number | null;
  readonly authors: number | null;
  readonly day: number | null;
  readonly captions: CaptionCount | null;
  readonly snippets: SnippetCount;
  readonly duplicates: number;
  /** Whether a page that is to be refused was, with the right code. */
  readonly refused: number | null;
}

/** Holds what a run says of a page against the known answer. A page that it does not mention gets nothing right. */
export function scorePage(id: string, answer: Answer, prediction: Prediction | undefined): PageScore {
  const said = prediction ?? {};
  const text = said.text ?? "";
  const { body, headline, published, images, refused } = answer;
  const error = said.error === undefined ? null : (said.error.code ?? said.error.message ?? "error");
  return {
    id,
    missing: prediction === undefined,
    error,
    language: said.language ?? null,
    body: body === undefined || body === "" ? null : scoreBody(body, text),
    headline: headline === undefined || headline === "" ? null : scoreHeadline(headline, said.headline),
    authors: scoreAuthors(answer, said.authors ?? []),
    day: published === undefined || published === "" ? null : scoreDay(published, said.published),
    captions: images === undefined ? null : scoreCaptions(images, said.captions ?? []),
    snippets: countSnippets(answer.with ?? [], answer.without ?? [], text),
    duplicates: countDuplicates(text),
    refused: refused === undefined ? null : Number(error === refused),
  };
}
