// Writes docs/output.md from the definition of the output: `npm run docs`. A test fails where the two differ.
import { writeFile } from "node:fs/promises";
import { outputReference } from "./output-reference.js";

await writeFile(new URL("../docs/output.md", import.meta.url), await outputReference());
