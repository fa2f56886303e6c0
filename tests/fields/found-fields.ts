import { gatherFacts } from "../../src/evidence/facts.js";
import { type Fields, findFields } from "../../src/fields/fields.js";
import { readPage } from "../../src/read/read-page.js";
import type { Reading } from "../../src/read/reading.js";

export interface Found {
  readonly fields: Fields;
  readonly reading: Reading;
  /** The texts of the blocks in which a field was seen. */
  readonly printed: (field: keyof Fields["printed"]) => string[];
}

const PROSE = Array.from(
  { length: 4 },
  (_, i) =>
    `The ferry company said in statement number ${i + 1} that the crossing would stay closed until the storm had passed, and that tickets would be paid back.`,
);

/** Paragraphs of invented prose. */
export function prose(count = 4): string {
  return PROSE.slice(0, count)
    .map((text) => `<p>${text}</p>`)
    .join("\n");
}

/** Reads a page of the test's own and finds its fields. */
export function fieldsOf(content: string, url: string | null = null, form: "html" | "text" = "html"): Found {
  const page = { source: "test", id: null, url, form, content, fetched: null, warnings: [] };
  const reading = readPage(page);
  const fields = findFields(reading, gatherFacts(reading));
  return {
    fields,
    reading,
    printed: (field) => fields.printed[field].map((index) => reading.blocks[index]?.text ?? ""),
  };
}

/** A page around what a test is about. */
export function pageOf(parts: {
  readonly head?: string;
  readonly body?: string;
  readonly lang?: string;
}): string {
  return `<!doctype html><html lang="${parts.lang ?? "en"}"><head>${parts.head ?? ""}</head><body>${parts.body ?? ""}</body></html>`;
}

export function jsonLd(data: unknown): string {
  return `<script type="application/ld+json">${JSON.stringify(data)}</script>`;
}
