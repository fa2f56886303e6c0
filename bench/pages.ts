/** The pages that are measured: those of a corpus folder, or of any folder of saved pages, unpacked as UTF-8. */
import { existsSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { CleancopyError } from "../src/errors.js";
import { DEFAULT_FETCH_OPTIONS } from "../src/fetch/default-options.js";
import { pageFromBytes } from "../src/source/page-from-bytes.js";

/** A page where it was saved. */
export interface SavedPage {
  readonly id: string;
  readonly url: string | null;
  readonly file: string;
}

/** A page as every engine gets it. */
export interface UnpackedPage {
  readonly id: string;
  /** Its own address, or one that leads nowhere: jsdom and the others want one. */
  readonly url: string;
  /** Of the page as UTF-8, not compressed. */
  readonly file: string;
  readonly bytes: number;
}

interface ManifestRecord {
  readonly id: string;
  readonly url?: string;
  readonly file: string;
}

const NOWHERE = "https://page.invalid/";
const PAGE = /\.html?(?:\.gz)?$/u;

/**
 * The HTML pages of a folder, in its own order: those that `manifest.ndjson` names (`id`, `url`, `file`), else all that
 * are named like one.
 * @throws CleancopyError `not-found`, `empty`
 */
export function savedPages(folder: string): readonly SavedPage[] {
  if (!existsSync(folder)) throw new CleancopyError("not-found", `${folder}: there is no such folder`);
  const manifest = join(folder, "manifest.ndjson");
  const named: readonly ManifestRecord[] = existsSync(manifest)
    ? readFileSync(manifest, "utf8")
        .split("\n")
        .filter((line) => line.trim() !== "")
        .map((line) => JSON.parse(line) as ManifestRecord)
    : readdirSync(folder)
        .toSorted()
        .map((file) => ({ id: file, file }));
  const pages = named
    .filter(({ file }) => PAGE.test(file))
    .map(({ id, url, file }) => ({ id, url: url ?? null, file: resolve(folder, file) }));
  if (pages.length > 0) return pages;
  throw new CleancopyError("empty", `${folder}: holds no HTML page`);
}

/** So many of them, evenly spaced, so that a folder in the order of its publishers gives some of each. */
export function sampleOf<T>(things: readonly T[], count: number): readonly T[] {
  if (count >= things.length) return things;
  return Array.from(
    { length: count },
    (_, index) => things[Math.floor((index * things.length) / count)],
  ).filter((thing) => thing !== undefined);
}

/** Writes each page as UTF-8 into the folder, so that no engine's time holds what another's does not. */
export async function unpack(pages: readonly SavedPage[], into: string): Promise<readonly UnpackedPage[]> {
  const unpacked: UnpackedPage[] = [];
  for (const [index, { id, url, file }] of pages.entries()) {
    const identity = { source: file, id, url };
    const settings = { from: "html", url: null, maxBytes: DEFAULT_FETCH_OPTIONS.maxBytes } as const;
    const { content } = await pageFromBytes(readFileSync(file), identity, file, settings);
    const to = join(into, `${String(index)}.html`);
    writeFileSync(to, content);
    unpacked.push({ id, url: url ?? NOWHERE, file: to, bytes: Buffer.byteLength(content) });
  }
  return unpacked;
}

/** The page whose size comes nearest. */
export function nearestInSize(pages: readonly UnpackedPage[], bytes: number): UnpackedPage {
  const [nearest] = pages.toSorted((a, b) => Math.abs(a.bytes - bytes) - Math.abs(b.bytes - bytes));
  if (nearest === undefined) throw new CleancopyError("empty", "no page to measure");
  return nearest;
}
