// Build step: writes dist/article.schema.json from the compiled definition, so that no run has to load the schema builder.
import { writeFile } from "node:fs/promises";
import { ArticleSchema } from "../dist/article.js";

const schema = { $schema: "http://json-schema.org/draft-07/schema#", ...ArticleSchema };
await writeFile(
  new URL("../dist/article.schema.json", import.meta.url),
  `${JSON.stringify(schema, null, 2)}\n`,
);
