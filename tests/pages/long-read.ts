/* An invented article on several pages, as content systems print it. */

export const HEADLINE = "The lighthouse keepers who stayed for the winter";

/** Paragraphs that differ from each other in every sentence. */
export const PARAGRAPHS: readonly string[] = [
  "When the last supply boat left Kettle Point in October, three keepers stayed behind to tend a lamp that no ship had needed for eleven years.",
  "Marit Ostlund, who had kept the logbook since 1998, counted forty sacks of coal and found that twelve of them had been filled with wet gravel instead.",
  "Her first letter to the harbour office, written on the back of a tide table, asked for nothing but a new glass for the eastern window.",
  "By the middle of November the causeway lay under two metres of drifting ice, and the telephone line had come down between the second and third pylon.",
  "Tomas Birk walked out along the rail with a rope around his chest and came back, six hours later, with a length of copper wire and a broken thumb.",
  "The doctor in Oldhaven dictated the splint over the radio, word by word, while the youngest of the three held the lantern and wrote everything down.",
  "In January the lamp itself failed, for the only time that anybody in the town could remember, on a night without either moon or wind.",
  "They burned the furniture in an iron basin on the gallery until four in the morning, when the spare mantle was found inside a flour tin.",
  "The harbour board has since paid for the chairs, and for a brass plate that the keepers have so far declined to put up anywhere.",
];

export interface PartOptions {
  readonly title?: string;
  readonly headline?: string;
  readonly head?: string;
  readonly foot?: string;
}

/** One page that holds these paragraphs. */
export function part(paragraphs: readonly string[], options: PartOptions = {}): string {
  const { title = `${HEADLINE} - The Oldhaven Courier`, headline = HEADLINE, head = "", foot = "" } = options;
  return `<!doctype html><html lang="en"><head><title>${title}</title>${head}</head><body>
<nav><a href="/">Home</a> <a href="/news">News</a></nav>
<article><h1>${headline}</h1><p class="byline">By Ines Tarrow</p>
${paragraphs.map((text) => `<p>${text}</p>`).join("\n")}
${foot}</article>
<footer>© The Oldhaven Courier</footer></body></html>`;
}

/** The row of links that WordPress prints: the page itself is no link. */
export function pageLinks(own: number, addresses: readonly string[]): string {
  const links = addresses.map((address, at) =>
    at + 1 === own ? `<span>${at + 1}</span>` : `<a href="${address}">${at + 1}</a>`,
  );
  return `<div class="page-links">Pages: ${links.join(" ")}</div>`;
}
