/* The licences of the packages that are inside the built program, which each of them asks to be passed on. */
import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";

const LICENCE_FILE = /^(?:licen[cs]e|copying|notice)/i;

/**
 * @param root the repository
 * @param metafile what esbuild says went in
 * @returns the text of the notices; fails where a package says nothing of its licence
 */
export async function noticesOf(root, metafile) {
  const folders = new Set(Object.keys(metafile.inputs).map(packageFolder).filter(Boolean));
  const notices = await Promise.all([...folders].map((folder) => noticeOf(join(root, folder))));
  const head = "The program contains code of these packages, each under the licence that follows its name.\n";
  return [head, ...new Set(notices.sort())].join(`\n${"-".repeat(80)}\n\n`);
}

/** `node_modules/a/lib/b.js` is in `node_modules/a`; null for our own files. */
function packageFolder(input) {
  return /^.*node_modules\/(?:@[^/]+\/)?[^/]+/.exec(input)?.[0] ?? null;
}

async function noticeOf(folder) {
  const { name, version, license } = JSON.parse(await readFile(join(folder, "package.json"), "utf8"));
  const files = (await readdir(folder)).filter((file) => LICENCE_FILE.test(file)).sort();
  const texts = await Promise.all(files.map((file) => readFile(join(folder, file), "utf8")));
  if (license === undefined && texts.length === 0) throw new Error(`${name} names no licence`);
  return (
    [`${name} ${version} (${license ?? "see below"})`, ...texts.map((text) => text.trim())].join("\n\n") +
    "\n"
  );
}
