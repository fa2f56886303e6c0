import { describe, expect, test } from "vitest";
import { chooseProxy } from "../../../src/fetch/proxy/choose-proxy.js";

const PROXY = "http://proxy.example:3128/";

describe("NO_PROXY", () => {
  test.each<[string, string, boolean]>([
    ["", "http://news.example/", false],
    ["*", "http://news.example/", true],
    ["news.example", "http://news.example/", true],
    ["news.example", "http://www.news.example/", true],
    ["news.example", "http://badnews.example/", false],
    [".news.example", "http://www.news.example/", true],
    ["*.news.example", "http://www.news.example/", true],
    ["NEWS.example", "http://News.Example/", true],
    ["a.example, b.example", "http://b.example/", true],
    ["a.example b.example", "https://b.example/", true],
    ["news.example:8080", "http://news.example:8080/", true],
    ["news.example:8080", "http://news.example/", false],
    ["news.example:443", "https://news.example/", true],
    ["127.0.0.1", "http://127.0.0.1:8000/", true],
    ["10.0.0.0/8", "http://10.20.30.40/", true],
    ["10.0.0.0/8", "http://11.0.0.1/", false],
    ["10.0.0.0/8", "http://news.example/", false],
    ["::1", "http://[::1]/", true],
    ["[::1]:8000", "http://[::1]:8000/", true],
    ["fd00::/8", "http://[fd12::1]/", true],
    ["10.0.0.0/99, ,:,/", "http://10.0.0.1/", false],
  ])("%j and %s", (except, address, isDirect) => {
    const proxy = chooseProxy({ http: PROXY, https: PROXY, except })(new URL(address));
    expect(proxy?.href ?? null).toBe(isDirect ? null : PROXY);
  });
});

test("http and https may have a proxy each, or none", () => {
  const choose = chooseProxy({ http: null, https: PROXY, except: "" });
  expect([choose(new URL("http://a.example")), choose(new URL("https://a.example"))?.href]).toEqual([
    null,
    PROXY,
  ]);
  expect(chooseProxy(null)(new URL("https://a.example"))).toBeNull();
});
