import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import { ExitCode } from "../src/cli/exit-code.js";
import { run } from "../src/cli/run.js";
import { extractArticle } from "../src/cleancopy.js";
import { CleancopyError } from "../src/errors.js";
import type { Page } from "../src/page.js";
import { nextPageOf, wholePageOf } from "../src/pages/next-page.js";
import { readPageMarks } from "../src/pages/page-marks.js";
import { placesOf } from "../src/pages/page-number.js";
import { recordEntries } from "../src/source/records.js";
import { terminal } from "./cli/terminal.js";
import { generatedPages } from "./generated-pages.js";
import { PARAGRAPHS, part } from "./pages/long-read.js";

/* What comes in may be anything: an article comes out, or an error of the closed list. Seeds are fixed. */

const SEED = 20261129;
vi.setConfig({ testTimeout: 90_000 });

function page(content: string): Page {
  const url = "https://news.example/2026/03/14/story";
  return { source: "fuzz", id: null, url, form: "html", content, fetched: null, warnings: [] };
}

/** Lets errors of the closed list pass, but those that say that the fault is ours. */
function typed(error: unknown): void {
  expect(error).toBeInstanceOf(CleancopyError);
  expect((error as CleancopyError).code).not.toBe("internal");
}

function extracted(content: string): void {
  try {
    expect(extractArticle(page(content), { explain: true }).text.isWellFormed()).toBe(true);
  } catch (error) {
    typed(error);
  }
}

/** What storage, proxies and templates do to a page: characters lost, repeated, moved, another page's piece within. */
const mutation = fc.record({
  at: fc.double({ min: 0, max: 1, noNaN: true }),
  length: fc.integer({ min: 0, max: 200 }),
  how: fc.oneof(
    fc.constantFrom("cut", "repeat", "end"),
    fc.constantFrom(
      "<",
      ">",
      "<!--",
      "</p>",
      "<table>",
      "<script>",
      '"',
      "\0",
      "\ud800",
      "&#x110000;",
      "<svg>",
      "]]>",
    ),
  ),
});

function mutated(html: string, { at, length, how }: { at: number; length: number; how: string }): string {
  const start = Math.floor(at * html.length);
  const [before, piece, after] = [
    html.slice(0, start),
    html.slice(start, start + length),
    html.slice(start + length),
  ];
  if (how === "cut") return before + after;
  if (how === "repeat") return before + piece.repeat(3) + after;
  return how === "end" ? before : before + how + piece + after;
}

const mutatedPages = fc
  .tuple(
    fc.oneof(
      generatedPages.map(({ content }) => content),
      fc.constant(part(PARAGRAPHS)),
    ),
    fc.array(mutation, { minLength: 1, maxLength: 8 }),
  )
  .map(([html, mutations]) => mutations.reduce(mutated, html));

describe("whatever comes in, no error is untyped", () => {
  it("as pages that were damaged", () => {
    fc.assert(fc.property(mutatedPages, extracted), { seed: SEED, numRuns: 200 });
  });

  it("as data for machines that holds anything under any key", () => {
    const keys = [
      "@type",
      "@id",
      "@graph",
      "headline",
      "author",
      "datePublished",
      "image",
      "articleBody",
      "keywords",
      "isAccessibleForFree",
      "mainEntityOfPage",
      "publisher",
      "hasPart",
      "name",
      "__proto__",
      "constructor",
    ];
    const node = fc.dictionary(fc.constantFrom(...keys), fc.jsonValue({ maxDepth: 3 }), { maxKeys: 8 });
    const property = fc.property(
      fc.array(node, { maxLength: 3 }),
      fc.constantFrom("", "NewsArticle"),
      (nodes, type) => {
        const data = nodes.map((each) => (type === "" ? each : { ...each, "@type": type }));
        const script = `<script type="application/ld+json">${JSON.stringify(data).replaceAll("<", "\\u003c")}</script>`;
        const article = extractArticle(page(part(PARAGRAPHS.slice(0, 4), { head: script })));
        expect(article.blocks.length).toBeGreaterThan(2);
        expect(article.authors.every((author) => typeof author === "string")).toBe(true);
      },
    );
    fc.assert(property, { seed: SEED, numRuns: 150 });
  });

  it("as records in any pieces, gzipped or not", async () => {
    const line = fc.oneof(
      fc.json({ maxDepth: 2 }),
      fc.string({ unit: "binary", maxLength: 60 }),
      fc
        .record(
          {
            id: fc.oneof(fc.jsonValue({ maxDepth: 1 }), fc.constant("1")),
            url: fc.oneof(fc.webUrl(), fc.string(), fc.constant(null)),
            html: fc.oneof(fc.string(), fc.jsonValue({ maxDepth: 1 }), fc.constant(part(PARAGRAPHS))),
            file: fc.constantFrom("missing.html", "", "\0", "..", "/"),
          },
          { requiredKeys: [] },
        )
        .map((record) => JSON.stringify(record)),
    );
    const sizes = fc.array(fc.integer({ min: 1, max: 40 }), { minLength: 1, maxLength: 8 });
    const property = fc.asyncProperty(
      fc.array(line, { maxLength: 5 }),
      sizes,
      fc.boolean(),
      async (lines, each, zipped) => {
        const whole = Buffer.from(lines.join("\n"));
        const bytes = zipped ? gzipSync(whole).subarray(0, -(each[0] ?? 0)) : whole;
        const entries = recordEntries(
          { source: "fuzz.ndjson", directory: tmpdir(), once: true, open: () => pieces(bytes, each) },
          pieces(bytes, each),
          { from: "ndjson", url: null, maxBytes: 100_000 },
          {
            fetchPage: () => Promise.reject(new CleancopyError("refused", "fuzz: no network")),
            stdin: () => pieces(bytes, each),
          },
        );
        let read = 0;
        for await (const entry of entries) {
          read += 1;
          await entry.load().catch(typed);
        }
        expect(read).toBeGreaterThan(0);
      },
    );
    await fc.assert(property, { seed: SEED, numRuns: 200 });
  });

  it("as addresses of further pages", () => {
    const address = fc.oneof(
      fc.webUrl({ withQueryParameters: true }),
      fc.string({ unit: "binary", maxLength: 40 }),
      fc
        .array(
          fc.constantFrom("/", "page", "2", "-", "_", "?", "=", "&", "%", "all", ".html", "p", "\ud800"),
          { maxLength: 12 },
        )
        .map((bits) => `https://news.example/${bits.join("")}`),
    );
    const property = fc.property(fc.array(address, { maxLength: 6 }), (addresses) => {
      addresses.forEach((each) => placesOf(each));
      const links = addresses
        .map((each) => `<a rel=next href="${each.replaceAll('"', "&quot;")}">2</a>`)
        .join("");
      const marks = readPageMarks(page(`<div class=pagination>${links}</div>`), "https://news.example/story");
      const found = [nextPageOf(marks, 1)?.address, wholePageOf(marks)];
      for (const each of found) if (each != null) expect(new URL(each).host).toBe("news.example");
    });
    fc.assert(property, { seed: SEED, numRuns: 400 });
  });
});

describe("a settings file of any content", () => {
  let folder = "";
  beforeAll(async () => (folder = await mkdtemp(join(tmpdir(), "cleancopy-fuzz-"))));
  afterAll(() => rm(folder, { recursive: true, force: true }));

  it("holds, or is wrong use with a word on what is wrong", async () => {
    const name = fc.oneof(
      fc.constantFrom("format", "fields", "quiet", "timeout", "header", "explain", "from"),
      fc.string(),
    );
    const settings = fc.oneof(
      fc.dictionary(name, fc.jsonValue({ maxDepth: 1 }), { maxKeys: 4 }),
      fc.jsonValue(),
    );
    const content = fc.oneof(
      settings.map((each) => JSON.stringify(each)),
      fc.string({ unit: "binary", maxLength: 60 }),
    );
    const property = fc.asyncProperty(content, fc.constantFrom("json", "yaml"), async (text, extension) => {
      const path = join(folder, `own.${extension}`);
      await writeFile(path, text);
      const io = terminal({ place: { cwd: folder, home: folder, user: null }, stderrIsTerminal: false });
      const status = await run(["--config", path, join(folder, "missing.html")], io);
      const told = io.written("stderr");
      if (status === ExitCode.usage) expect(told).toMatch(/^error: .*own\./u);
      else expect([status, told.includes("internal")]).toEqual([ExitCode.failed, false]);
      expect(told.replaceAll("\n", "")).not.toMatch(/[\p{Control}\p{Bidi_Control}]/u);
    });
    await fc.assert(property, { seed: SEED, numRuns: 200 });
  });
});

async function* pieces(bytes: Uint8Array, sizes: readonly number[]): AsyncGenerator<Uint8Array> {
  for (let at = 0, turn = 0; at < bytes.length; turn += 1) {
    const size = sizes[turn % sizes.length] ?? 1;
    yield await Promise.resolve(bytes.subarray(at, at + size));
    at += size;
  }
}
