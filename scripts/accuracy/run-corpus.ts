import { readFile } from "node:fs/promises";
import { extractArticle } from "../../src/cleancopy.js";
import { asFailure } from "../../src/errors.js";
import { DEFAULT_FETCH_OPTIONS } from "../../src/fetch/default-options.js";
import { pageFromBytes } from "../../src/source/page-from-bytes.js";
import type { KnownPage } from "./corpus.js";
import type { Prediction, Run } from "./prediction.js";

/** Runs the whole pipeline over a corpus as the command line does: bytes decoded, then the article or the failure. */
export async function runCorpus(pages: readonly KnownPage[]): Promise<Run> {
  const run = new Map<string, Prediction>();
  for (const page of pages) {
    if (page.file !== null) run.set(page.id, await predict(page.id, page.url, page.file));
  }
  return run;
}

async function predict(id: string, url: string | null, file: string): Promise<Prediction> {
  const { maxBytes } = DEFAULT_FETCH_OPTIONS;
  try {
    const bytes = await readFile(file);
    const page = await pageFromBytes(bytes, { source: file, id, url }, file, {
      from: "auto",
      url: null,
      maxBytes,
    });
    const { headline, authors, published, captions, text, language } = extractArticle(page);
    return { headline, authors, published, captions, text, language };
  } catch (error) {
    return { error: asFailure(file, error).toRecord() };
  }
}
