import { readFileSync } from "node:fs";
import { CleancopyError } from "../../src/errors.js";

/** The article of a page as its corpus knows it. What a corpus does not know is absent, and not scored. */
export interface Answer {
  readonly url?: string;
  readonly headline?: string;
  readonly authors?: readonly string[];
  /** Several authors in one text, where a corpus has them so. */
  readonly author?: string;
  readonly published?: string;
  readonly images?: readonly AnswerImage[];
  /** Paragraphs parted by a blank line. */
  readonly body?: string;
  /** Pieces that the body must hold. */
  readonly with?: readonly string[];
  /** Pieces that it must not hold. */
  readonly without?: readonly string[];
  /** The error code of a page that is to be refused. */
  readonly refused?: string;
}

export interface AnswerImage {
  readonly caption?: string | null;
  readonly credit?: readonly string[];
}

/** Reads the known answer of one page. */
export function readAnswer(path: string): Answer {
  const value: unknown = JSON.parse(readFileSync(path, "utf8"));
  if (typeof value === "object" && value !== null && !Array.isArray(value)) return value;
  throw new CleancopyError("bad-record", `${path}: the answer is not a JSON object`);
}
