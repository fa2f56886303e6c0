/** Where the bytes of a source come from: a file, standard input, an address. */
export interface Origin {
  /** As the user named it. */
  readonly source: string;
  /** What the `file` of its records is relative to; null where records may name no files (they came from outside). */
  readonly directory: string | null;
  /** It can be read once only (a pipe), so that what was looked at must be kept. */
  readonly once: boolean;
  /** @throws CleancopyError, from the first read on */
  open(signal?: AbortSignal): AsyncIterable<Uint8Array>;
}
