import { mkdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { gunzipSync, gzipSync } from "node:zlib";
import { describe, expect, it } from "vitest";
import {
  cleancopy,
  emptyFolder,
  HEADLINE,
  LOCAL,
  PAGE,
  pageWithHeadline,
  records,
  serve,
} from "./program.js";

const DUMP = `A night on the water

The ferry left Oldhaven at ten, as it has done every evening since the bridge at Mell was closed to lorries.

Eleven people were on board, most of them on their way home from a shift at the cannery.

“Nobody looks at the water any more,” said the skipper, who has counted them each night for nine years.

On the far side the landlord of the Plover had left a lamp in his window, and put it out when the last had passed.
`;

interface Shown {
  readonly source: string;
  readonly headline: string | null;
  readonly url: string | null;
  readonly text: string;
  readonly fetched: Record<string, unknown> | null;
}

async function articleOf(...parameters: Parameters<typeof cleancopy>): Promise<Shown> {
  const { status, stdout, stderr } = await cleancopy(...parameters);
  expect([status, stderr]).toEqual([0, ""]);
  return JSON.parse(stdout) as Shown;
}

describe("where a page comes from", () => {
  it("a file gives its article", async () => {
    const article = await articleOf([PAGE]);
    expect(article).toMatchObject({ source: PAGE, headline: HEADLINE, fetched: null });
    expect(article.text).toMatch(/^(?:Residents|Oldhaven)/u);
    expect(article.text).not.toContain("All rights reserved");
  });

  it("a gzipped file is told by its content, whatever its name", async () => {
    const folder = await emptyFolder();
    await writeFile(join(folder, "page.txt"), gzipSync(await readFile(PAGE)));
    expect((await articleOf(["page.txt"], { cwd: folder })).headline).toBe(HEADLINE);
  });

  it("standard input, named or not, with the address it came from", async () => {
    const stdin = await readFile(PAGE);
    const named = await articleOf(["-", "--url", "https://courier.example/ferry"], { stdin });
    expect(named).toMatchObject({ source: "-", headline: HEADLINE, url: "https://courier.example/ferry" });
    expect(await articleOf([], { stdin })).toMatchObject({ source: "-", headline: HEADLINE, url: null });
  });

  it("a plain text dump", async () => {
    const folder = await emptyFolder();
    await writeFile(join(folder, "dump.txt"), DUMP);
    const article = await articleOf(["dump.txt"], { cwd: folder });
    expect(article).toMatchObject({ source: "dump.txt", headline: "A night on the water" });
    expect(article.text).toBe(DUMP.trimEnd().split("\n\n").slice(1).join("\n\n"));
  });

  it("an address, with the headers and the name that were asked for", async () => {
    const page = await readFile(PAGE);
    const seen: Record<string, unknown>[] = [];
    const site = await serve((request, response) => {
      seen.push(request.headers);
      if (request.url === "/old") response.writeHead(301, { location: "/new" }).end();
      else response.writeHead(200, { "content-type": "text/html; charset=utf-8" }).end(page);
    });
    const options = ["-A", "researcher/1.0", "-H", "Accept-Language: en", "-H", "X-Paper: courier"];
    const article = await articleOf([...LOCAL, ...options, `${site}/old`]);
    expect(article).toMatchObject({ source: `${site}/old`, url: `${site}/new`, headline: HEADLINE });
    expect(article.fetched).toMatchObject({
      status: 200,
      url: `${site}/new`,
      bytes: page.length,
      charset: "UTF-8",
    });
    for (const headers of seen) {
      expect(headers).toMatchObject({
        "user-agent": "researcher/1.0",
        "accept-language": "en",
        "x-paper": "courier",
      });
    }
    expect(seen).toHaveLength(2);
  });

  it("a file that is named like a command", async () => {
    const folder = await emptyFolder();
    await writeFile(join(folder, "schema"), await readFile(PAGE));
    expect((await articleOf(["./schema"], { cwd: folder })).headline).toBe(HEADLINE);
  });
});

describe("where several pages come from", () => {
  it("a list: blank lines and comments are skipped, and it is ndjson even with one source", async () => {
    const folder = await emptyFolder();
    await writeFile(join(folder, "list.txt"), `# the ferry\n\n  ${PAGE}  \r\n`);
    const { status, stdout } = await cleancopy(["-i", "list.txt"], { cwd: folder });
    expect([status, stdout.split("\n").length]).toEqual([0, 2]);
    expect(records(stdout)).toMatchObject([{ source: PAGE, headline: HEADLINE }]);
  });

  it("a list on standard input, after the sources on the command line", async () => {
    const { status, stdout } = await cleancopy([PAGE, "-i", "-"], { stdin: `missing.html\n${PAGE}\n` });
    expect(status).toBe(1);
    expect(records(stdout)).toMatchObject([
      { source: PAGE, headline: HEADLINE },
      { source: "missing.html", error: { code: "not-found" } },
      { source: PAGE, headline: HEADLINE },
    ]);
  });

  it("a list that is not there fails the run; an empty one is no failure", async () => {
    const missing = await cleancopy(["-i", "no-such-list.txt"]);
    expect(missing).toMatchObject({ status: 1, stdout: "" });
    expect(missing.stderr).toMatch(/^cleancopy: no-such-list\.txt: .*\(not-found\)\n/u);
    const empty = await cleancopy(["-i", "-"], { stdin: "# nothing yet\n" });
    expect(empty).toEqual({ status: 0, stdout: "", stderr: "cleancopy: there are no sources to read\n" });
  });

  it("a list on standard input that names standard input reads it once", async () => {
    const { status, stdout } = await cleancopy(["-i", "-"], { stdin: `-\n${PAGE}\n` });
    expect(status).toBe(1);
    expect(records(stdout)).toMatchObject([{ source: "-", error: { code: "unreadable" } }, { source: PAGE }]);
  });

  it("records, as crawlers write them, each under its own line and id", async () => {
    const folder = await emptyFolder();
    await mkdir(join(folder, "crawl", "pages"), { recursive: true });
    await writeFile(
      join(folder, "crawl", "pages", "b.html.gz"),
      gzipSync(await pageWithHeadline("Second page")),
    );
    const crawl = [
      { id: "a", url: "https://courier.example/a", html: await pageWithHeadline("First page") },
      { id: 7, file: "pages/b.html.gz" },
      { id: "c", nothing: true },
    ];
    await writeFile(
      join(folder, "crawl", "crawl.ndjson"),
      crawl.map((line) => JSON.stringify(line)).join("\n"),
    );
    for (const options of [["--from", "ndjson"], []]) {
      const { status, stdout } = await cleancopy([...options, "crawl/crawl.ndjson"], { cwd: folder });
      expect(status).toBe(1);
      expect(records(stdout)).toMatchObject([
        { source: "crawl/crawl.ndjson:1", id: "a", headline: "First page", url: "https://courier.example/a" },
        { source: "crawl/crawl.ndjson:2", id: "7", headline: "Second page" },
        { source: "crawl/crawl.ndjson:3", id: "c", error: { code: "bad-record" } },
      ]);
    }
  });
});

describe("limits", () => {
  it("a page over --max-size, after decompression, is refused", async () => {
    const folder = await emptyFolder();
    await writeFile(join(folder, "big.html.gz"), gzipSync(`<p>${"a".repeat(200_000)}</p>`));
    expect(gunzipSync(await readFile(join(folder, "big.html.gz"))).length).toBeGreaterThan(100_000);
    const { status, stderr } = await cleancopy(["--max-size", "0.1", "big.html.gz"], { cwd: folder });
    expect([status, /\(too-large\)/u.test(stderr)]).toEqual([1, true]);
  });

  it("a server that never answers is given up after --timeout", async () => {
    const site = await serve(() => undefined);
    const { status, stderr } = await cleancopy([
      ...LOCAL,
      "--timeout",
      "0.5",
      "--retries",
      "0",
      `${site}/silent`,
    ]);
    expect([status, /\(timeout\)/u.test(stderr)]).toEqual([1, true]);
  });

  it("--retries says how often a passing failure is tried again", async () => {
    let asked = 0;
    const site = await serve((_, response) => {
      asked += 1;
      response.writeHead(503, { "retry-after": "0" }).end();
    });
    const { status, stderr } = await cleancopy([...LOCAL, "--retries", "1", `${site}/busy`]);
    expect([status, asked, /\(status 503\)|\(status\)/u.test(stderr)]).toEqual([1, 2, true]);
  });
});
