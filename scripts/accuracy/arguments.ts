import { parseArgs } from "node:util";
import { CleancopyError } from "../../src/errors.js";
import type { Half } from "./publisher.js";

/** What groups a breakdown can be by. */
export type Grouping = "country" | "publisher" | "language";

/** What `npm run accuracy` is asked for. */
export interface AccuracyRequest {
  readonly folder: string;
  readonly run: string | null;
  readonly half: Half | null;
  readonly by: Grouping | null;
  readonly worst: number;
  readonly json: boolean;
}

export const USAGE = `npm run accuracy -- DIR [--run FILE.ndjson] [--half even|odd] [--by country|publisher|language] [--worst N] [--json]`;

/** @throws CleancopyError `bad-record` for what it does not understand */
export function readArguments(argv: readonly string[]): AccuracyRequest {
  const { values, positionals } = parseArgs({
    args: [...argv],
    allowPositionals: true,
    options: {
      run: { type: "string" },
      half: { type: "string" },
      by: { type: "string" },
      worst: { type: "string" },
      json: { type: "boolean" },
    },
  });
  const [folder] = positionals;
  if (folder === undefined || positionals.length > 1) throw misread("name one corpus folder");
  return {
    folder,
    run: values.run ?? null,
    half: oneOf("--half", values.half, ["even", "odd"]),
    by: oneOf("--by", values.by, ["country", "publisher", "language"]),
    worst: countOf(values.worst ?? "0"),
    json: values.json ?? false,
  };
}

function oneOf<T extends string>(option: string, value: string | undefined, allowed: readonly T[]): T | null {
  if (value === undefined) return null;
  const found = allowed.find((each) => each === value);
  if (found === undefined) throw misread(`${option} is one of ${allowed.join(", ")}`);
  return found;
}

function countOf(value: string): number {
  const count = Number(value);
  if (Number.isInteger(count) && count >= 0) return count;
  throw misread("--worst is a number of pages");
}

function misread(what: string): CleancopyError {
  return new CleancopyError("bad-record", what, { advice: USAGE });
}
