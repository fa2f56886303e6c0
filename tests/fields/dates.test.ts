import { describe, expect, it } from "vitest";
import { fieldsOf, jsonLd, pageOf, prose } from "./found-fields.js";

const H1 = "<h1>Northern pier to be rebuilt</h1>";
const datesOf = (parts: Parameters<typeof pageOf>[0], url: string | null = null) => {
  const { published, modified } = fieldsOf(pageOf(parts), url).fields;
  return { published, modified };
};

describe("published and modified", () => {
  it("come from data first, each with the page's own offset", () => {
    const head = jsonLd({
      "@type": "NewsArticle",
      datePublished: "2026-02-03T10:05:00+0100",
      dateModified: "2026-02-04T08:00:00+0100",
    });
    expect(datesOf({ head, body: H1 })).toEqual({
      published: { value: "2026-02-03T10:05:00+01:00", from: "json-ld datePublished" },
      modified: { value: "2026-02-04T08:00:00+01:00", from: "json-ld dateModified" },
    });
  });

  it("take of one day's witnesses the one that knows the time and the offset", () => {
    const head = `${jsonLd({ "@type": "NewsArticle", datePublished: "2026-02-03" })}<meta property="article:published_time" content="2026-02-03T10:05:00Z">`;
    expect(datesOf({ head, body: H1 }).published).toEqual({
      value: "2026-02-03T10:05:00Z",
      from: "meta article:published_time",
    });
  });

  it.each([
    ["time datetime", `<time datetime="2026-02-03T10:05:00Z">3 February</time>`, "2026-02-03T10:05:00Z"],
    ["span datetime", `<span itemprop="datePublished" content="2026-02-03">today</span>`, "2026-02-03"],
    ["printed date", `<span class="post-date">3 February 2026</span>`, "2026-02-03"],
    ["printed date", `<p>3 February 2026, 10:05 GMT</p>`, "2026-02-03T10:05:00Z"],
    ["printed date", `<p>By Ann Lee - 3 February 2026</p>`, "2026-02-03"],
  ])("come from %s at the headline: %s", (from, html, value) => {
    expect(datesOf({ body: `${H1}${html}${prose()}` }).published).toEqual({ value, from });
  });

  it("are told apart by their labels", () => {
    const body = `${H1}<p>Published: 3 February 2026 | Last updated: 5 February 2026</p>${prose()}`;
    const { published, modified } = datesOf({ body });
    expect([published?.value, modified?.value]).toEqual(["2026-02-03", "2026-02-05"]);
  });

  it("are told apart by the names of their elements", () => {
    const body = `${H1}<time class="updated" datetime="2026-02-05">5 Feb</time><time class="published" datetime="2026-02-03">3 Feb</time>${prose()}`;
    const { published, modified } = datesOf({ body });
    expect([published?.value, modified?.value]).toEqual(["2026-02-03", "2026-02-05"]);
  });

  it("are never those of another story, a caption or a sentence", () => {
    const body = `${H1}<figure><img src="a.jpg" alt="x"><figcaption>The pier on 1 March 2020</figcaption></figure>
      <p>The pier at the storm of Elmouth, 24 April 2021</p><p>It broke on 2 March 2020.</p>${prose()}
      <div class="card"><h3><a href="/x">Storm</a></h3><time datetime="2019-01-01">1 January 2019</time></div>
      <aside class="related"><time datetime="2018-01-01">1 January 2018</time></aside>`;
    expect(datesOf({ body })).toEqual({ published: null, modified: null });
  });

  it.each([
    "https://post.example/2026/02/03/pier.html",
    "https://post.example/news/2026-02-03-pier",
    "https://post.example/20260203/pier",
    "https://post.example/world/2026/feb/03/pier",
  ])("come from the address %s where nothing else tells", (url) => {
    expect(datesOf({ body: `${H1}${prose()}` }, url).published).toEqual({
      value: "2026-02-03",
      from: "address",
    });
  });

  it.each([
    "https://post.example/news/20261399/pier",
    "https://post.example/a/2026/02/pier",
    "https://post.example/item-2026021234",
  ])("do not come from %s", (url) => {
    expect(datesOf({ body: `${H1}${prose()}` }, url).published).toBeNull();
  });

  it("come from a labelled line anywhere, last", () => {
    const body = `${H1}${prose(4)}${prose(4)}${prose(4)}${prose(4)}<p>Posted on 3 February 2026</p>`;
    expect(datesOf({ body }).published?.value).toBe("2026-02-03");
  });

  it("are the same where the page prints one date alone and calls it the last change", () => {
    const { published, modified } = datesOf({ body: `${H1}<p>Updated 3 February 2026</p>${prose()}` });
    expect([published?.value, modified?.value]).toEqual(["2026-02-03", "2026-02-03"]);
  });

  it("drop a change before the publication", () => {
    const head = jsonLd({ "@type": "NewsArticle", datePublished: "2026-02-03", dateModified: "2026-01-01" });
    expect(datesOf({ head }).modified).toBeNull();
  });

  it.each([
    [
      `<div><h4>Published</h4><time datetime="2026-02-03">Feb 3</time></div><div><h4>Updated</h4><time datetime="2026-02-05">Feb 5</time></div>`,
    ],
    [
      `<dl><dt>Publicado</dt><dd class="date">3 febrero 2026</dd><dt>Actualizado</dt><dd class="date">5 febrero 2026</dd></dl>`,
    ],
    [`<p>Opprinnelig publisert 3. februar 2026, oppdatert 5. februar 2026</p>`],
  ])("are told apart by labels in elements of their own, however short: %s", (lines) => {
    const { published, modified } = datesOf({ body: `${H1}${lines}${prose()}` });
    expect([published?.value, modified?.value]).toEqual(["2026-02-03", "2026-02-05"]);
  });

  it("are the printed day, where the page was put up again and its data says no more", () => {
    const head = jsonLd({
      "@type": "BlogPosting",
      datePublished: "2026-05-01T08:00:00Z",
      dateModified: "2026-05-01T08:00:00Z",
    });
    const old = datesOf({ head, body: `${H1}<p>3 February 2024</p>${prose()}` });
    expect([old.published?.value, old.modified?.value]).toEqual(["2024-02-03", "2026-05-01T08:00:00Z"]);
    const later = datesOf({ head, body: `${H1}<p>3 June 2026</p>${prose()}` });
    expect(later.published?.value).toBe("2026-05-01T08:00:00Z");
    const changed = jsonLd({
      "@type": "BlogPosting",
      datePublished: "2026-05-01",
      dateModified: "2026-05-04",
    });
    expect(datesOf({ head: changed, body: `${H1}<p>3 February 2024</p>${prose()}` }).published?.value).toBe(
      "2026-05-01",
    );
  });

  it("are the first appearance that a note below the text names", () => {
    const body = `${H1}<p>3 February 2026</p>${prose()}<p>This article was originally published on 7 May 2019 and has been updated since.</p>`;
    expect(datesOf({ body }).published?.value).toBe("2019-05-07");
  });

  it("come from a tag of the publisher's own, if its name says what date it is", () => {
    const meta = (name: string) => datesOf({ head: `<meta name="${name}" content="2026-02-03T10:05:00Z">` });
    expect(meta("x-publish-date").published?.value).toBe("2026-02-03T10:05:00Z");
    expect(meta("page-last-update-time").modified?.value).toBe("2026-02-03T10:05:00Z");
    expect(meta("event-date").published).toBeNull();
    expect(meta("publish-expiry-date").published).toBeNull();
  });

  it("stand beside a byline below the text, or in a column with a label", () => {
    const long = Array.from({ length: 4 }, () => prose()).join("");
    const byline = `${H1}${long}<p>Written by <a href="/blog/author/ann-lee">Ann Lee</a></p><p>February 3, 2026</p>`;
    expect(datesOf({ body: byline }).published?.value).toBe("2026-02-03");
    const column = `${H1}<div class="post-sidebar"><h4>Published</h4><div class="post-date">February 3, 2026</div></div>${long}`;
    expect(datesOf({ body: column }).published?.value).toBe("2026-02-03");
  });

  it("name the blocks that print them", () => {
    const { printed } = fieldsOf(
      pageOf({ body: `${H1}<p>By Ann Lee</p><p>Published 3 February 2026 at 10:05</p>${prose()}` }),
    );
    expect(printed("dateline")).toEqual(["Published 3 February 2026 at 10:05"]);
  });
});
