import { CleancopyError, type ErrorRecord } from "../errors.js";

/** A failure on its way between two threads, where an error of a class of ours would arrive as a plain one. */
export interface SentError extends ErrorRecord {
  /** Where it came from: that of the cause, where there is one. */
  readonly stack: string | null;
}

/** What can be sent of a failure: everything but the cause, of which the stack alone goes on. */
export function toSentError(error: CleancopyError): SentError {
  const { cause } = error.details;
  return { ...error.toRecord(), stack: (cause instanceof Error ? cause.stack : error.stack) ?? null };
}

/** The failure as it was on the other thread. */
export function fromSentError({ code, message, stack, ...details }: SentError): CleancopyError {
  const error = new CleancopyError(code, message, details);
  if (stack !== null) error.stack = stack;
  return error;
}
