/** What a run says of one page: of an article's keys those that are scored, or the failure in its place. */
export interface Prediction {
  readonly headline?: string | null;
  readonly authors?: readonly string[];
  readonly published?: string | null;
  readonly captions?: readonly PredictedCaption[];
  readonly text?: string;
  readonly language?: string | null;
  readonly error?: { readonly code?: string; readonly message?: string };
}

export interface PredictedCaption {
  readonly text?: string | null;
  readonly credit?: string | readonly string[] | null;
}

/** The predictions of a run, by the id of the page. */
export type Run = ReadonlyMap<string, Prediction>;
