import type { ErrorCode } from "../errors.js";

/**
 * A request that was not sent, by a rule of our own. Thrown below the redirects, where the whole name of the address is
 * not known; `failures.ts` makes a CleancopyError of it.
 */
export class NotSent extends Error {
  override readonly name = "NotSent";

  constructor(
    readonly error: ErrorCode,
    /** Stands behind the address in the message. */
    readonly says: string,
    readonly details: { readonly advice: string; readonly status?: number; readonly cause?: unknown },
  ) {
    super(says);
  }
}
