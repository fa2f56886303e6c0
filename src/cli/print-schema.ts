import { existsSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { ExitCode } from "./exit-code.js";
import type { Io } from "./io.js";
import { streamTarget } from "./text-target.js";

/** The schema as the build wrote it; a working copy that was not built makes it from the definition. */
export async function printSchema(io: Io): Promise<ExitCode> {
  await streamTarget(io.stdout).write(await schemaText());
  return ExitCode.ok;
}

async function schemaText(): Promise<string> {
  const built = new URL("../article.schema.json", import.meta.url);
  if (existsSync(built)) return readFile(built, "utf8");
  const { ArticleSchema } = await import("../article.js");
  return `${JSON.stringify({ $schema: "http://json-schema.org/draft-07/schema#", ...ArticleSchema }, null, 2)}\n`;
}
