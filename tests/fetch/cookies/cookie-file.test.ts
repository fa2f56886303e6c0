import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, onTestFinished, test } from "vitest";
import { parseCookieFile, readCookieFile } from "../../../src/fetch/cookies/cookie-file.js";
import { CleancopyError } from "../../../src/errors.js";

function failureOf(text: string): CleancopyError {
  try {
    parseCookieFile(text, "cookies.txt");
  } catch (error) {
    if (error instanceof CleancopyError) return error;
    throw error;
  }
  throw new TypeError("was read, though it should not be");
}

test("a file in Netscape's format is read: comments, HttpOnly, subdomains, session and empty values", () => {
  const text = [
    "# Netscape HTTP Cookie File",
    "",
    ".news.example\tTRUE\t/\tTRUE\t1893456000\tid\ts3cret",
    "#HttpOnly_www.news.example\tFALSE\t/account\tFALSE\t0\tsession\ta=b c",
    "news.example\tfalse\t/\tfalse\t0\tempty\t",
    "news.example\tFALSE\t/\tFALSE\t0\tlost",
  ].join("\r\n");
  const common = { domain: "news.example", forSubdomains: false, path: "/", secure: false, expires: null };
  expect(parseCookieFile(text, "cookies.txt")).toEqual([
    { ...common, forSubdomains: true, secure: true, expires: 1_893_456_000_000, name: "id", value: "s3cret" },
    { ...common, domain: "www.news.example", path: "/account", name: "session", value: "a=b c" },
    { ...common, name: "empty", value: "" },
    { ...common, name: "lost", value: "" },
  ]);
});

test.each([
  ["JSON", '{"name": "id", "value": "s3cret"}'],
  ["spaces for tabs", "news.example TRUE / TRUE 0 id s3cret"],
  ["a flag that is none", "news.example\tyes\t/\tFALSE\t0\tid\ts3cret"],
  ["no path", "news.example\tTRUE\t\tFALSE\t0\tid\ts3cret"],
  ["an expiry that is none", "news.example\tTRUE\t/\tFALSE\tsoon\tid\ts3cret"],
  ["a domain that is none", "ne ws\tTRUE\t/\tFALSE\t0\tid\ts3cret"],
  ["a value that would end the header", "news.example\tTRUE\t/\tFALSE\t0\tid\ts3cret\u0000"],
  ["a semicolon in the value", "news.example\tTRUE\t/\tFALSE\t0\tid\ts3cret; other=1"],
])("a line that is no cookie is told by its number, without its secret: %s", (_, line) => {
  const error = failureOf(`# Netscape HTTP Cookie File\n${line}\n`);
  expect(error.code).toBe("unreadable");
  expect(error.message).toContain("cookies.txt:2:");
  expect(JSON.stringify(error.toRecord())).not.toContain("s3cret");
});

test("a file that is missing or a folder is told with its name", async () => {
  const folder = await mkdtemp(join(tmpdir(), "cleancopy-cookies-"));
  onTestFinished(() => rm(folder, { recursive: true }));
  await expect(readCookieFile(join(folder, "none.txt"))).rejects.toMatchObject({ code: "not-found" });
  await expect(readCookieFile(folder)).rejects.toMatchObject({ code: "unreadable" });
});
