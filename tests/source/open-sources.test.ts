import { execFileSync } from "node:child_process";
import { chmodSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Readable } from "node:stream";
import { gzipSync } from "node:zlib";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { CleancopyError } from "../../src/errors.js";
import type { Page } from "../../src/page.js";
import type { SourceEntry } from "../../src/source/entry.js";
import { readList } from "../../src/source/list.js";
import { openSources } from "../../src/source/open-sources.js";
import type { SourceSettings } from "../../src/source/settings.js";
import { testFetcher, type TestFetcher } from "../fetch/fetcher.js";
import { answer, page, redirect, startFaultServer, type FaultServer } from "../server/fault-server.js";

const STORY = "<!DOCTYPE html><title>Port</title><p>The harbour reopened.</p>";
const WORDS = "Port reopens\n\nThe harbour reopened on Monday.";

let folder: string;
let server: FaultServer;
let fetcher: TestFetcher;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), "cleancopy-sources-"));
  fetcher = testFetcher({ retries: 0 });
  server = await startFaultServer({
    "/story": page(STORY),
    "/moved": redirect("/story"),
    "/records": answer({ body: `{"id":"1","text":"Words."}\n{"id":"2","file":"story.html"}\n` }),
    "/pdf": answer({ headers: { "Content-Type": "text/html" }, body: "%PDF-1.7" }),
    "/koi8": answer({
      headers: { "Content-Type": "text/plain; charset=koi8-r" },
      body: Buffer.from("f0cfd2d4", "hex"),
    }),
    "/blank": page("  \n "),
    "/old.html.gz": answer({ headers: { "Content-Type": "application/gzip" }, body: gzipSync(STORY) }),
  });
  file("story.html", STORY);
  file("words.txt", WORDS);
});
afterAll(async () => {
  await fetcher.close();
  await server.close();
  rmSync(folder, { recursive: true, force: true });
});

function file(name: string, content: string | Uint8Array): string {
  const path = join(folder, name);
  writeFileSync(path, content);
  return path;
}

interface Given extends Partial<SourceSettings> {
  readonly stdin?: Uint8Array | string;
}

async function entries(
  sources: Iterable<string> | AsyncIterable<string>,
  given: Given = {},
): Promise<SourceEntry[]> {
  const { stdin = "", ...settings } = given;
  const all: SourceEntry[] = [];
  const opened = openSources(
    sources,
    { from: "auto", url: null, maxBytes: 1_000_000, ...settings },
    { fetchPage: fetcher.fetch, stdin: () => Readable.from([Buffer.from(stdin)]) },
  );
  for await (const entry of opened) all.push(entry);
  return all;
}

/** What each source loads to: its page, or its error as `code: message`. */
async function loaded(
  sources: Iterable<string> | AsyncIterable<string>,
  given: Given = {},
): Promise<(Page | string)[]> {
  const results: (Page | string)[] = [];
  for (const entry of await entries(sources, given)) {
    try {
      results.push(await entry.load());
    } catch (error) {
      if (!(error instanceof CleancopyError)) throw error;
      expect(error.details.advice).toBeDefined();
      results.push(`${error.code}: ${error.message}`);
    }
  }
  return results;
}

describe("files", () => {
  test("are pages or texts by their content, whatever their names", async () => {
    const lies = [file("page.txt", STORY), file("words.html", WORDS), file("zipped.html", gzipSync(STORY))];
    const pages = await loaded(lies);
    expect(pages).toMatchObject([
      { source: lies[0], form: "html", content: STORY, id: null, url: null, fetched: null, warnings: [] },
      { source: lies[1], form: "text", content: WORDS },
      { source: lies[2], form: "html", content: STORY },
    ]);
  });

  test("bear the address that the user gives, and the form that the user says", async () => {
    const given = { url: "https://example.org/story", from: "text" } as const;
    const [entry] = await entries([join(folder, "story.html")], given);
    expect(entry?.url).toBe(given.url);
    expect(await entry?.load()).toMatchObject({ url: given.url, form: "text", content: STORY });
  });

  test("may be named by a file: address", async () => {
    expect(await loaded([`file://${join(folder, "story.html")}`])).toMatchObject([{ form: "html" }]);
  });

  test("in an old charset come out right", async () => {
    const bytes = Buffer.concat([
      Buffer.from("<meta charset=windows-1252><p>"),
      Buffer.from([0x93, 0x80, 0x94]),
    ]);
    expect(await loaded([file("quotes.html", bytes)])).toMatchObject([
      { content: "<meta charset=windows-1252><p>“€”" },
    ]);
  });

  test("that cannot be read fail in their place, each with its reason", async () => {
    const sources = [
      join(folder, "absent.html"),
      folder,
      file("empty.html", ""),
      file("blank.html", " \n"),
      file("empty.gz", gzipSync("")),
      file("report.html", "%PDF-1.7"),
      file("broken.gz", Buffer.from([0x1f, 0x8b, 8, 0, 0, 0, 0, 0, 0, 3, 0xff, 0xff, 0xff, 0xff])),
      "ftp://example.org/story",
      "www.example.org/story",
      "bad\0name",
      join(folder, "story.html", "inside"),
      join(folder, "words.txt"),
    ];
    const codes = (await loaded(sources)).map((result) =>
      typeof result === "string" ? result.split(":")[0] : "page",
    );
    expect(codes).toEqual([
      ...["not-found", "unreadable", "empty", "empty", "empty", "unsupported-type", "undecodable"],
      ...["bad-address", "not-found", "not-found", "not-found", "page"],
    ]);
  });

  test("name themselves in their failures", async () => {
    const path = join(folder, "absent.html");
    const [entry] = await entries([path]);
    expect(entry).toMatchObject({ source: path, id: null, url: null });
    await expect(entry?.load()).rejects.toMatchObject({ message: expect.stringContaining(path) as unknown });
  });

  test("that look like an address get the advice to write one", async () => {
    const [entry] = await entries(["www.example.org/story"]);
    await expect(entry?.load()).rejects.toMatchObject({
      details: { advice: expect.stringContaining("https://www.example.org/story") as unknown },
    });
  });

  test("over the size limit are too large, packed or not; the limit itself is not over it", async () => {
    const large = "x".repeat(2_000);
    const sources = [file("large.txt", large), file("large.gz", gzipSync(large))];
    expect(await loaded(sources, { maxBytes: 1_999 })).toEqual([
      expect.stringMatching(/^too-large:/),
      expect.stringMatching(/^too-large:/),
    ]);
    expect(await loaded(sources, { maxBytes: 2_000 })).toMatchObject([
      { content: large },
      { content: large },
    ]);
  });

  test("that are cut within their gzip are kept as far as they go, with a warning", async () => {
    const long = Array.from({ length: 3_000 }, (_, i) => `word ${String((i * 7919) % 3_001)}`).join(" ");
    const [read] = await loaded([file("cut.gz", gzipSync(long).subarray(0, 5_000))]);
    expect(read).toMatchObject({ form: "text", warnings: [{ code: "truncated" }] });
    expect(long.startsWith((read as Page).content)).toBe(true);
  });

  test("that are pipes are read once and whole", async () => {
    const pipe = join(folder, "pipe");
    execFileSync("mkfifo", [pipe]);
    const script = `printf '%s' "$1" > "$2"`;
    const { spawn } = await import("node:child_process");
    spawn("sh", ["-c", script, "sh", STORY, pipe]);
    expect(await loaded([pipe])).toMatchObject([{ form: "html", content: STORY }]);
  });

  test.skipIf(process.getuid?.() === 0)("that may not be read say so", async () => {
    const secret = file("secret.html", STORY);
    chmodSync(secret, 0);
    expect(await loaded([secret])).toEqual([expect.stringMatching(/^unreadable:.*EACCES/)]);
  });
});

describe("addresses", () => {
  test("give the page with its charset and where it came from", async () => {
    const address = `${server.origin}/moved`;
    const [entry] = await entries([address]);
    expect(entry).toMatchObject({ source: address, url: address });
    expect(await entry?.load()).toMatchObject({
      source: address,
      url: `${server.origin}/story`,
      form: "html",
      content: STORY,
      fetched: {
        status: 200,
        url: `${server.origin}/story`,
        charset: "UTF-8",
        charsetFrom: "header",
        truncated: false,
      },
    });
  });

  test("are fetched only when they are loaded", async () => {
    const before = server.seen.length;
    await entries([`${server.origin}/story`]);
    expect(server.seen.length).toBe(before);
  });

  test("of plain text in an old charset and of a gzipped page come out right", async () => {
    expect(await loaded([`${server.origin}/koi8`, `${server.origin}/old.html.gz`])).toMatchObject([
      { form: "text", content: "Порт", fetched: { charset: "KOI8-R", bytes: 4 } },
      { form: "html", content: STORY, fetched: { bytes: STORY.length } },
    ]);
  });

  test("that fail say so in their place", async () => {
    const sources = ["/pdf", "/absent", "/blank"].map((path) => server.origin + path);
    const results = await loaded([...sources, "https://", "HTTP://[bad"]);
    expect(results.map((result) => (typeof result === "string" ? result.split(":")[0] : "page"))).toEqual([
      ...["unsupported-type", "status", "empty", "bad-address", "bad-address"],
    ]);
  });

  test("do not show their password", async () => {
    const [entry] = await entries([`${server.origin.replace("//", "//reader:secret@")}/absent`]);
    expect(JSON.stringify(entry)).not.toContain("secret");
    await expect(entry?.load()).rejects.toMatchObject({
      message: expect.not.stringContaining("secret") as unknown,
    });
  });

  test("of records are read with --from ndjson; such records may name no files", async () => {
    expect(await loaded([`${server.origin}/records`], { from: "ndjson" })).toMatchObject([
      { source: `${server.origin}/records:1`, id: "1", content: "Words." },
      expect.stringMatching(/^bad-record:.*may not/),
    ]);
  });
});

describe("records", () => {
  test("carry their page, name its file or name its address", async () => {
    mkdirSync(join(folder, "set"), { recursive: true });
    file("set/story.html.gz", gzipSync(STORY));
    file("set/words", WORDS);
    const path = file(
      "set/manifest",
      [
        { id: "a", url: "https://example.org/a", html: "<p>Carried." },
        { id: 2, text: "Carried words." },
        { id: "c", url: "https://example.org/c", file: "story.html.gz" },
        { file: "words", extra: { nested: [1] }, url: null },
        { id: "e", url: `${server.origin}/story` },
        { id: "f", url: "/relative", html: "<p>No address." },
      ]
        .map((record) => JSON.stringify(record))
        .join("\r\n\n"),
    );
    expect(await loaded([path])).toMatchObject([
      {
        source: `${path}:1`,
        id: "a",
        url: "https://example.org/a",
        form: "html",
        content: "<p>Carried.",
        fetched: null,
      },
      { source: `${path}:3`, id: "2", url: null, form: "text", content: "Carried words." },
      {
        source: `${path}:5`,
        id: "c",
        url: "https://example.org/c",
        form: "html",
        content: STORY,
        fetched: null,
      },
      { source: `${path}:7`, id: null, url: null, form: "text", content: WORDS },
      { source: `${path}:9`, id: "e", url: `${server.origin}/story`, form: "html", fetched: { status: 200 } },
      { source: `${path}:11`, id: "f", url: null, warnings: [{ code: "bad-address" }] },
    ]);
  });

  test("are told by their content: gzipped, with a mark, with a bad first line, with a long first line", async () => {
    const record = JSON.stringify({ id: "x", html: "<p>Words." });
    const long = JSON.stringify({ crawled: "2026", html: `<p>${"Words. ".repeat(30_000)}` });
    const sources = [
      file("r1.html", gzipSync(`${record}\n${record}`)),
      file("r2", `\uFEFF${record}\n${record}`),
      file("r3", `{"id": oops\n${record}`),
      file("r4", `${long}\n${record}`),
    ];
    const all = await entries(sources);
    expect(all.map(({ source }) => source)).toEqual(
      sources.flatMap((source) => [`${source}:1`, `${source}:2`]),
    );
  });

  test("that are bad fail in their place, and the others are read", async () => {
    const lines = [
      "not json",
      "[1]",
      "null",
      '{"id": "no source"}',
      '{"html": 5}',
      '{"id": {}, "text": "x"}',
      '{"__proto__": {"text": "inherited"}}',
      '{"text": ""}',
      '{"file": "absent.html"}',
      '{"file": "."}',
      '{"url": "news:story"}',
      '{"text": "Good."}',
    ];
    const path = file("bad.ndjson", lines.join("\n"));
    const results = await loaded([path], { from: "ndjson" });
    const codes = results.map((result) =>
      typeof result === "string" ? result.split(":")[0] : result.content,
    );
    expect(codes).toEqual([
      ...Array<string>(7).fill("bad-record"),
      ...["empty", "not-found", "unreadable", "bad-address", "Good."],
    ]);
    expect(results[0]).toContain(`${path}:1`);
    expect(results[8]).toContain("absent.html");
  });

  test("are parted by line feeds alone", async () => {
    const path = file("separators.ndjson", `{"text":"one\u2028two\u0085three"}\n`);
    expect(await loaded([path])).toMatchObject([{ content: "one\u2028two\u0085three" }]);
  });

  test("with lone surrogates and zeros come out well-formed, with warnings", async () => {
    const [read] = await loaded([file("odd.ndjson", String.raw`{"text":"a\ud800b\u0000c"}`)]);
    expect(read).toMatchObject({
      content: "a\uFFFDbc",
      warnings: [{ code: "null-characters" }, { code: "unreadable-characters" }],
    });
  });

  test("over the size limit are too large, and the next is read", async () => {
    const lines = [
      JSON.stringify({ text: "x".repeat(2_000) }),
      JSON.stringify({ text: "y".repeat(200_000) }),
      '{"text":"small"}',
    ];
    expect(await loaded([file("sizes.ndjson", lines.join("\n"))], { maxBytes: 1_000 })).toEqual([
      expect.stringMatching(/^too-large:.*:1:/),
      expect.stringMatching(/^too-large:.*:2:/),
      expect.objectContaining({ content: "small" }),
    ]);
  });

  test("in a gzip that breaks off are read as far as they go, and then a failure says so", async () => {
    const lines = Array.from({ length: 500 }, (_, i) =>
      JSON.stringify({ text: `Story ${String((i * 7919) % 503)}` }),
    );
    const whole = gzipSync(lines.join("\n"));
    const results = await loaded([file("cut.ndjson.gz", whole.subarray(0, whole.length - 800))]);
    expect(results.length).toBeGreaterThan(10);
    expect(results[0]).toMatchObject({ content: "Story 0" });
    expect(results.at(-1)).toMatch(/^undecodable:/);
  });

  test("of which there are none are a failure", async () => {
    expect(await loaded([file("none.ndjson", "\n \n")], { from: "ndjson" })).toEqual([
      expect.stringMatching(/^empty:/),
    ]);
  });

  test("are read one after another, not all at once", async () => {
    let given = 0;
    const endless = (async function* () {
      for (;;) {
        given += 1;
        yield Buffer.from(`{"text":"${"word ".repeat(10_000)}"}\n`);
        await Promise.resolve();
      }
    })();
    const opened = openSources(
      ["-"],
      { from: "auto", url: null, maxBytes: 1_000_000 },
      { fetchPage: fetcher.fetch, stdin: () => endless },
    );
    const ids: string[] = [];
    for await (const entry of opened) {
      ids.push(entry.source);
      if (ids.length === 20) break;
    }
    expect(ids.at(-1)).toBe("-:20");
    expect(given).toBeLessThan(40);
  });
});

describe("standard input", () => {
  test("is a page, a text or records by its content", async () => {
    const url = "https://example.org/story";
    expect(await loaded(["-"], { stdin: STORY, url })).toMatchObject([
      { source: "-", url, form: "html", content: STORY },
    ]);
    expect(await loaded(["-"], { stdin: WORDS })).toMatchObject([{ form: "text" }]);
    expect(await loaded(["-"], { stdin: gzipSync(WORDS) })).toMatchObject([{ form: "text", content: WORDS }]);
    const records = '{"text":"One."}\n{"text":"Two."}';
    expect(await loaded(["-"], { stdin: records })).toMatchObject([
      { source: "-:1" },
      { source: "-:2", content: "Two." },
    ]);
  });

  test("that holds nothing is empty", async () => {
    expect(await loaded(["-"])).toEqual([expect.stringMatching(/^empty: -/)]);
  });

  test("can be read once", async () => {
    expect(await loaded(["-", "-"], { stdin: WORDS })).toMatchObject([
      { content: WORDS },
      expect.stringMatching(/^unreadable:/),
    ]);
  });
});

describe("lists", () => {
  const noStdin = () => Readable.from([]);

  test("give one source a line; blank lines, comments and blanks around count for nothing", async () => {
    const path = file(
      "list.txt",
      `\uFEFF# to read\r\n\r\n  ${folder}/story.html \n#${folder}/no\n${folder}/words.txt`,
    );
    expect(await loaded(readList(path, noStdin))).toMatchObject([{ form: "html" }, { form: "text" }]);
  });

  test("may come on standard input", async () => {
    const sources: string[] = [];
    for await (const source of readList("-", () => Readable.from([Buffer.from("a\nb#c\n")])))
      sources.push(source);
    expect(sources).toEqual(["a", "b#c"]);
  });

  test("that are not there say so", async () => {
    const reading = readList(join(folder, "absent.txt"), noStdin).next();
    await expect(reading).rejects.toMatchObject({ code: "not-found" });
    await expect(readList(folder, noStdin).next()).rejects.toMatchObject({ code: "unreadable" });
  });
});
