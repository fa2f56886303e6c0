/* Pages for the tests of reading and of Readability: invented text in the markup of common content systems. */

const SENTENCES = [
  "The harbour board voted on Tuesday to rebuild the northern pier, after three winters in which storms had damaged it.",
  "Engineers put the cost at four million, of which the state is to pay half, and expect the work to take two summers.",
  "“We could not wait for a fourth winter,” said Marta Lind, who chairs the board, at a meeting in the old customs house.",
  "Fishermen had asked for a mole of stone, which lasts longer, but the board found it too dear, and too slow to build.",
  "The ferry to the islands will leave from the southern quay while the work goes on, with one sailing fewer each day.",
  "Bids are due in March, and the first piles, all of larch from the upper valley, are to be driven before the summer.",
];

/** Paragraphs, each of its own text. */
export function paragraphs(count: number, wrap = (text: string): string => `<p>${text}</p>`): string {
  return Array.from({ length: count }, (_, index) => {
    const sentence = SENTENCES[index % SENTENCES.length] ?? "";
    return wrap(`Part ${index + 1}: ${sentence} ${SENTENCES[(index + 2) % SENTENCES.length] ?? ""}`);
  }).join("\n");
}

const NAVIGATION = `<nav class="menu"><ul>${["Home", "Region", "Sport", "Culture"]
  .map((name) => `<li><a href="/${name.toLowerCase()}">${name}</a></li>`)
  .join("")}</ul></nav>`;

const RELATED = `<aside class="related"><h2>More on this</h2><ul>
<li><a href="/a">Storm closes the harbour for a third day</a></li><li><a href="/b">Ferry line seeks captains</a></li></ul></aside>`;

const HEAD = `<meta charset="utf-8"><title>Northern pier to be rebuilt - The Harbour Post</title>
<meta property="og:title" content="Northern pier to be rebuilt"><meta property="og:site_name" content="The Harbour Post">
<meta name="author" content="Jon Vale"><meta name="description" content="The board votes for a new pier.">
<meta property="article:published_time" content="2026-02-03T10:00:00+01:00">
<style>.ad { display: none } /* <p> */</style>
<script type="application/ld+json">{"@type": "NewsArticle", "headline": "Northern pier to be rebuilt"}</script>
<script>window.__STATE__ = {"a": "</p><p>"}; document.write("<!-- <p>");</script>`;

function page(body: string): string {
  return `<!DOCTYPE html>\n<html lang="en-GB">\n<head>${HEAD}</head>\n<body class="post">${body}</body>\n</html>`;
}

const ICON = `<svg viewBox="0 0 8 8" class="icon"><title>Share</title><g><path d="M0 0h8v8z"/></g><style>.a>.b{}</style></svg>`;

/** Name -> page. */
export const PAGES: Readonly<Record<string, string>> = {
  "an article in article and section": page(
    `${NAVIGATION}<main><article itemscope><h1>Northern pier to be rebuilt</h1>
<p class="byline">By <a rel="author" href="/jon">Jon Vale</a></p>${ICON}
<figure><img src="/pier.jpg" alt="The pier"><figcaption>The pier in January. <span>Photo: Ada Holm</span></figcaption></figure>
<section class="story-body">${paragraphs(8)}<!-- ad slot --><div class="ad" style="display: none">Advertisement</div>
${paragraphs(3, (text) => `<p class="more">${text}</p>`)}</section></article>${RELATED}</main><footer>© The Harbour Post</footer>`,
  ),
  "text directly in div, parted by br": page(
    `${NAVIGATION}<div id="content"><div class="text">${paragraphs(8, (text) => `${text}<br><br>`)}</div></div>${RELATED}`,
  ),
  "a div for each paragraph": page(
    `<div class="wrap"><div class="inner"><div class="entry-content">${paragraphs(7, (text) => `<div>${text}</div>`)}</div></div></div>`,
  ),
  "tables for layout": page(
    `<table width="100%"><tr><td>${NAVIGATION}</td><td><font size="2">${paragraphs(6)}</font></td></tr></table>`,
  ),
  "a data table, lists and quotes": page(
    `<article>${paragraphs(4)}<table><caption>Costs</caption><thead><tr><th>Part</th><th>Million</th></tr></thead>
<tr><td>Piles</td><td>1.5</td></tr><tr><td>Deck</td><td>2.5</td></tr></table>
<blockquote><p>${paragraphs(1)}</p></blockquote><ul>${paragraphs(4, (text) => `<li>${text}</li>`)}</ul>
<pre>one\ntwo</pre>${paragraphs(3)}</article>`,
  ),
  "a short notice, which Readability looks at again and again": page(
    `${NAVIGATION}<div class="sidebar"><p>Short notice: the pier is closed today.</p></div><div class="comment-body">Soon, more.</div>`,
  ),
  "lazy images, noscript and iframes": page(
    `<article>${paragraphs(5)}<figure data-src="/large.jpg"></figure><img class="lazy" data-src="/a.jpg">
<noscript><img src="/a.jpg" alt="A"></noscript><iframe src="https://www.youtube.com/embed/x">no <b>frames</b></iframe>
<iframe src="https://ads.invalid/"></iframe><div class="gallery"><img src="/1.jpg"><img src="/2.jpg"></div>${paragraphs(3)}</article>`,
  ),
  "nested wrappers around one child": page(
    `<div><div class="outer"><section><div class="text"><div>${paragraphs(6)}</div></div></section></div></div>`,
  ),
  "links of all kinds": page(
    `<article><p>See <a href="javascript:void(0)">the plan</a>, <a href="#plan">below</a>, <a href="">here</a>.</p>
${paragraphs(6)}<ul class="share"><li><a href="#">Share</a></li><li><a href="javascript:print()"><b>Print</b> it</a></li></ul></article>`,
  ),
  "hidden parts": page(
    `<article><div hidden><p>${paragraphs(2)}</p></div><div style="DISPLAY:None !important">${paragraphs(2)}</div>
<p aria-hidden="true">Not for all.</p><div style="visibility: hidden">${paragraphs(1)}</div>${paragraphs(6)}
<div role="dialog" aria-modal="true">${paragraphs(2)}</div></article>`,
  ),
  "a body that hides itself until scripts have run": `<!doctype html><html><body style="visibility: hidden">${paragraphs(6)}</body></html>`,
  "a form around the page": page(
    `<form action="/"><input name="q"><select><option>A</option></select>${paragraphs(6)}</form>`,
  ),
  "no article at all": page(NAVIGATION),
  Japanese: page(
    `<div class="article-body">${Array.from({ length: 12 }, (_, i) => `<p>${i}港湾委員会は火曜日、三度の冬の嵐で傷んだ北桟橋を建て直すことを決めた。費用は四百万と見積もられ、半分を県が負担する。</p>`).join("")}</div>`,
  ),
  "shadow roots": page(
    `<x-story><template shadowrootmode="open"><article>${paragraphs(6)}<slot></slot></article></template><p>In the slot.</p></x-story>`,
  ),
};
