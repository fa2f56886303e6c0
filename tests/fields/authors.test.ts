import { describe, expect, it } from "vitest";
import { fieldsOf, jsonLd, pageOf, prose } from "./found-fields.js";

const H1 = "<h1>Northern pier to be rebuilt</h1>";
const authorsOf = (parts: Parameters<typeof pageOf>[0], url: string | null = null) =>
  fieldsOf(pageOf(parts), url).fields.authors;

describe("authors and byline", () => {
  it.each([
    [
      "a class made of the trade's words",
      `<div class="c-ArticleByline">By <a href="/x">Ann Lee</a> and <a href="/y">Bo Chen</a></div>`,
    ],
    [
      "rel=author links",
      `<p><a rel="author" href="/x">Ann Lee</a>, <a rel="author" href="/y">Bo Chen</a></p>`,
    ],
    [
      "itemprop",
      `<span itemprop="author" itemscope><b itemprop="name">Ann Lee</b></span> <span itemprop="author" itemscope><b itemprop="name">Bo Chen</b></span>`,
    ],
    [
      "links to authors' pages",
      `<div><a href="/authors/ann-lee/">Ann Lee</a> <a href="/authors/bo-chen/">Bo Chen</a></div>`,
    ],
    [
      "names side by side, parted by style alone",
      `<div class="byline"><span>Ann Lee</span> <span>Bo Chen</span></div>`,
    ],
    ["a line without markup", `<p>By Ann Lee and Bo Chen</p>`],
    ["a line with a date before it", `<p>3 February 2026 · 4 min read · By Ann Lee and Bo Chen</p>`],
    ["parts glued together", `<div><span>By</span><span>Ann Lee</span> and <span>Bo Chen</span></div>`],
  ])("are read from %s", (_, byline) => {
    const { fields, printed } = fieldsOf(pageOf({ body: `${H1}${byline}${prose()}` }));
    expect(fields.authors).toEqual({ value: ["Ann Lee", "Bo Chen"], from: "printed byline" });
    expect(printed("byline").length).toBeGreaterThan(0);
  });

  it("gives the byline as printed, without its lead and its date", () => {
    const byline = `<div class="byline">By Ann Lee, Harbour Correspondent, and Bo Chen | 3 February 2026</div>`;
    const { fields } = fieldsOf(pageOf({ body: `${H1}${byline}${prose()}` }));
    expect(fields.byline?.value).toBe("Ann Lee, Harbour Correspondent, and Bo Chen");
    expect(fields.authors?.value).toEqual(["Ann Lee", "Bo Chen"]);
  });

  it("are not those of other stories, comments, biographies or reviewers", () => {
    const body = `${H1}<div class="byline">By Ann Lee</div><p>Fact-checked by <span class="reviewer author">Cy Dole</span></p>${prose()}
      <div class="author-bio"><h3>Bo Chen</h3> writes about harbours.</div>
      <div class="more"><div class="card"><h3><a href="/storm">Storm closes harbour</a></h3><span class="author">Di Moor</span></div></div>
      <div class="comments"><span class="comment-author">Ed Fox</span></div>`;
    expect(authorsOf({ body })?.value).toEqual(["Ann Lee"]);
  });

  it("are not people whom a sentence links to", () => {
    const body = `${H1}<p>The vote pleased <a href="/profile/ed-fox">Ed Fox</a>, who has sailed from the northern pier for thirty years and more, and who had asked for it.</p>${prose()}`;
    expect(authorsOf({ body })).toBeNull();
  });

  it("are people before the publisher", () => {
    const head = jsonLd({
      "@type": "NewsArticle",
      headline: "Northern pier to be rebuilt",
      author: { "@type": "Organization", name: "The Post" },
      publisher: { name: "The Post" },
    });
    expect(authorsOf({ head, body: `${H1}<p class="byline">By Ann Lee</p>${prose()}` })).toEqual({
      value: ["Ann Lee"],
      from: "printed byline",
    });
    expect(authorsOf({ head, body: `${H1}${prose()}` })).toEqual({
      value: ["The Post"],
      from: "json-ld author",
    });
  });

  it("are the printed ones where they name the same people and more, in one line", () => {
    const head = jsonLd({
      "@type": "NewsArticle",
      headline: "Northern pier to be rebuilt",
      author: "Ann Lee",
    });
    expect(
      authorsOf({ head, body: `${H1}<p class="byline">By Ann Lee and Bo Chen</p>${prose()}` })?.value,
    ).toEqual(["Ann Lee", "Bo Chen"]);
  });

  it("are the printed ones where the system's user is another", () => {
    const head = `<meta name="author" content="webdesk2">`;
    expect(authorsOf({ head, body: `${H1}<p class="byline">By Ann Lee</p>${prose()}` })?.value).toEqual([
      "Ann Lee",
    ]);
  });

  it("are read from data and tags where the page prints none", () => {
    const people = [
      { "@type": "Person", name: "By Ann Lee" },
      { "@type": "Person", name: "Bo Chen, Reporter" },
    ];
    expect(authorsOf({ head: jsonLd({ "@type": "NewsArticle", author: people }), body: H1 })).toEqual({
      value: ["Ann Lee", "Bo Chen"],
      from: "json-ld author",
    });
    expect(authorsOf({ head: `<meta name="author" content="Ann Lee and Bo Chen">`, body: H1 })).toEqual({
      value: ["Ann Lee", "Bo Chen"],
      from: "meta author",
    });
    expect(
      authorsOf({
        head: `<meta name="citation_author" content="Lee, Ann"><meta name="citation_author" content="Chen, Bo">`,
        body: H1,
      })?.value,
    ).toEqual(["Ann Lee", "Bo Chen"]);
    expect(
      authorsOf({
        head: `<meta property="article:author" content="https://social.example/annlee">`,
        body: H1,
      }),
    ).toBeNull();
  });

  it.each([
    [
      `<meta name="twitter:label1" content="Verfasst von"><meta name="twitter:data1" content="Ann Lee">`,
      "de",
    ],
    [`<meta name="twitter:label2" content="Written by"><meta name="twitter:data2" content="Ann Lee">`, "en"],
    [`<meta name="twitter:label1" content="執筆者"><meta name="twitter:data1" content="Ann Lee">`, "ja"],
    [`<meta name="article_author" content="Ann Lee">`, "en"],
    [`<meta name="page-byline" content="By Ann Lee">`, "en"],
  ])("are read from %s", (head, lang) => {
    expect(authorsOf({ head, lang, body: `${H1}${prose()}` })?.value).toEqual(["Ann Lee"]);
  });

  it.each([
    `<meta name="twitter:label1" content="Est. reading time"><meta name="twitter:data1" content="Six Minutes">`,
    `<meta name="author-id" content="Harbour Desk">`,
    `<meta name="book-author-name" content="Ann Lee">`,
  ])("are not read from %s", (head) => {
    expect(authorsOf({ head, body: `${H1}${prose()}` })).toBeNull();
  });

  it("keep a firm's name whole", () => {
    const head = jsonLd({ "@type": "Article", author: { "@type": "Organization", name: "Brook & Sons" } });
    expect(authorsOf({ head, body: `${H1}${prose()}` })?.value).toEqual(["Brook & Sons"]);
  });

  it("leave out a desk named after the paper", () => {
    const body = `${H1}<p class="author">von Ann Lee, NPR NORD</p>${prose()}`;
    const head = `<meta property="og:site_name" content="NPR">`;
    expect(authorsOf({ head, body, lang: "de" })?.value).toEqual(["Ann Lee"]);
  });

  it.each([
    ["a label with the name below it", `<div>Written by</div><div>Ann Lee</div>`, ["Ann Lee"]],
    ["a label as a heading", `<h3>Author</h3><p>Ann Lee</p>`, ["Ann Lee"]],
    ["a team below a label", `<div>By</div><div>The Harbour Team</div>`, ["The Harbour Team"]],
    ["a name, a role and a date", `<p>Ann Lee | Senior Writer | February 3, 2026</p>`, ["Ann Lee"]],
  ])("are read from %s", (_, byline, authors) => {
    expect(authorsOf({ body: `${H1}${byline}${prose()}` })?.value).toEqual(authors);
  });

  it("are not a section beside a date", () => {
    expect(authorsOf({ body: `${H1}<p>Climate Change | February 3, 2026</p>${prose()}` })).toBeNull();
  });

  it("are a bare name below the headline only where the page bears it out", () => {
    const name = "<div>Ann Lee</div>";
    const bare = `${H1}${name}${prose()}`;
    expect(authorsOf({ body: bare })).toBeNull();
    expect(
      authorsOf({ body: `${bare}<p>Ann Lee is a freelance writer who lives on the islands.</p>` }),
    ).toEqual({ value: ["Ann Lee"], from: "printed name" });
    expect(
      authorsOf({ body: `<ul><li>Ann Lee</li></ul>${bare}<p>Ann Lee is a freelance writer.</p>` }),
    ).toBeNull();
  });

  it("are an agency in a short line", () => {
    expect(authorsOf({ lang: "de", body: `${H1}<p>Oslo - dpa</p>${prose()}` })).toEqual({
      value: ["dpa"],
      from: "printed agency",
    });
  });

  it("are the name set to the right under the text, where papers sign so", () => {
    const body = `<h1>Cầu cảng phía bắc được xây lại</h1>${prose()}<p style="text-align:right"><strong>Lê An</strong></p>`;
    expect(authorsOf({ lang: "vi", body })?.value).toEqual(["Lê An"]);
  });

  it("bear the name of a person's own site", () => {
    const head = `<meta property="og:site_name" content="Ann Lee">${jsonLd({ "@type": "BlogPosting", author: { "@type": "Person", name: "Ann Lee" } })}`;
    expect(authorsOf({ head, body: H1 })?.value).toEqual(["Ann Lee"]);
  });
});
