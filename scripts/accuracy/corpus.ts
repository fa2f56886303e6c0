import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { CleancopyError } from "../../src/errors.js";
import { type Answer, readAnswer } from "./answer.js";

/** A page and the article that it is known to hold. */
export interface KnownPage {
  readonly id: string;
  readonly url: string | null;
  /** Path of the page: HTML or text, gzipped or not; null where the corpus has an answer alone. */
  readonly file: string | null;
  readonly answer: Answer;
}

interface ManifestRecord {
  readonly id: string;
  readonly url?: string;
  readonly file: string;
}

/**
 * The pages of a corpus folder, in the order of their ids: `manifest.ndjson` (`id`, `url`, `file`) with `ID.json`
 * beside it, or a folder of fixtures, each with `answer.json`.
 * @throws CleancopyError `not-found`, `empty`, `bad-record`
 */
export function readCorpus(folder: string): readonly KnownPage[] {
  if (!existsSync(folder)) throw new CleancopyError("not-found", `${folder}: there is no such folder`);
  const manifest = join(folder, "manifest.ndjson");
  const pages = existsSync(manifest) ? readFlatCorpus(folder, manifest) : readFixtures(folder);
  if (pages.length > 0) return pages;
  throw new CleancopyError("empty", `${folder}: holds no page with a known answer`);
}

function readFlatCorpus(folder: string, manifest: string): readonly KnownPage[] {
  const lines = readFileSync(manifest, "utf8")
    .split("\n")
    .filter((line) => line.trim() !== "");
  const records = new Map(
    lines.map((line) => JSON.parse(line) as ManifestRecord).map((each) => [each.id, each]),
  );
  return readdirSync(folder)
    .filter((name) => name.endsWith(".json"))
    .toSorted()
    .map((name) => {
      const id = name.slice(0, -".json".length);
      const record = records.get(id);
      const file = record === undefined ? null : join(folder, record.file);
      return { id, url: record?.url ?? null, file, answer: readAnswer(join(folder, name)) };
    });
}

function readFixtures(folder: string): readonly KnownPage[] {
  return readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && existsSync(join(folder, entry.name, "answer.json")))
    .map(({ name }) => name)
    .toSorted()
    .map((id) => {
      const inside = (name: string) => join(folder, id, name);
      const { url } = JSON.parse(readFileSync(inside("page.json"), "utf8")) as { url?: string };
      const file = existsSync(inside("page.txt")) ? inside("page.txt") : inside("page.html");
      return { id, url: url ?? null, file, answer: readAnswer(inside("answer.json")) };
    });
}
