/*
 * Pages that break parsers and extractors: each shape is one that took a known program down, or a class of input that
 * costs more than its size. They are made here and stored nowhere.
 */

const PROSE =
  "The harbour board voted on Tuesday to rebuild the northern pier, after three winters in which storms had damaged it. " +
  "Engineers put the cost at four million, of which the state is to pay half, and expect the work to take two summers.";

const ARTICLE = Array.from({ length: 12 }, (_, index) => `<p>${index}. ${PROSE}</p>`).join("\n");

function page(body: string, head = ""): string {
  return `<!doctype html><html lang="en"><head><title>Pier to be rebuilt</title>${head}</head><body>${body}</body></html>`;
}

function repeated(count: number, piece: (index: number) => string): string {
  let text = "";
  for (let index = 0; index < count; index += 1) text += piece(index);
  return text;
}

const nested = (name: string, count: number): string => page(`<${name}>`.repeat(count) + ARTICLE);

/** Name of the shape -> the page. Made on demand: some are large. */
export const HOSTILE_PAGES = {
  "1,000 nested div": () => nested("div", 1_000),
  "10,000 nested div": () => nested("div", 10_000),
  "100,000 nested div": () => nested("div", 100_000),
  "10,000 nested div with text between": () => page("<div>a\n".repeat(10_000) + ARTICLE),
  "5,000 nested span": () => nested("span", 5_000),
  "5,000 nested blockquote": () => nested("blockquote", 5_000),
  "5,000 nested lists": () => page("<ul><li>".repeat(5_000) + ARTICLE),
  "2,000 nested tables": () => page("<table><tr><td>".repeat(2_000) + ARTICLE),
  "3,000 nested template": () => page("<template>".repeat(3_000) + ARTICLE),
  "3,000 nested shadow roots": () => page('<div><template shadowrootmode="open">'.repeat(3_000) + ARTICLE),
  "3,000 nested select and option": () => page("<select><option>".repeat(3_000) + ARTICLE),
  "1,000 crossed b and i": () => page("<b i>".repeat(1_000) + "<i i>".repeat(1_000) + "x</b>".repeat(1_000)),
  "3,000 p with b of a class of its own": () => page(repeated(3_000, (i) => `<p><b class=${i}><i>x</p>`)),
  "10,000 unclosed formatting tags": () => page(repeated(10_000, (i) => `<font size=${i % 7} id=f${i}>x<p>`)),
  "crossed anchors and tables": () => page("<a><table><a>".repeat(3_000) + ARTICLE),
  "one tag with 100,000 attributes": () =>
    page(`<div ${repeated(100_000, (i) => `a${i}=${i} `)}>${ARTICLE}</div>`),
  "an html tag again and again, with attributes": () =>
    page(repeated(5_000, (i) => `<html a${i}=1>`) + ARTICLE),
  "a huge href on each of 10,000 paragraphs": () =>
    page(`<p><a href=${"A".repeat(40_000)}>` + "<p>a".repeat(10_000)),
  "20,000 cells in one row": () => page(`<table><tr>${"x<b>y".repeat(20_000)}`),
  "20,000 sibling div": () => page("<div>a short line of text, with a comma</div>".repeat(19_900)),
  "100,000 sibling div": () => page("<div>a</div>".repeat(100_000)),
  "19,000 br": () => page(ARTICLE + "a<br>".repeat(19_000)),
  "19,000 br, one after another": () => page(ARTICLE + "<br>".repeat(19_000)),
  "a million nodes": () => page("<i>a</i>b".repeat(500_000)),
  "a text of 20 MB": () => page(`<p>${"a word, and more ".repeat(1_250_000)}</p>`),
  "a text of 20 MB of spaces": () => page(`<p>a${" ".repeat(20_000_000)}b</p>${ARTICLE}`),
  "a style of 5 MB": () => page(ARTICLE, `<style>${"a{b:c}".repeat(850_000)}</style>`),
  "a script of 20 MB": () => page(ARTICLE, `<script>${"var a = '</';".repeat(1_600_000)}</script>`),
  "100,000 scripts": () => page(ARTICLE, '<script type="application/json">{}</script>'.repeat(100_000)),
  "100,000 unclosed comments": () => page(ARTICLE + "<!--".repeat(100_000)),
  "a script of escapes": () => page(ARTICLE, `<script>${"<!--<script>-->".repeat(100_000)}</script>`),
  "a script of open escapes": () => page(ARTICLE, `<script>${"<!--<script></script>".repeat(100_000)}-->`),
  "100,000 scripts with an open escape": () => page(ARTICLE, "<script><!--</script>".repeat(100_000)),
  "100,000 iframes": () => page(ARTICLE + "<iframe></iframe>".repeat(100_000)),
  "100,000 title tags": () => page(ARTICLE + "<title>a</title>".repeat(100_000)),
  "100,000 open svg": () => page(ARTICLE + "<svg>".repeat(100_000)),
  "100,000 less-than signs": () => page(`<p>${"<".repeat(100_000)}</p>${ARTICLE}`),
  "100,000 dashes in a comment": () => page(`<!--${"-".repeat(100_000)}`.repeat(10) + ARTICLE),
  "a title of 2 MB and its heading": () =>
    page(`<h1>${"pier ".repeat(400_000)}</h1><h2>${"pier ".repeat(400_000)}</h2>${ARTICLE}`, "").replace(
      "Pier to be rebuilt",
      repeated(200_000, (i) => `pier${i} `),
    ),
  "1,000 long headings": () =>
    page(repeated(1_000, (i) => `<h2>${repeated(300, (j) => `w${i}x${j} `)}</h2>`) + ARTICLE),
  "a meta value of 5 MB": () =>
    page(ARTICLE, `<meta name="description" content="${"a, b: ".repeat(850_000)}">`),
  "a class of 20 kB on 100 paragraphs": () =>
    page(repeated(100, () => `<p class="${"x ".repeat(10_000)}">${PROSE}</p>`)),
  "a style attribute of 1 MB": () => page(`<div style="${"display:none;".repeat(80_000)}">a</div>${ARTICLE}`),
  "NUL in every word": () => page(ARTICLE.replaceAll(" ", "\0 ")),
  "unpaired surrogates": () => page(ARTICLE.replaceAll("e", "e\uD800")),
  "names that no DOM takes": () =>
    page(`<a"b c'd=1 "e=2><x:y z:=1><constructor __proto__=1 toString=2>${ARTICLE}`),
  "an srcset without end": () => page(`<img srcset="${"a.jpg 1x,".repeat(100_000)}">${ARTICLE}`),
  "a data address of 5 MB": () =>
    page(`<img src="data:image/png;base64,${"A".repeat(5_000_000)}">${ARTICLE}`),
  nothing: () => "",
  "a lone less-than sign": () => "<",
  "an open tag at the end": () => page(ARTICLE) + "<div class='a",
  "a frameset": () => "<frameset><frame><noframes>text</noframes></frameset>",
} satisfies Record<string, () => string>;

export type HostilePage = keyof typeof HOSTILE_PAGES;
