import { readFile } from "node:fs/promises";
import { describe, expect, it } from "vitest";
import { cleancopy, HEADLINE, PAGE, records } from "./program.js";

describe("one source", () => {
  it("is one indented object by default, and with --json", async () => {
    const { stdout } = await cleancopy([PAGE]);
    expect(stdout.startsWith('{\n  "source": ')).toBe(true);
    expect(stdout.endsWith("}\n")).toBe(true);
    expect((await cleancopy(["--json", PAGE])).stdout).toBe(stdout);
    expect((await cleancopy(["-f", "json", PAGE])).stdout).toBe(stdout);
  });

  it("is one line with -f ndjson", async () => {
    const { stdout } = await cleancopy(["-f", "ndjson", PAGE]);
    expect(stdout.split("\n")).toHaveLength(2);
    expect(records(stdout)).toMatchObject([{ headline: HEADLINE }]);
  });

  it("is Markdown with front matter with --md and -f markdown", async () => {
    const { stdout } = await cleancopy(["--md", PAGE]);
    expect(stdout).toMatch(/^---\n[\s\S]*\n---\n\n# Harbour town votes/u);
    expect((await cleancopy(["-f", "markdown", PAGE])).stdout).toBe(stdout);
  });

  it("is text, or an article element", async () => {
    expect((await cleancopy(["-f", "text", PAGE])).stdout).toMatch(
      /^Harbour town votes[^\n]*\nInes Tarrow\n\n/u,
    );
    expect((await cleancopy(["-f", "html", PAGE])).stdout).toMatch(
      /^<article lang="en-GB"[\s\S]*<\/article>\n$/u,
    );
  });

  it("leaves standard output empty where it fails, save for the record in ndjson", async () => {
    for (const format of ["json", "markdown", "text", "html"]) {
      expect(await cleancopy(["-f", format, "missing.html"])).toMatchObject({ status: 1, stdout: "" });
    }
    const { stdout } = await cleancopy(["-f", "ndjson", "missing.html"]);
    expect(records(stdout)).toMatchObject([{ source: "missing.html", error: { code: "not-found" } }]);
  });
});

describe("several sources", () => {
  it("are one line each by default, failures in their places", async () => {
    const { status, stdout } = await cleancopy([PAGE, "missing.html", PAGE]);
    expect(status).toBe(1);
    expect(stdout.split("\n")).toHaveLength(4);
    expect(records(stdout)).toMatchObject([
      { headline: HEADLINE },
      { source: "missing.html", error: { code: "not-found", message: expect.any(String) as string } },
      { headline: HEADLINE },
    ]);
  });

  it("are indented objects one after the other with --json, failures among them, as jq reads them", async () => {
    const { stdout } = await cleancopy(["--json", PAGE, "missing.html"]);
    const [first, second] = stdout.split(/(?<=^\})\n/mu);
    expect(JSON.parse(first ?? "")).toMatchObject({ headline: HEADLINE });
    expect(JSON.parse(second ?? "")).toMatchObject({ source: "missing.html", error: { code: "not-found" } });
  });

  it.each(["markdown", "text", "html"])(
    "are parted by a blank line in %s, failures not among them",
    async (format) => {
      const one = (await cleancopy(["-f", format, PAGE])).stdout;
      const both = await cleancopy(["-f", format, PAGE, "missing.html", PAGE]);
      expect(both).toMatchObject({ status: 1, stdout: `${one}\n${one}` });
    },
  );
});

describe("--fields", () => {
  it("gives these fields in this order", async () => {
    const { stdout } = await cleancopy(["--fields", "published, headline,authors", PAGE]);
    expect(Object.keys(JSON.parse(stdout) as object)).toEqual(["published", "headline", "authors"]);
  });

  it("chooses the front matter of Markdown", async () => {
    const { stdout } = await cleancopy(["--md", "--fields", "source", PAGE]);
    expect(stdout).toMatch(/^---\nsource: "[^\n]*page\.html"\n---\n/u);
  });

  it("leaves failure records whole", async () => {
    const { stdout } = await cleancopy(["--fields", "headline", PAGE, "missing.html"]);
    expect(records(stdout)).toMatchObject([{ headline: HEADLINE }, { source: "missing.html", error: {} }]);
  });

  it("is refused where there is nothing to choose from", async () => {
    const { status, stderr } = await cleancopy(["-f", "text", "--fields", "headline", PAGE]);
    expect([status, stderr]).toEqual([2, expect.stringContaining("text has none")]);
  });
});

describe("--explain", () => {
  it("adds ledger and provenance, which stand nowhere else", async () => {
    const plain = JSON.parse((await cleancopy([PAGE])).stdout) as object;
    expect(plain).not.toHaveProperty("ledger");
    expect(plain).not.toHaveProperty("provenance");
    const { ledger, provenance, ...rest } = JSON.parse((await cleancopy(["--explain", PAGE])).stdout) as {
      ledger: { text: string; reason: string; rule: string }[];
      provenance: Record<string, string>;
    };
    expect(rest).toEqual(plain);
    expect(ledger.map((entry) => entry.text).join("\n")).toContain("Sign up to the Courier Morning Post");
    expect(ledger.every((entry) => entry.reason !== "" && entry.rule !== "")).toBe(true);
    expect(provenance["headline"]).toEqual(expect.any(String));
  });

  it("says where it adds nothing", async () => {
    const { status, stderr } = await cleancopy(["--explain", "-f", "text", PAGE]);
    expect([status, stderr]).toEqual([
      0,
      "cleancopy: --explain adds nothing to text; it is for json and ndjson\n",
    ]);
  });

  it("is implied where its fields are named", async () => {
    const { stdout } = await cleancopy(["--fields", "ledger", PAGE]);
    expect((JSON.parse(stdout) as { ledger: unknown[] }).ledger.length).toBeGreaterThan(5);
  });
});

it("the same page gives the same bytes each time", async () => {
  const stdin = await readFile(PAGE);
  const runs = [await cleancopy(["-"], { stdin }), await cleancopy(["-"], { stdin })];
  expect(runs[0]?.stdout).toBe(runs[1]?.stdout);
});
