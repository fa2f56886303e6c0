import { describe, expect, it } from "vitest";
import { fieldsOf, jsonLd, pageOf, prose } from "./found-fields.js";

const filler = { menu: Array.from({ length: 20 }, (_, i) => ({ label: `Entry ${i}`, href: `/entry/${i}` })) };
const related = { title: "Storm closes the harbour", publishedAt: "2026-02-09T08:00:00Z", author: "Bo Chen" };

/** A page that prints a headline and text, and keeps the rest in the state of its program. */
function withState(article: object, head = "", title = "Northern pier to be rebuilt", lang = "en"): string {
  const state = JSON.stringify({ props: { pageProps: { ...filler, related: [related], article } } });
  return pageOf({
    head,
    body: `<h1>${title}</h1>${prose()}<script id="__NEXT_DATA__" type="application/json">${state}</script>`,
    lang,
  });
}

describe("fields in a page's state", () => {
  it("are those of the record with the page's headline", () => {
    const { fields } = fieldsOf(
      withState({
        headline: "Northern pier to be rebuilt",
        publishedAt: "2026-02-03T10:05:00+01:00",
        updatedAt: "2026-02-04T08:00:00+01:00",
        authors: [{ displayName: "Ann Lee" }, { displayName: "Carla Mendes" }],
      }),
    );
    expect(fields).toMatchObject({
      published: { value: "2026-02-03T10:05:00+01:00", from: "page state" },
      modified: { value: "2026-02-04T08:00:00+01:00", from: "page state" },
      authors: { value: ["Ann Lee", "Carla Mendes"], from: "page state" },
    });
  });

  it.each([
    [
      { articleTitle: "북쪽 부두 다시 짓는다", deployDt: "2026.02.03 18:40", writerName: "김하나 기자" },
      "ko",
    ],
    [{ title: "북쪽 부두 다시 짓는다", regDate: 1770111600, reporter: { name: "김하나" } }, "ko"],
  ])("are read in a newsroom's own names: %j", (article, lang) => {
    const { fields } = fieldsOf(withState(article, "", "북쪽 부두 다시 짓는다", lang));
    expect(fields.published?.value.slice(0, 10)).toBe("2026-02-03");
    expect(fields.authors?.value).toEqual(["김하나"]);
  });

  it("are read from an assignment in a program", () => {
    const state = JSON.stringify({
      ...filler,
      story: { title: "Northern pier to be rebuilt", byline: "By Ann Lee", published: "2026-02-03" },
    });
    const { fields } = fieldsOf(
      pageOf({
        body: `<h1>Northern pier to be rebuilt</h1>${prose()}<script>window.__STATE__ = ${state};</script>`,
      }),
    );
    expect(fields).toMatchObject({ authors: { value: ["Ann Lee"] }, published: { value: "2026-02-03" } });
  });

  it("are not another story's", () => {
    const { fields } = fieldsOf(withState({ headline: "Board meets on Friday", publishedAt: "2026-01-01" }));
    expect([fields.published, fields.authors]).toEqual([null, null]);
  });

  it("come after what the page declares and prints", () => {
    const head = jsonLd({ "@type": "NewsArticle", datePublished: "2026-02-01", author: "Ann Lee" });
    const article = { headline: "Northern pier to be rebuilt", publishedAt: "2026-02-03", author: "ops" };
    expect(fieldsOf(withState(article, head)).fields).toMatchObject({
      published: { value: "2026-02-01" },
      authors: { value: ["Ann Lee"] },
    });
  });
});
