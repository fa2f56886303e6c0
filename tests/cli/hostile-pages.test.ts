import { readdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { ExitCode } from "../../src/cli/exit-code.js";
import { run } from "../../src/cli/run.js";
import { PARAGRAPHS, part } from "../pages/long-read.js";
import { emptyFolder, records, serve, LOCAL } from "./program.js";
import { terminal } from "./terminal.js";

/* A page's own words, where they could do harm: on a terminal, in a stream of lines, in a file's name. */

const ESCAPES = "\u001b]0;owned\u0007\u001b[2J\u009b31m\u202e\u2066";
const ENTITIES = "&#27;]0;owned&#7;&#27;[2J&#x9b;31m&#x202e;&#x2066;";

/** Lines without their ends hold nothing that steers a terminal. */
function expectHarmless(text: string): void {
  expect(text).not.toBe("");
  expect(text.replaceAll("\n", "")).not.toMatch(/[\p{Control}\p{Bidi_Control}\u2028\u2029]/u);
}

describe("a page with escape sequences in its title, text and captions", () => {
  const paragraphs = PARAGRAPHS.map((text) => `${text.slice(0, 40)}${ENTITIES}${ESCAPES}${text.slice(40)}`);
  const html = part(paragraphs, {
    title: `Lamp ${ESCAPES}`,
    headline: `The lamp${ENTITIES}house keepers of winter`,
  });

  it.each(["json", "ndjson", "markdown", "text", "html"])(
    "puts none into the output as %s",
    async (format) => {
      const page = join(await emptyFolder(), "page.html");
      await writeFile(page, html);
      const io = terminal({ stdoutIsTerminal: true });
      expect(await run(["-f", format, page], io)).toBe(ExitCode.ok);
      expectHarmless(io.written("stdout"));
    },
  );

  it("puts none into what is said of it", async () => {
    const site = await serve((request, response) => {
      if (request.url === "/story") response.writeHead(302, { location: "/%1b%5b2J?\u009b31m=" }).end();
      else response.writeHead(200, { "content-type": `text/html; charset="\u009b2J"` }).end(html);
    });
    const io = terminal({ stderrIsTerminal: false });
    expect(await run([...LOCAL, "-v", "--all-pages", `${site}/story`], io)).toBe(ExitCode.ok);
    expectHarmless(io.written("stderr"));
  });

  it("puts none, and no path, into the name of its file", async () => {
    const folder = await emptyFolder();
    const titles = [
      `${ENTITIES}../../../etc/passwd`,
      "..\\..\\boot.ini",
      "CON",
      ".",
      "-rf / --no-preserve-root",
      "a\0b.html",
      "aux.md",
    ];
    const pages = await Promise.all(
      titles.map(async (headline, at) => {
        const path = join(folder, `page-${String(at)}.html`);
        await writeFile(path, part(PARAGRAPHS, { title: headline, headline }));
        return path;
      }),
    );
    const io = terminal();
    expect(await run(["-f", "text", "-O", join(folder, "articles"), ...pages], io)).toBe(ExitCode.ok);
    const names = await readdir(join(folder, "articles"));
    expect(names).toHaveLength(titles.length);
    for (const name of names) expect(name).toMatch(/^undated-[\p{L}\p{N}-]+\.txt$/u);
    expect((await readdir(folder)).sort()).toEqual([
      "articles",
      ...titles.map((_, at) => `page-${String(at)}.html`),
    ]);
    expect(await readFile(join(folder, "articles", names[0] ?? ""), "utf8")).toContain(PARAGRAPHS[0]);
  });

  it("cannot break a line of records in two", async () => {
    const page = join(await emptyFolder(), "page.html");
    const breaks = '\u2028{"source":"forged"}\u2029\u0085\r\n';
    await writeFile(
      page,
      part(
        PARAGRAPHS.map((text) => text + breaks),
        { headline: `Lamp${breaks}` },
      ),
    );
    const io = terminal();
    expect(await run(["-f", "ndjson", page, page], io)).toBe(ExitCode.ok);
    expect(io.written("stdout").split(/[\n\r\u0085\u2028\u2029]/u)).toHaveLength(3);
    expect(records(io.written("stdout")).map(({ source }) => source)).toEqual([page, page]);
  });
});
