import { describe, expect, it } from "vitest";
import { articleData, CHROME, FOOT, html, judged, paragraphs, SENTENCES } from "./judged-pages.js";

/* Where an article begins and ends, and what stands within it that is not its text: docs/what-is-body.md. */

interface Judgement {
  /** The part for a kept block, the reason for one left out; null where no block has the text. */
  readonly of: (text: string) => string | null;
}

function judge(body: string, head = articleData(), lang = "en"): Judgement {
  const page = judged(html({ head, lang, body: `${CHROME}<main>${body}</main>${FOOT}` }));
  return {
    of: (text) => {
      const block = page.reading.blocks.find((each) => each.text.startsWith(text));
      const verdict = block === undefined ? undefined : page.verdicts[block.index];
      if (verdict === undefined) return null;
      return verdict.kept ? verdict.part : verdict.reason;
    },
  };
}

const HEAD = "<h1>Old bath to close</h1>";
const DECK = "Aldermoor gives up its pool of 1931, and a candle will be carried into the water";

describe("the standfirst", () => {
  const described = articleData({ description: DECK });

  it("is what the page says of itself, wherever the template puts it", () => {
    const page = judge(
      `<article><header>${HEAD}<div class="x1">${DECK}</div></header>${paragraphs(6)}</article>`,
      described,
    );
    expect(page.of(DECK)).toBe("standfirst");
  });

  it("may begin with the place that the description leaves out", () => {
    const page = judge(
      `<article><header>${HEAD}<div>Aldermoor. ${DECK}.</div></header>${paragraphs(6)}</article>`,
      described,
    );
    expect(page.of("Aldermoor. Aldermoor gives")).toBe("standfirst");
  });

  it("is what the markup calls so, without a full stop only just below the headline", () => {
    const near = `<article>${HEAD}<h2 class="article__subtitle">Swimmers hand over signatures in a rubber ring</h2>${paragraphs(6)}</article>`;
    expect(judge(near).of("Swimmers hand over")).toBe("standfirst");
  });

  it("is no description that was cut from the first paragraph", () => {
    const cut = articleData({ description: (SENTENCES[0] ?? "").slice(0, 80) });
    const page = judge(`<article>${HEAD}${paragraphs(6)}</article>`, cut);
    expect(page.of("The council of Aldermoor")).toBe("paragraph");
  });
});

describe("the end of an article", () => {
  it.each([
    ["Associated Press writer Ada Lind in Fenby contributed to this report.", "en"],
    ["(dpa/afp)", "de"],
    ["Mit Material von dpa", "de"],
    ["This article was originally published in the Fenby Courier.", "en"],
  ])("is not %s", (line, lang) => {
    const page = judge(`<article>${HEAD}${paragraphs(6)}<p>${line}</p></article>`, articleData(), lang);
    expect(page.of(line)).toBe("boilerplate");
  });

  it("is the last sentence, though it names an agency", () => {
    const last =
      "The figures were first reported by Reuters, and the council has not disputed them since then.";
    const page = judge(`<article>${HEAD}${paragraphs(6)}<p>${last}</p></article>`);
    expect(page.of("The figures were first")).toBe("paragraph");
  });

  it("comes before the next article that endless scrolling has appended", () => {
    const other = SENTENCES.slice(6, 11)
      .map((text) => `<p>${text}</p>`)
      .join("");
    const page = judge(
      `<article>${HEAD}${paragraphs(6)}</article><article data-url="/lorries"><h1>Lorries find the lane</h1>${other}</article>`,
    );
    expect(page.of("Until then the school's bus")).toBe("outside");
    expect(page.of("Lorries find the lane")).toBe("outside");
    expect(page.of("Work begins after")).toBe("paragraph");
  });
});

describe("lines within the text that are none of it", () => {
  it("are a label of an advertisement, whatever stands around it", () => {
    const [a, b] = [paragraphs(3), SENTENCES.slice(3, 7).map((text) => `<p>${text}</p>`)];
    const page = judge(`<article>${HEAD}${a}<p>Anzeige</p>${b.join("")}</article>`, articleData(), "de");
    expect(page.of("Anzeige")).toBe("advertisement");
  });

  it("are 'read also' with a link, but not a sentence that links to its source", () => {
    const pointer = `<p>Lesen Sie auch: <a href="/heron">Der Reiher über der Tür</a></p>`;
    const source = `<p>The plan is described in <a href="/paper">a paper of the council</a>, which lists what each of the three buyers would have to mend.</p>`;
    const page = judge(
      `<article>${HEAD}${paragraphs(3)}${pointer}${source}${paragraphs(7).slice(0)}</article>`,
      articleData(),
      "de",
    );
    expect(page.of("Lesen Sie auch")).toBe("related");
    expect(page.of("The plan is described")).toBe("paragraph");
  });
});

describe("a live blog", () => {
  const entry = (time: string, title: string, text: string) =>
    `<div class="live-blog__entry"><header><time>${time}</time><h3>${title}</h3></header><p>${text}</p></div>`;
  const entries = [
    entry("14.32", "Candle lit", SENTENCES[11] ?? ""),
    entry("13.50", "Lorries stopped", SENTENCES[9] ?? ""),
    entry("12.05", "Vote begins", SENTENCES[0] ?? ""),
    entry("11.40", "Ring arrives", SENTENCES[3] ?? ""),
  ].join("");

  it("keeps its entries with their times and titles as headings", () => {
    const page = judge(
      `<article>${HEAD}<div class="live-blog">${entries}</div></article>`,
      articleData({ "@type": "LiveBlogPosting" }),
    );
    expect(["14.32", "Candle lit", "13.50", "Lorries stopped", "12.05", "11.40"].map(page.of)).toEqual(
      Array<string>(6).fill("heading"),
    );
    expect(page.of("He will bring a candle")).toBe("paragraph");
  });
});
