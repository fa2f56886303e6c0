import { setTimeout as sleep } from "node:timers/promises";
import { describe, expect, it, onTestFinished } from "vitest";
import type { CleancopyError } from "../../src/errors.js";
import type { Page } from "../../src/page.js";
import { WorkerPool } from "../../src/workers/worker-pool.js";

const SCRIPT = new URL("misbehaving-worker.cjs", import.meta.url);
const LIMITS = { timeMs: 60_000, heapMb: 64, youngHeapMb: 24 };
const WANTED = { format: "ndjson", fields: null, explain: false } as const;
const NEVER = new AbortController().signal;

function pool(size: number, limits = LIMITS, script = SCRIPT): WorkerPool {
  const opened = new WorkerPool(size, script, limits);
  onTestFinished(() => opened.close());
  return opened;
}

function page(source: string, content = "answer"): Page {
  return { source, content, id: null, url: null, form: "html", fetched: null, warnings: [] };
}

async function failure(pages: WorkerPool, content: string): Promise<CleancopyError> {
  return pages.writeArticle(page("bad", content), WANTED, NEVER).then(
    () => expect.fail("an article"),
    (error: unknown) => error as CleancopyError,
  );
}

const textOf = async (pages: WorkerPool, source: string): Promise<string> =>
  (await pages.writeArticle(page(source), WANTED, NEVER)).text;

describe("the worker pool", () => {
  it("gives each page to one of its threads, and no more than there are", async () => {
    const pages = pool(2);
    const texts = await Promise.all(
      Array.from({ length: 12 }, (_, index) => textOf(pages, `p${String(index)}`)),
    );
    expect(texts.map((text) => text.split(" ")[0])).toEqual(texts.map((_, index) => `p${String(index)}`));
    expect(new Set(texts.map((text) => text.split(" ")[2])).size).toBe(2);
  });

  it("hands on a failure as it was", async () => {
    expect(await failure(pool(1), "refuse")).toMatchObject({
      code: "empty",
      message: "bad: no text",
      details: { advice: "Look." },
      stack: "there",
    });
  });

  it("ends a page that goes over its time, and goes on with a new thread", async () => {
    const pages = pool(1, { ...LIMITS, timeMs: 300 });
    const [error, next] = await Promise.all([failure(pages, "never end"), textOf(pages, "next")]);
    expect(error).toMatchObject({ code: "too-complex", details: { phase: "time" } });
    expect(error.message).toBe("bad: no article within 0.3 s");
    expect(next).toMatch(/^next on \d+$/u);
  });

  it("counts a page's time from when a thread has it, not from when it waits for one", async () => {
    const pages = pool(1, { ...LIMITS, timeMs: 700 });
    const waiting = [failure(pages, "never end"), failure(pages, "never end"), textOf(pages, "last")];
    expect(await Promise.all(waiting)).toMatchObject([
      { code: "too-complex" },
      { code: "too-complex" },
      expect.stringContaining("last on"),
    ]);
  });

  it("holds the heap of each thread to its size, the part for new objects included", async () => {
    const pages = pool(1, { ...LIMITS, heapMb: 96, youngHeapMb: 6 });
    const { text } = await pages.writeArticle(page("limits", "tell limits"), WANTED, NEVER);
    expect(text).toBe("96 and 6 MB");
  });

  it("ends a page that eats memory, while the other thread goes on", async () => {
    const pages = pool(2);
    const [error, ...texts] = await Promise.all([
      failure(pages, "eat memory"),
      ...["a", "b", "c"].map((name) => textOf(pages, name)),
    ]);
    expect(error).toMatchObject({ code: "too-complex", details: { phase: "memory" } });
    expect(texts).toHaveLength(3);
    expect(await textOf(pages, "after")).toContain("after on");
  });

  it.each([
    ["throw outside", "bad: the worker thread came to its end: thrown by the worker"],
    ["exit", "bad: the worker thread came to its end: exit status 3"],
  ])("tells of a thread that ends by itself (%s), and replaces it", async (deed, message) => {
    const pages = pool(1);
    expect(await failure(pages, deed)).toMatchObject({ code: "internal", message });
    expect(await textOf(pages, "after")).toContain("after on");
  });

  it("tells of each page where threads cannot start at all", async () => {
    const pages = pool(1, LIMITS, new URL("no-such-worker.cjs", import.meta.url));
    const errors = await Promise.all(["answer", "answer", "answer"].map((deed) => failure(pages, deed)));
    expect(errors.map(({ code }) => code)).toEqual(["internal", "internal", "internal"]);
  });

  it("tells of a page that comes when the threads have long failed to start", async () => {
    const pages = pool(1, LIMITS, new URL("no-such-worker.cjs", import.meta.url));
    await sleep(500);
    expect(await failure(pages, "answer")).toMatchObject({ code: "internal" });
  });

  it("stops a page when the run is to stop", async () => {
    const pages = pool(1);
    const stop = new AbortController();
    const reason = new Error("stopped");
    const running = pages.writeArticle(page("long", "never end"), WANTED, stop.signal);
    stop.abort(reason);
    await expect(running).rejects.toBe(reason);
    expect(await textOf(pages, "after")).toContain("after on");
  });
});
