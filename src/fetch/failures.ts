import { CleancopyError } from "../errors.js";
import { NotSent } from "./not-sent.js";
import { CERTIFICATE_FAULTS, NETWORK_FAULTS, type NetworkFault } from "./network-faults.js";

/** A failed attempt, and whether another may go better. */
export interface Failure {
  readonly error: CleancopyError;
  readonly again: boolean;
  /** How long the server asks to be left alone; null where it does not. */
  readonly retryAfterMs: number | null;
}

/** A failure that another attempt would only repeat. */
export function finalFailure(error: CleancopyError): Failure {
  return { error, again: false, retryAfterMs: null };
}

/** Turns whatever the network layer threw into plain words. */
export function failureOf(thrown: unknown, address: string): Failure {
  if (thrown instanceof CleancopyError)
    return { error: thrown, again: isPassing(thrown), retryAfterMs: null };
  if (thrown instanceof NotSent) {
    return finalFailure(new CleancopyError(thrown.error, `${address}: ${thrown.says}`, thrown.details));
  }
  const code = faultCode(thrown);
  const fault = NETWORK_FAULTS[code] ?? tlsFault(code) ?? parserFault(thrown);
  if (fault === null) return finalFailure(unknownFault(thrown, address));
  const { phase, says, advice } = fault;
  const error = new CleancopyError(fault.error, `${address}: ${says}`, {
    advice,
    cause: thrown,
    ...(phase !== undefined && { phase }),
  });
  return { error, again: fault.again, retryAfterMs: null };
}

/**
 * Whether an answer, before its body, is not HTTP by the letter; another parser may still read it. undici's parser
 * gives its errors a name and seldom a code; that a length contradicts the chunks or that the answer comes twice
 * (100 Continue) it tells as other errors.
 */
export function isParserError(thrown: unknown): boolean {
  if (!(thrown instanceof Error)) return false;
  const code = faultCode(thrown);
  return (
    thrown.name === "HTTPParserError" ||
    code.startsWith("HPE_") ||
    code === "UND_ERR_RES_CONTENT_LENGTH_MISMATCH" ||
    (code === "UND_ERR_SOCKET" && thrown.message === "bad response")
  );
}

/** The code of an error or, where it has none, of what caused it; one per attempt where several addresses failed. */
function faultCode(thrown: unknown): string {
  let current = thrown;
  for (let depth = 0; depth < 5 && current instanceof Error; depth += 1) {
    if ("code" in current && typeof current.code === "string" && current.code !== "") return current.code;
    current = current instanceof AggregateError ? (current.errors[0] as unknown) : current.cause;
  }
  return "";
}

function isPassing(error: CleancopyError): boolean {
  return error.code === "reset" || (error.code === "timeout" && error.details.phase !== "total");
}

function tlsFault(code: string): NetworkFault | null {
  const says = CERTIFICATE_FAULTS[code];
  const advice = "Look at the address in a browser; cleancopy never goes on without a valid certificate.";
  if (says !== undefined) return { error: "tls", says, advice, again: false };
  const isTls = code.startsWith("ERR_SSL_") || code.startsWith("ERR_TLS_") || code === "EPROTO";
  return isTls ? { error: "tls", says: `the TLS handshake failed (${code})`, advice, again: false } : null;
}

function parserFault(thrown: unknown): NetworkFault | null {
  if (!isParserError(thrown)) return null;
  return {
    error: "protocol",
    says: "the answer is not valid HTTP",
    advice: "Check the port and whether the address should begin with https.",
    again: false,
  };
}

function unknownFault(thrown: unknown, address: string): CleancopyError {
  return new CleancopyError("internal", `${address}: the request failed: ${messageOf(thrown)}`, {
    advice: "Please report this, with the address.",
    cause: thrown,
  });
}

function messageOf(thrown: unknown): string {
  return thrown instanceof Error ? thrown.message : String(thrown);
}
