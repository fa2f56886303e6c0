import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { productToken, readRules } from "../../../src/fetch/robots/rules.js";

/** Whether we may fetch a path under these rules. */
function allows(robots: string, path: string): boolean {
  return readRules(robots, "cleancopy").allows(new URL(path, "https://news.example"));
}

describe("a group of rules", () => {
  test.each<[string, string, boolean]>([
    ["for everybody", "User-agent: *\nDisallow: /", false],
    ["for us", "User-agent: cleancopy\nDisallow: /", false],
    ["for us, in other letters and with a version", "USER-AGENT : CleanCopy/2.0\nDISALLOW : /", false],
    ["for others", "User-agent: otherbot\nDisallow: /", true],
    ["for another whose name begins like ours", "User-agent: cleancopybot\nDisallow: /", true],
    ["for several, we among them", "User-agent: otherbot\nUser-agent: cleancopy\nDisallow: /", false],
    [
      "with a Crawl-delay within its names",
      "User-agent: cleancopy\nCrawl-delay: 1\nUser-agent: x\nDisallow: /",
      false,
    ],
    [
      "for us stands over the one for everybody",
      "User-agent: *\nDisallow: /\n\nUser-agent: cleancopy\nDisallow: /private",
      true,
    ],
    [
      "for us, given in two places, counts as one",
      "User-agent: cleancopy\nAllow: /x\nUser-agent: other\nDisallow: /y\nUser-agent: cleancopy\nDisallow: /story",
      false,
    ],
    ["without an agent counts for nobody", "Disallow: /", true],
    ["with an empty Disallow allows all", "User-agent: *\nDisallow:", true],
    ["is not parted by a Sitemap or a blank line", "User-agent: *\n\nSitemap: /s.xml\n\nDisallow: /", false],
    ["with comments", "# all\nUser-agent: * # us too\nDisallow: / # everything", false],
    ["with a byte-order mark", "\uFEFFUser-agent: *\nDisallow: /", false],
    ["with carriage returns alone", "User-agent: *\rDisallow: /\r", false],
    ["with lines that are no rules", "<html>\n:::\nUser-agent: *\nnonsense\nDisallow: /", false],
  ])("%s", (_, robots, allowed) => {
    expect(allows(robots, "/story")).toBe(allowed);
  });
});

describe("a pattern", () => {
  test.each<[string, string, boolean]>([
    ["/fish", "/fish.html", true],
    ["/fish", "/Fish", false],
    ["/fish/", "/fish", false],
    ["/*.php", "/a/b.php?x", true],
    ["/*.php$", "/a/b.php", true],
    ["/*.php$", "/a/b.php5", false],
    ["/a*b*c", "/a-b-c", true],
    ["/a*b*c", "/a-c-b", false],
    ["/a*a$", "/a", false],
    ["/$", "/", true],
    ["/$", "/x", false],
    ["*", "/anything", true],
    ["/?q=", "/?q=1", true],
    ["/caf%C3%A9", "/caf%c3%a9", true],
    ["/café", "/caf%C3%A9", true],
    ["/%7Euser", "/~user", true],
    ["/a%2Fb", "/a/b", false],
    ["/a%2fb", "/a%2Fb", true],
  ])("%s and %s", (pattern, path, fits) => {
    expect(allows(`User-agent: *\nDisallow: ${pattern}`, path)).toBe(!fits);
  });

  test("that is longer counts more, and of two as long the one that allows", () => {
    const robots =
      "User-agent: *\nDisallow: /news\nAllow: /news/2026\nDisallow: /news/2026/x\nAllow: /page\nDisallow: /page";
    expect(["/news/1", "/news/2026/1", "/news/2026/x", "/page"].map((path) => allows(robots, path))).toEqual([
      false,
      true,
      false,
      true,
    ]);
  });

  test("of hundreds of wildcards takes no longer than another", () => {
    const robots = `User-agent: *\n${`Disallow: /${"*a".repeat(490)}b\n`.repeat(500)}`;
    const rules = readRules(robots, "cleancopy");
    expect(rules.allows(new URL(`https://news.example/${"a".repeat(8_000)}`))).toBe(true);
  });
});

describe("Crawl-delay", () => {
  test.each<[string, number | null]>([
    ["User-agent: *\nCrawl-delay: 2.5", 2_500],
    ["User-agent: *\nCrawl-delay: 3600", 60_000],
    ["User-agent: *\nCrawl-delay: 0", null],
    ["User-agent: *\nCrawl-delay: -1", null],
    ["User-agent: *\nCrawl-delay: soon", null],
    ["User-agent: other\nCrawl-delay: 5\n\nUser-agent: cleancopy\nDisallow: /x", null],
    ["Crawl-delay: 5", null],
  ])("%j", (robots, delayMs) => {
    expect(readRules(robots, "cleancopy").delayMs).toBe(delayMs);
  });
});

test("the product token is what stands before the version", () => {
  expect(["cleancopy", "our-archive/1.0 (+https://a.example)", "", " x y"].map(productToken)).toEqual([
    "cleancopy",
    "our-archive",
    "",
    "x",
  ]);
});

test("any text is rules, and any path gets an answer", () => {
  const line = fc.oneof(
    fc.string({ unit: "binary" }),
    fc
      .tuple(
        fc.constantFrom("User-agent: *", "Disallow: ", "Allow: ", "Crawl-delay: "),
        fc.string({ unit: "binary" }),
      )
      .map((parts) => parts.join("")),
  );
  fc.assert(
    fc.property(fc.array(line), fc.webPath(), (lines, path) => {
      const { allows: may, delayMs } = readRules(lines.join("\n"), "cleancopy");
      expect(typeof may(new URL(`https://news.example${path}`))).toBe("boolean");
      expect(delayMs === null || (delayMs > 0 && delayMs <= 60_000)).toBe(true);
    }),
    { seed: 5, numRuns: 300 },
  );
});
