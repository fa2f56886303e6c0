/* Defuddle by its door for Node, which parses a string with linkedom. */
import { Defuddle } from "defuddle/node";

// It tells of its retries on the console.
for (const method of ["log", "warn", "error", "debug"]) console[method] = () => undefined;

export async function articleText(html, url) {
  return (await Defuddle(html, url)).content ?? "";
}
