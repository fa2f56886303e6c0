import { readFile, stat, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { gunzipSync } from "node:zlib";
import { describe, expect, it } from "vitest";
import {
  cleancopy,
  emptyFolder,
  finished,
  HEADLINE,
  pageWithHeadline,
  records,
  serve,
  start,
  LOCAL,
} from "./program.js";

/* Feeds, sitemaps and archives through the real program. */

async function site(): Promise<string> {
  const pages = new Map<string, string>();
  for (const name of ["one", "two"]) pages.set(`/${name}`, await pageWithHeadline(`${HEADLINE} (${name})`));
  return serve((request, response) => {
    const origin = `http://${request.headers.host ?? ""}`;
    const page = pages.get(request.url ?? "");
    if (page !== undefined) response.setHeader("content-type", "text/html; charset=utf-8").end(page);
    else if (request.url === "/feed") response.end(feed(origin));
    else if (request.url === "/slow") response.writeHead(200, { "content-type": "text/html" }).write("<p>");
    else response.writeHead(404).end("no");
  });
}

function feed(origin: string): string {
  const item = (path: string, day: string): string =>
    `<item><title>T</title><link>${origin}${path}</link><pubDate>${day}</pubDate></item>`;
  const items = item("/one", "Tue, 10 Mar 2026 09:00:00 GMT") + item("/two", "Thu, 12 Mar 2026 09:00:00 GMT");
  return `<?xml version="1.0"?><rss version="2.0"><channel><title>F</title>${items}</channel></rss>`;
}

describe("a feed", () => {
  it("as a file gives one line a page", async () => {
    const folder = await emptyFolder();
    const origin = await site();
    await writeFile(join(folder, "feed.xml"), feed(origin));
    const { status, stdout, stderr } = await cleancopy([...LOCAL, "feed.xml"], { cwd: folder });
    expect([status, stderr]).toEqual([0, ""]);
    expect(records(stdout).map(({ source, headline }) => [source, headline])).toEqual([
      [`${origin}/one`, `${HEADLINE} (one)`],
      [`${origin}/two`, `${HEADLINE} (two)`],
    ]);
  });

  it("at an address with --from feed and --since gives what is dated since, and says what not", async () => {
    const origin = await site();
    const args = [...LOCAL, "--from", "feed", "--since", "2026-03-12", `${origin}/feed`];
    const { status, stdout, stderr } = await cleancopy(args);
    expect([status, records(stdout).map(({ source }) => source)]).toEqual([0, [`${origin}/two`]]);
    expect(stderr).toBe(`cleancopy: ${origin}/feed: 1 of 2 entries are left out: 1 dated before --since\n`);
    expect((await cleancopy(["-q", ...args])).stderr).toBe("");
  });

  it("at an address without --from feed is one failure, with the advice to say it", async () => {
    const origin = await site();
    const { status, stderr } = await cleancopy([...LOCAL, `${origin}/feed`]);
    expect(status).toBe(1);
    expect(stderr).toMatch(/an RSS feed.*\(unsupported-type\)\n {2}Say --from feed/u);
  });
});

describe("--warc-out", () => {
  it("keeps what the articles were made of: read back, they are the same", async () => {
    const folder = await emptyFolder();
    const origin = await site();
    const addresses = ["/one", "/absent", "/two"].map((path) => origin + path);
    const live = await cleancopy([...LOCAL, "-j", "1", "--warc-out", "out.warc.gz", ...addresses], {
      cwd: folder,
    });
    const back = await cleancopy(["out.warc.gz"], { cwd: folder });
    expect([live.status, back.status]).toEqual([1, 0]);
    const comparable = (article: Record<string, unknown>): object => {
      const { fetched, ...rest } = article;
      return { ...rest, source: "", id: null, fetched: { ...(fetched as object), at: "" } };
    };
    const articles = records(live.stdout).filter((each) => each["error"] === undefined);
    expect(articles).toHaveLength(2);
    expect(records(back.stdout).map(comparable)).toEqual(articles.map(comparable));
    expect(back.stderr).toContain("out.warc.gz: passed over ");
  });

  it("that cannot be written ends the run before anything is read", async () => {
    const folder = await emptyFolder();
    await writeFile(join(folder, "notes.txt"), "my notes");
    const { status, stdout, stderr } = await cleancopy(
      [...LOCAL, "--warc-out", "notes.txt", `${await site()}/one`],
      {
        cwd: folder,
      },
    );
    expect([status, stdout]).toEqual([1, ""]);
    expect(stderr).toMatch(/^cleancopy: notes\.txt: is there already.*\(output\)\n/u);
    expect(await readFile(join(folder, "notes.txt"), "utf8")).toBe("my notes");
  });

  it("of a run that was killed holds what was read until then, and the next run goes on", async () => {
    const folder = await emptyFolder();
    const origin = await site();
    const path = join(folder, "out.warc.gz");
    const child = start([...LOCAL, "-j", "1", "--warc-out", path, `${origin}/one`, `${origin}/slow`]);
    child.stdin?.end();
    while (((await stat(path).catch(() => null))?.size ?? 0) < 2_000) {
      await new Promise((resolve) => setTimeout(resolve, 20));
    }
    child.kill("SIGKILL");
    await finished(child);
    expect((await cleancopy([...LOCAL, "--warc-out", path, `${origin}/two`])).status).toBe(0);
    const { status, stdout } = await cleancopy([path]);
    expect(status).toBe(0);
    expect(records(stdout).map(({ url }) => url)).toEqual([`${origin}/one`, `${origin}/two`]);
    expect(
      gunzipSync(await readFile(path))
        .toString("latin1")
        .match(/WARC-Type: warcinfo/gu),
    ).toHaveLength(2);
  });
});
