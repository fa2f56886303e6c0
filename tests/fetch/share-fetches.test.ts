import { describe, expect, it } from "vitest";
import { CleancopyError } from "../../src/errors.js";
import type { FetchedPage, FetchPage } from "../../src/fetch/fetched-page.js";
import { shareFetches } from "../../src/fetch/share-fetches.js";

function pageOf(bytes: number): FetchedPage {
  return { bytes: new Uint8Array(bytes) } as Partial<FetchedPage> as FetchedPage;
}

/** Fetching that counts, and is done when it is told. */
function counting(bytes = 100) {
  const asked: string[] = [];
  const fetchPage: FetchPage = (address, signal) => {
    asked.push(address);
    if (signal?.aborted === true) return Promise.reject(signal.reason as Error);
    if (address.includes("gone")) return Promise.reject(new CleancopyError("status", `${address}: gone`));
    return Promise.resolve(pageOf(bytes));
  };
  return { asked, fetchPage };
}

describe("the same address", () => {
  it("under way already is waited for", async () => {
    const { asked, fetchPage } = counting();
    const share = shareFetches(fetchPage);
    const [one, two] = await Promise.all([share("http://a.example/"), share("http://a.example/")]);
    expect(one).toBe(two);
    expect(asked).toHaveLength(1);
  });

  it("not long after is not fetched again, whatever its fragment and spelling", async () => {
    const { asked, fetchPage } = counting();
    const share = shareFetches(fetchPage);
    for (const address of ["http://a.example", " http://A.example/#top", "http://a.example:80/"])
      await share(address);
    expect(asked).toEqual(["http://a.example"]);
  });

  it("with another query or password is another", async () => {
    const { asked, fetchPage } = counting();
    const share = shareFetches(fetchPage);
    for (const address of ["http://a.example/?1", "http://a.example/?2", "http://me:it@a.example/?1"])
      await share(address);
    expect(asked).toHaveLength(3);
  });

  it("that failed fails alike", async () => {
    const { asked, fetchPage } = counting();
    const share = shareFetches(fetchPage);
    for (let times = 0; times < 2; times += 1)
      await expect(share("http://a.example/gone")).rejects.toMatchObject({ code: "status" });
    expect(asked).toHaveLength(1);
  });

  it("that was given up is fetched again", async () => {
    const { asked, fetchPage } = counting();
    const share = shareFetches(fetchPage);
    await expect(share("http://a.example/", AbortSignal.abort())).rejects.toThrow();
    await share("http://a.example/");
    expect(asked).toHaveLength(2);
  });

  it("that is no address is asked for once, too", async () => {
    const { asked, fetchPage } = counting();
    const share = shareFetches(fetchPage);
    await share("http://");
    await share("http://");
    expect(asked).toHaveLength(1);
  });
});

it("no more than a number of bytes is remembered, the oldest is forgotten first", async () => {
  const { asked, fetchPage } = counting(2_000);
  const share = shareFetches(fetchPage, undefined, 25_000);
  const [a, b, c] = ["http://a.example/", "http://b.example/", "http://c.example/"] as const;
  for (const address of [a, b, c, c, b, a]) await share(address);
  expect(asked).toEqual([a, b, c, a]);
});
