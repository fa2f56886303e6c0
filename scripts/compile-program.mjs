/*
 * Build step: writes down what the program answers without working (version, help), and has V8 keep the compiled form
 * of the parts after they have worked on a few pages, so that a run need not compile again what every run uses. That
 * form is good for this version of Node alone; V8 refuses it elsewhere, and compiles as usual.
 */
import { mkdir, rm, writeFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { join } from "node:path";
import { Readable, Writable } from "node:stream";
import { fileURLToPath } from "node:url";

const PROGRAM = fileURLToPath(new URL("../dist/program", import.meta.url));
const FIXTURES = fileURLToPath(new URL("../test-fixtures", import.meta.url));
/** What most pages use: more pages would have every run load what few need. */
const HTML_PAGES = ["en-plain-news", "de-wordpress-blocks", "fr-drupal-fields"];
const DUMP = join(FIXTURES, "en-agency-story-dump", "page.txt");
const { COMPILED, load } = createRequire(import.meta.url)("../bin/program.js");

/** A stream that keeps what is written. */
class Kept extends Writable {
  text = "";
  _write(chunk, _, done) {
    this.text += chunk;
    done();
  }
}

await rm(COMPILED, { recursive: true, force: true });
await mkdir(COMPILED, { recursive: true });
const scripts = new Map();
const { run } = load("main.cjs", (name, script) => scripts.set(name, script));

await writeFile(join(PROGRAM, "version.txt"), await answerTo(["--version"]));
await writeFile(join(PROGRAM, "help.txt"), await answerTo(["--help"]));
const pages = HTML_PAGES.map((name) => join(FIXTURES, name, "page.html"));
await answerTo(pages);
await answerTo([DUMP]);
for (const format of ["json", "markdown", "text", "html"]) await answerTo(["-f", format, pages[0]]);
for (const [name, script] of scripts) await writeFile(join(COMPILED, name), script.createCachedData());

/** What the program says to a command line; the build fails where it fails. */
async function answerTo(said) {
  const [stdout, stderr] = [new Kept(), new Kept()];
  const status = await run(said, {
    stdin: Readable.from([]),
    stdout,
    stderr,
    env: {},
    place: null,
    cores: 1,
    now: () => 0,
    onInterrupt: () => () => undefined,
  });
  if (status !== 0) throw new Error(`${said.join(" ")}: exit status ${status}: ${stderr.text}`);
  return stdout.text;
}
