/*
 * Scores cleancopy, or an NDJSON run of it, over a corpus with known answers: `npm run accuracy -- DIR`. What the
 * figures mean and how to read them is in docs/accuracy.md.
 */
import { CleancopyError } from "../../src/errors.js";
import { accuracyReport } from "./accuracy-report.js";
import { readArguments, USAGE } from "./arguments.js";

try {
  console.log(await accuracyReport(readArguments(process.argv.slice(2))));
} catch (error) {
  console.error(error instanceof CleancopyError ? `accuracy: ${error.message}` : error);
  console.error(USAGE);
  process.exitCode = 2;
}
