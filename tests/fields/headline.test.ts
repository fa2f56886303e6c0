import { describe, expect, it } from "vitest";
import { gramsOf, isInSlug, likeness, withoutSite } from "../../src/fields/title.js";
import { fieldsOf, jsonLd, pageOf, prose } from "./found-fields.js";

const SITE = `<meta property="og:site_name" content="The Harbour Post">`;

describe("headline", () => {
  it("is the heading that the page's titles agree with, not the site's name or a menu's", () => {
    const { fields, printed } = fieldsOf(
      pageOf({
        head: `${SITE}<title>Northern pier to be rebuilt - The Harbour Post</title>`,
        body: `<h1>The Harbour Post</h1><nav><h1>Regions</h1></nav><article><h1>Northern pier to be rebuilt</h1>${prose()}</article>`,
      }),
    );
    expect(fields.headline).toEqual({ value: "Northern pier to be rebuilt", from: "h1" });
    expect(printed("headline")).toEqual(["Northern pier to be rebuilt"]);
  });

  it("is a lower heading where the first one is the blog's name", () => {
    const { fields } = fieldsOf(
      pageOf({
        head: `<title>Tides and times: Larch lasts longer</title><meta property="og:title" content="Larch lasts longer">`,
        body: `<h1><a href="/">Tides and times</a></h1><h2>Larch lasts longer</h2>${prose()}`,
      }),
    );
    expect(fields.headline).toEqual({ value: "Larch lasts longer", from: "h2" });
  });

  it("leaves out a kicker inside the heading", () => {
    const { fields } = fieldsOf(
      pageOf({
        body: `<h1><span class="article__kicker">Harbour</span> <span>Northern pier to be rebuilt</span></h1>${prose()}`,
      }),
    );
    expect(fields.headline?.value).toBe("Northern pier to be rebuilt");
  });

  it("keeps it where the page declares it as part of the headline", () => {
    const { fields } = fieldsOf(
      pageOf({
        head: `<meta property="og:title" content="Harbour: Northern pier to be rebuilt">`,
        body: `<h1><span class="kicker">Harbour:</span> <span>Northern pier to be rebuilt</span></h1>${prose()}`,
      }),
    );
    expect(fields.headline?.value).toBe("Harbour: Northern pier to be rebuilt");
  });

  it("keeps letters in elements of their own in their word", () => {
    const { fields } = fieldsOf(
      pageOf({ body: `<h1><span>N</span>orthern pier to be rebuilt</h1>${prose()}` }),
    );
    expect(fields.headline?.value).toBe("Northern pier to be rebuilt");
  });

  it("is the newsroom's own, where the title for sharing has it too, and the printed one is another version", () => {
    const voted = "Board votes to rebuild the northern pier";
    const data = jsonLd({ "@type": "NewsArticle", headline: voted });
    const { fields, printed } = fieldsOf(
      pageOf({
        head: `${data}<meta property="og:title" content="${voted} | Harbour Post">${SITE}`,
        body: `<h1>All about the new northern pier</h1>${prose()}`,
      }),
    );
    expect(fields.headline).toEqual({ value: voted, from: "json-ld headline" });
    expect(printed("headline")).toEqual(["All about the new northern pier"]);
  });

  it("is the newsroom's own, where the address was made of it", () => {
    const data = jsonLd({ "@type": "NewsArticle", headline: "Kai in Norden wird für Fähren gebaut" });
    const page = pageOf({
      head: data,
      body: `<h1>Neuer Kai: Was Reisende wissen</h1>${prose()}`,
      lang: "de",
    });
    const { fields } = fieldsOf(
      page,
      "https://post.example/kai-in-norden-wird-fuer-faehren-gebaut-4711.html",
    );
    expect(fields.headline?.value).toBe("Kai in Norden wird für Fähren gebaut");
  });

  it("is the printed one, where only data has another version", () => {
    const data = jsonLd({ "@type": "NewsArticle", headline: "Board votes to rebuild the northern pier" });
    const { fields } = fieldsOf(
      pageOf({ head: data, body: `<h1>All about the new northern pier</h1>${prose()}` }),
    );
    expect(fields.headline).toEqual({ value: "All about the new northern pier", from: "h1" });
  });

  it("is the printed one, where the breadcrumb prints the other version too, for searches", () => {
    const data = jsonLd({ "@type": "NewsArticle", headline: "Pier Nord: Was kostet der Neubau die Stadt" });
    const { fields } = fieldsOf(
      pageOf({
        head: `${data}<meta property="og:title" content="Rat streitet über den Pier">`,
        body: `<nav class="breadcrumb"><h1>Pier Nord: Was kostet der Neubau die Stadt</h1></nav><h2>Rat streitet über den Pier</h2>${prose()}`,
        lang: "de",
      }),
      "https://post.example/pier-nord-was-kostet-der-neubau-die-stadt",
    );
    expect(fields.headline?.value).toBe("Rat streitet über den Pier");
  });

  it("is the title for sharing, where the address was made of it and not of the printed one", () => {
    const { fields } = fieldsOf(
      pageOf({
        head: `<meta property="og:title" content="How to get to the islands in winter">`,
        body: `<h1>Book your crossing today</h1>${prose()}`,
      }),
      "https://post.example/how-to-get-to-the-islands-in-winter",
    );
    expect(fields.headline).toEqual({ value: "How to get to the islands in winter", from: "meta og:title" });
  });

  it("is the part of the heading that the title for sharing says alone: a kicker or a line below it is left out", () => {
    const cases = [
      `<h1><span>Streit am Hafen</span><span>Rat will den Pier neu bauen</span></h1>`,
      `<h1>Rat will den Pier neu bauen<small>Was der Beschluss für die Fähren heißt</small></h1>`,
    ];
    for (const heading of cases) {
      const { fields } = fieldsOf(
        pageOf({
          head: `<meta property="og:title" content="Rat will den Pier neu bauen">`,
          body: `${heading}${prose()}`,
          lang: "de",
        }),
      );
      expect(fields.headline?.value).toBe("Rat will den Pier neu bauen");
    }
  });

  it("sets a joined kicker as the page's title does", () => {
    const { fields } = fieldsOf(
      pageOf({
        head: `<meta property="og:title" content="Streit am Hafen: Rat will den Pier neu bauen">`,
        body: `<h1><span>Streit am Hafen</span><span>Rat will den Pier neu bauen</span></h1>${prose()}`,
      }),
    );
    expect(fields.headline?.value).toBe("Streit am Hafen: Rat will den Pier neu bauen");
  });

  it("is not the site's name that the browser's title puts before it", () => {
    const { fields } = fieldsOf(
      pageOf({
        head: `<title>Tides and times: Larch lasts longer</title><meta property="og:title" content="Larch lasts longer">`,
        body: `<h1>Tides and times</h1><div>${prose()}</div>`,
      }),
    );
    expect(fields.headline?.value).toBe("Larch lasts longer");
  });

  it("is not a subheading that repeats its beginning, nor a heading over other stories", () => {
    const repeated = pageOf({
      head: `<meta property="og:title" content="Ten benches to build from old larch">`,
      body: `<div class="content-sidebar-wrap"><h1>Ten benches to build from old larch</h1>${prose(1)}<h2>Ten benches to build</h2>${prose()}</div>`,
    });
    expect(fieldsOf(repeated).fields.headline?.value).toBe("Ten benches to build from old larch");
    const others = pageOf({
      head: `<title>Why piers rot</title>`,
      body: `<h1>Salt, worms and winters take the old jetties</h1>${prose()}<section><h1><a href="/coast">More from the coast</a></h1></section>`,
    });
    expect(fieldsOf(others).fields.headline?.value).toBe("Salt, worms and winters take the old jetties");
  });

  it("is the printed one, where the address and a title bear it out against the data", () => {
    const head = `${jsonLd({ "@type": "NewsArticle", headline: "Pier: what the board's vote costs you" })}<meta property="og:title" content="Board votes to rebuild northern pier">`;
    const page = pageOf({ head, body: `<h1>Board votes to rebuild northern pier</h1>${prose()}` });
    const { fields } = fieldsOf(
      page,
      "https://post.example/news/board-votes-to-rebuild-northern-pier-123.html",
    );
    expect(fields.headline).toEqual({ value: "Board votes to rebuild northern pier", from: "h1" });
  });

  it("is the printed one, where a plug-in's data was made for searches, or is cut", () => {
    const plugIn = jsonLd({ "@type": "BlogPosting", headline: "Northern pier 2026: costs, dates, pictures" });
    expect(
      fieldsOf(pageOf({ head: plugIn, body: `<h1>Northern pier to be rebuilt</h1>${prose()}` })).fields
        .headline?.from,
    ).toBe("h1");
    const cut = jsonLd({ "@type": "NewsArticle", headline: "Northern pier to be rebuilt after three" });
    const body = `<h1>Northern pier to be rebuilt after three winters</h1>${prose()}`;
    expect(fieldsOf(pageOf({ head: cut, body })).fields.headline?.value).toBe(
      "Northern pier to be rebuilt after three winters",
    );
  });

  it.each([
    [
      "meta og:title",
      `${SITE}<meta property="og:title" content="Northern pier to be rebuilt | The Harbour Post">`,
    ],
    [
      "title",
      `${SITE}<title>The Harbour Post: home — Northern pier to be rebuilt</title>`.replace(": home", ""),
    ],
  ])("comes from %s where no heading prints it", (from, head) => {
    expect(fieldsOf(pageOf({ head, body: prose() })).fields.headline).toEqual({
      value: "Northern pier to be rebuilt",
      from,
    });
  });

  it("is null where nothing says it", () => {
    expect(fieldsOf(pageOf({ body: prose() })).fields.headline).toBeNull();
  });
});

describe("withoutSite", () => {
  it.each([
    [
      "Pier to be rebuilt | News | The Harbour Post",
      ["The Harbour Post"],
      ["Pier to be rebuilt"],
      "Pier to be rebuilt",
    ],
    [
      "Pier to be rebuilt - harbourpost.example",
      ["harbourpost.example", "harbourpost"],
      [],
      "Pier to be rebuilt",
    ],
    ["Harbour - Pier - to be rebuilt", ["The Post"], [], "Harbour - Pier - to be rebuilt"],
    ["The Harbour Post", ["The Harbour Post"], [], "The Harbour Post"],
    ["桟橋を再建へ｜港新聞", ["港新聞"], [], "桟橋を再建へ"],
  ])("of %j", (title, sites, headings, expected) => {
    expect(withoutSite(title, sites, headings)).toBe(expected);
  });
});

describe("likeness and slug", () => {
  it("counts shared words, in scripts without spaces shared pairs of letters", () => {
    expect(likeness(gramsOf("Pier to be rebuilt"), gramsOf("Pier to be rebuilt soon"))).toBe(1);
    expect(likeness(gramsOf("Pier to be rebuilt"), gramsOf("Ferry closed"))).toBe(0);
    expect(likeness(gramsOf("桟橋を再建へ"), gramsOf("北桟橋を再建へ"))).toBe(1);
  });

  it("knows a slug in spite of umlauts and accents", () => {
    const address = "https://post.example/a/neue-bruecke-fuer-den-cafe-hafen-9911.html";
    expect(isInSlug("Neue Brücke für den Café-Hafen", address)).toBe(true);
    expect(isInSlug("Alte Brücke ohne Hafen", address)).toBe(false);
    expect(isInSlug("Pier", "https://post.example/a/123.html")).toBe(false);
  });
});
