import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { ExitCode } from "../../src/cli/exit-code.js";
import { run } from "../../src/cli/run.js";
import { HEADLINE, pageLinks, PARAGRAPHS, part } from "../pages/long-read.js";
import { emptyFolder, LOCAL, PAGE, records, serve } from "./program.js";
import { terminal } from "./terminal.js";

const ADDRESSES = ["/story/", "/story/2/"];

function site(): Promise<string> {
  const pages = new Map([
    [ADDRESSES[0], part(PARAGRAPHS.slice(0, 4), { foot: pageLinks(1, ADDRESSES) })],
    [ADDRESSES[1], part(PARAGRAPHS.slice(4), { foot: pageLinks(2, ADDRESSES) })],
  ]);
  return serve((request, response) => {
    response.setHeader("Content-Type", "text/html; charset=utf-8").end(pages.get(request.url ?? "") ?? "");
  });
}

describe("--all-pages", () => {
  it("gives one article for all its pages, on the main thread and on a worker thread", async () => {
    const address = `${await site()}/story/`;
    for (const workers of ["0", "1"]) {
      const io = terminal();
      expect(await run([...LOCAL, "--all-pages", "--workers", workers, address], io)).toBe(ExitCode.ok);
      const article = JSON.parse(io.written("stdout")) as Record<string, unknown>;
      expect(article).toMatchObject({ headline: HEADLINE, text: PARAGRAPHS.join("\n\n"), warnings: [] });
      expect(article["fetched"]).toMatchObject({ pages: [{ status: 200, url: `${address}2/` }] });
    }
  });

  it("has no effect on files, and says so once", async () => {
    const io = terminal({ stderrIsTerminal: false });
    expect(await run(["--all-pages", PAGE, PAGE], io)).toBe(ExitCode.ok);
    expect(records(io.written("stdout"))).toHaveLength(2);
    expect(io.written("stderr")).toBe("cleancopy: --all-pages has no effect on pages that are not fetched\n");
  });

  it("fetches nothing for pages out of an archive", async () => {
    const address = `${await site()}/story/`;
    const archive = join(await emptyFolder(), "out.warc.gz");
    await run([...LOCAL, "--warc-out", archive, address], terminal());
    const io = terminal({ stderrIsTerminal: false });
    expect(await run([...LOCAL, "--all-pages", archive], io)).toBe(ExitCode.ok);
    expect(records(io.written("stdout"))).toMatchObject([{ url: address, fetched: { pages: [] } }]);
    expect(io.written("stderr")).toContain("--all-pages has no effect on pages that are not fetched");
  });
});
