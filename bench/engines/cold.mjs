/* The plain script that one would write with an engine: node cold.mjs ENGINE FILE prints the text of the article. */
import { readFileSync } from "node:fs";

const [engine, file] = process.argv.slice(2);
const { articleText } = await import(`./${engine}.mjs`);
const text = await articleText(readFileSync(file, "utf8"), "https://page.invalid/");
process.stdout.write(`${JSON.stringify({ text })}\n`);
