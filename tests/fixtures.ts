import { readdirSync, readFileSync, existsSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import type { Page } from "../src/page.js";

const ROOT = fileURLToPath(new URL("../test-fixtures", import.meta.url));

/** A page of our own in `test-fixtures/<name>/`: `page.html` or `page.txt`, and in `page.json` what is known beside it. */
export interface Fixture {
  readonly name: string;
  readonly folder: string;
  readonly page: Page;
}

interface FixtureFacts {
  readonly url?: string;
}

export function fixtures(): Fixture[] {
  return readdirSync(ROOT, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map((entry) => readFixture(entry.name));
}

function readFixture(name: string): Fixture {
  const folder = join(ROOT, name);
  const form = existsSync(join(folder, "page.txt")) ? "text" : "html";
  const file = form === "text" ? "page.txt" : "page.html";
  const facts = JSON.parse(readFileSync(join(folder, "page.json"), "utf8")) as FixtureFacts;
  const page: Page = {
    source: file,
    id: null,
    url: facts.url ?? null,
    form,
    content: readFileSync(join(folder, file), "utf8"),
    fetched: null,
    warnings: [],
  };
  return { name, folder, page };
}
