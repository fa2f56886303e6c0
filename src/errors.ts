/**
 * Everything that can go wrong, as a closed list: the code is what programs read, the message is what people read.
 * `docs/errors.md` is held against this table by a test.
 */
export const ERROR_CODES = {
  "not-found": "The file, or what a record names or refers to, does not exist.",
  unreadable:
    "The file or standard input could not be read (permission, a directory, an input/output fault).",
  "bad-record": "A line of a records file is not a JSON object with `html`, `text`, `file` or `url`.",
  "bad-address": "The address is not a valid http or https URL.",
  "private-address": "The host is not on the public internet (this machine, a private network, metadata).",
  dns: "The host's name could not be resolved.",
  refused: "The host refused the connection or could not be reached.",
  proxy: "The proxy could not be reached, or did not let the request through.",
  reset: "The connection broke before the whole page had arrived.",
  timeout: "A time limit ran out: connecting, headers, body, or the whole request.",
  tls: "The host's certificate or its TLS handshake is not valid.",
  "host-paused": "The host failed again and again, or asked to be left alone: nothing is sent to it for now.",
  robots: "The site's robots.txt does not allow it, or could not be read.",
  status: "The server answered with a status that is not a page (the number is in `status`).",
  redirects: "The redirects go round in a circle, or there are more than ten.",
  protocol: "The server's answer is not valid HTTP.",
  "too-large": "The page is larger than the size limit, after decompression.",
  "too-complex": "The page goes over the limits of parsing: elements, depth or time.",
  "unsupported-type":
    "The source is not a text or an HTML page (a PDF, an image), or not what `--from` says.",
  undecodable: "The bytes could not be turned into text in any charset or content coding.",
  "not-an-article": "The page was read, but holds no article (an index, a search page, a soft 404).",
  empty: "The source holds no text at all, or names no page.",
  blocked: "The page is a consent wall, a login wall or a bot challenge in the article's place.",
  output: "The output could not be written.",
  state: "The state file of `--resume` is in use, damaged, or of another run.",
  internal: "A fault in cleancopy itself: please report it.",
} as const satisfies Record<string, string>;

export type ErrorCode = keyof typeof ERROR_CODES;

/** What a failed source leaves in an NDJSON run, under `error`. */
export interface ErrorRecord {
  readonly code: ErrorCode;
  readonly message: string;
  /** The HTTP status, where a server gave one. */
  readonly status?: number;
  /** Which part ran out of time or went wrong: `connect`, `headers`, `body`, `total`, `parse`, ... */
  readonly phase?: string;
  /** What to do about it. */
  readonly advice?: string;
}

export interface ErrorDetails {
  readonly status?: number;
  readonly phase?: string;
  readonly advice?: string;
  readonly cause?: unknown;
}

/** The one error class: every failure that a user can meet has a code of {@link ERROR_CODES}. */
export class CleancopyError extends Error {
  override readonly name = "CleancopyError";
  readonly code: ErrorCode;
  readonly details: ErrorDetails;

  /**
   * @param code one of the closed list
   * @param message names the source and what went wrong, in one sentence without a full stop at its end
   * @param details what else is known; `advice` says what the user can do
   */
  constructor(code: ErrorCode, message: string, details: ErrorDetails = {}) {
    super(message, details.cause === undefined ? undefined : { cause: details.cause });
    this.code = code;
    this.details = details;
  }

  /** The error as plain data, without absent keys. */
  toRecord(): ErrorRecord {
    const { status, phase, advice } = this.details;
    return {
      code: this.code,
      message: this.message,
      ...(status !== undefined && { status }),
      ...(phase !== undefined && { phase }),
      ...(advice !== undefined && { advice }),
    };
  }
}

/** A failure as the one error class: what is not one already is a fault of ours. */
export function asFailure(source: string, error: unknown): CleancopyError {
  if (error instanceof CleancopyError) return error;
  const words = error instanceof Error ? `${error.name}: ${error.message}` : String(error);
  return new CleancopyError("internal", `${source}: ${words}`, {
    advice: "This is a fault in cleancopy: please report it with the page.",
    cause: error,
  });
}

/** The code of a failed system call; empty where the failure is another. */
export function systemCode(error: unknown): string {
  return error instanceof Error && "code" in error && typeof error.code === "string" ? error.code : "";
}
