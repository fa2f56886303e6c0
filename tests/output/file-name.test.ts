import { resolve, sep } from "node:path";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { FileNames, slugOf } from "../../src/output/file-name.js";
import { hostileText } from "./hostile-text.js";

function nameOf(headline: string | null, published: string | null = "2026-03-14T08:00:00+09:00"): string {
  return new FileNames().nameFor({ source: "s", headline, published }, "md");
}

describe("file names", () => {
  it.each([
    [
      "Last ferry leaves Port Anselm after 140 years",
      "2026-03-14-last-ferry-leaves-port-anselm-after-140-years.md",
    ],
    ["“Don’t!” – the minister’s reply", "2026-03-14-dont-the-ministers-reply.md"],
    ["Über Ärger", "2026-03-14-über-ärger.md"],
    ["渡し船、140年の歴史に幕", "2026-03-14-渡し船-140年の歴史に幕.md"],
    ["عبارة الميناء", "2026-03-14-عبارة-الميناء.md"],
    ["../../etc/passwd", "2026-03-14-etc-passwd.md"],
    ["CON", "2026-03-14-con.md"],
    ["-rf *", "2026-03-14-rf.md"],
    ["…", "2026-03-14-untitled.md"],
    [null, "2026-03-14-untitled.md"],
  ])("are the day and the headline's words: %j", (headline, name) => {
    expect(nameOf(headline)).toBe(name);
  });

  it("say undated where no day is known", () => {
    expect(nameOf("A", null)).toBe("undated-a.md");
    expect(nameOf("A", "14 March")).toBe("undated-a.md");
  });

  it("cut a long headline between words, and a long word between letters", () => {
    expect(slugOf("word ".repeat(40))).toBe("word-".repeat(16).slice(0, -1));
    expect(slugOf("長".repeat(60))).toBe("長".repeat(26));
    expect(slugOf("कि".repeat(60))).toBe("कि".repeat(13));
  });

  it("give a source the same name again, and two sources never one", () => {
    const names = new FileNames();
    const article = (source: string, headline: string) => names.nameFor({ source, headline }, "json");
    const first = article("https://a.example/1", "Weather");
    const second = article("https://a.example/2", "WEATHER!");
    expect(first).toBe("undated-weather.json");
    expect(second).toMatch(/^undated-weather-[\da-f]{8}\.json$/);
    expect(article("https://a.example/1", "Weather")).toBe(first);
    expect(article("https://a.example/2", "WEATHER!")).toBe(second);
  });

  it("give a colliding source the same suffix in every run", () => {
    const colliding = (other: string): string => {
      const names = new FileNames();
      names.nameFor({ source: other, headline: "Weather" }, "json");
      return names.nameFor({ source: "https://a.example/2", headline: "Weather" }, "json");
    };
    expect(colliding("https://a.example/1")).toBe(colliding("https://a.example/9"));
  });

  it("stay inside the folder, are never special, and are all different, whatever the headlines say", () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(hostileText, hostileText), { minLength: 1, maxLength: 8 }), (items) => {
        const names = new FileNames();
        const folder = resolve("out");
        const given = items.map(([headline, published], i) => {
          const name = names.nameFor({ source: `s${i}`, headline, published }, "md");
          expect(resolve(folder, name)).toBe(folder + sep + name);
          expect(name).toMatch(/^(?:\d{4}-\d{2}-\d{2}|undated)-[\p{L}\p{N}\p{M}-]+\.md$/u);
          expect(Buffer.byteLength(name)).toBeLessThan(200);
          return name.toLowerCase();
        });
        expect(new Set(given).size).toBe(items.length);
      }),
      { seed: 29, numRuns: 500 },
    );
  });
});
