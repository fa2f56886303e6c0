import { CleancopyError, type ErrorCode, type ErrorDetails } from "../errors.js";

/** A failure on its way between two threads, where an error of a class of ours would arrive as a plain one. */
export interface SentError {
  readonly code: ErrorCode;
  readonly message: string;
  readonly details: Omit<ErrorDetails, "cause">;
  /** Where it came from: that of the cause, where there is one. */
  readonly stack: string | null;
}

/** What can be sent of a failure: everything but the cause, of which the stack alone goes on. */
export function toSentError({ code, message, details, stack }: CleancopyError): SentError {
  const { cause, ...others } = details;
  return { code, message, details: others, stack: (cause instanceof Error ? cause.stack : stack) ?? null };
}

/** The failure as it was on the other thread. */
export function fromSentError({ code, message, details, stack }: SentError): CleancopyError {
  const error = new CleancopyError(code, message, details);
  if (stack !== null) error.stack = stack;
  return error;
}
