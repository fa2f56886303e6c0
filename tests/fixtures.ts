import { readdirSync, readFileSync, existsSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import type { Page } from "../src/page.js";

const ROOT = fileURLToPath(new URL("../test-fixtures", import.meta.url));

/**
 * A page of our own in `test-fixtures/<name>/`: `page.html` or `page.txt`, in `page.json` what is known beside it, and
 * in `answer.json` the article as an editor would cut it, or the code of the error that the page is to be refused with.
 */
export interface Fixture {
  readonly name: string;
  readonly folder: string;
  readonly page: Page;
  /** Null where it holds an article. */
  readonly refused: string | null;
}

interface FixtureFacts {
  readonly url?: string;
}

/** Fixtures that hold an article. */
export function articleFixtures(): Fixture[] {
  return fixtures().filter(({ refused }) => refused === null);
}

/** Fixtures that are to be refused. */
export function refusedFixtures(): Fixture[] {
  return fixtures().filter(({ refused }) => refused !== null);
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
  const { refused } = JSON.parse(readFileSync(join(folder, "answer.json"), "utf8")) as { refused?: string };
  return { name, folder, page, refused: refused ?? null };
}
