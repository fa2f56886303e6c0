import type { WireHeaders } from "../transport.js";

/** A whole answer as it is kept on disk. */
export interface StoredAnswer {
  readonly url: string;
  readonly status: number;
  readonly headers: WireHeaders;
  /** By the request headers that the answer varies with (RFC 9111, 4.1): a hash of what was asked with; null: absent. */
  readonly varied: ReadonlyMap<string, string | null>;
  /** When the request went out and when its answer, or the last 304 for it, came in: milliseconds since 1970. */
  readonly requestedAt: number;
  readonly receivedAt: number;
  /** As sent, content codings not undone. */
  readonly body: Uint8Array;
}
