/* What a worker thread runs: a page in, its article or failure out, one after the other. */
import { parentPort } from "node:worker_threads";
import { asFailure } from "../errors.js";
import type { Page } from "../page.js";
import { keepOptimisedCode } from "./keep-optimised.js";
import { type SentError, toSentError } from "./sent-error.js";
import { type Wanted, writeArticle, type WrittenArticle } from "./write-article.js";

/** One page for a worker. */
export interface Job {
  readonly page: Page;
  readonly wanted: Wanted;
}

export type JobResult = { readonly written: WrittenArticle } | { readonly error: SentError };

keepOptimisedCode();

parentPort?.on("message", (job: Job) => {
  void resultOf(job).then((result) => parentPort?.postMessage(result));
});

async function resultOf({ page, wanted }: Job): Promise<JobResult> {
  try {
    return { written: await writeArticle(page, wanted) };
  } catch (error) {
    return { error: toSentError(asFailure(page.source, error)) };
  }
}
