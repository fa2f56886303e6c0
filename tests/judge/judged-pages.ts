import { judgePage } from "../../src/cleancopy.js";
import type { JudgedPage } from "../../src/judge/judged-page.js";
import { readPage } from "../../src/read/read-page.js";

/* Pages after judgement, for the tests of the last questions: is it an article, and is it whole? */

/** A page or dump as it comes out of the judge; `url` where the address matters. */
export function judged(
  content: string,
  form: "html" | "text" = "html",
  url: string | null = null,
): JudgedPage {
  const page = { source: "page.html", id: null, url, form, content, fetched: null, warnings: [] };
  const reading = readPage(page);
  const finding = judgePage(reading);
  return { page, reading, facts: finding.facts, fields: finding.fields, verdicts: finding.judged.verdicts };
}

export interface Parts {
  readonly title?: string;
  readonly lang?: string;
  /** Markup within `head`. */
  readonly head?: string;
  readonly body: string;
}

/** A whole page in the markup of a common template. */
export function html({ title = "", lang = "en", head = "", body }: Parts): string {
  return `<!DOCTYPE html><html lang="${lang}"><head><meta charset="utf-8"><title>${title}</title>${head}</head><body>${body}</body></html>`;
}

const SECTIONS = ["Home", "Region", "World", "Sport", "Culture", "Weather", "Opinion", "Letters"];

export const CHROME = `<header><nav class="main-menu"><ul>${SECTIONS.map((name) => `<li><a href="/${name}">${name}</a></li>`).join("")}</ul></nav></header>`;
export const FOOT = `<footer class="site-footer"><ul><li><a href="/imprint">Imprint</a></li><li><a href="/privacy">Privacy</a></li></ul><p>© 2026 The Valley Post</p></footer>`;

export const SENTENCES = [
  "The council of Aldermoor voted on Monday to close the old swimming bath, which loses some forty thousand litres of water a day.",
  "Its tiles date from 1931, and the last man who knew how to set them retired in the spring, the mayor told the meeting.",
  "“We would rather build a small bath that is open than keep a large one that is shut,” said Ines Corvo, who leads the works.",
  "Swimmers had gathered nine hundred signatures against the plan, and handed them over in a rubber ring on the town hall's steps.",
  "The new bath is to stand beside the school, with four lanes, a shallow basin and a roof that can be opened in the summer.",
  "Work begins after the regatta in July, and the first pupils should learn to swim there two winters from now, if nothing leaks.",
  "Until then the school's bus will carry them to Fenby, a ride of forty minutes that costs the council ninety crowns each time.",
  "The old hall is listed, so that its glass roof and the bronze heron above the door have to stay, whoever buys the place.",
  "A brewer, a choir and a maker of umbrellas have asked for the keys; none of them has yet named a price, Corvo said.",
  "Neighbours fear for the quiet of Willow Lane, where lorries may pass only between nine and four since the bridge was mended.",
  "Otto Brand, who is 81 and has swum there every morning since the war, plans to be first into the water on the last day.",
  "He will bring a candle, he said, because it was by candlelight that his aunt once taught him not to be afraid of the deep end.",
];

/** Paragraphs of an article about a bath: up to twelve. */
export function paragraphs(count: number): string {
  return SENTENCES.slice(0, count)
    .map((text) => `<p>${text}</p>`)
    .join("");
}

/** What an article page says to machines. */
export function articleData(more: Readonly<Record<string, unknown>> = {}): string {
  const data = {
    "@context": "https://schema.org",
    "@type": "NewsArticle",
    headline: "Old bath to close",
    datePublished: "2026-02-03T10:00:00+01:00",
    ...more,
  };
  return `<meta property="og:type" content="article"><script type="application/ld+json">${JSON.stringify(data)}</script>`;
}
