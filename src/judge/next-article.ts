import type { Element } from "domhandler";
import type { Block } from "../block.js";
import { contains, parentElement } from "../read/tree.js";
import type { Case } from "./case.js";

/** So many paragraphs make an article; fewer are a teaser, or a header that the template calls one. */
const MIN_PROSE = 2;

/**
 * Removes the articles that endless scrolling has appended: an `article` element behind the one that holds the page's
 * headline and text, with a heading of its own and text of its own (HTML standard 4.3.2: an article is
 * self-contained; siblings are other articles).
 */
export function removeNextArticles({ reading, fields, region, judgement }: Case): void {
  const headline = fields.printed.headline.map((index) => reading.blocks[index]).find((block) => block);
  const own = outermostArticle(headline?.element ?? null);
  if (own === null) return;
  const prose = reading.blocks.filter((block) => region.prose.has(block.index));
  if (prose.filter((block) => contains(own, block.element)).length < MIN_PROSE) return;
  const others = new Map<Element, Block[]>();
  for (const block of judgement.open()) {
    if (block.index < (headline?.index ?? 0)) continue;
    const other = outermostArticle(block.element);
    if (other === null || other === own) continue;
    const blocks = others.get(other);
    if (blocks === undefined) others.set(other, [block]);
    else blocks.push(block);
  }
  for (const blocks of others.values()) {
    const [first] = blocks.filter(({ kind }) => kind === "heading");
    const text = blocks.filter((block) => region.prose.has(block.index));
    if (first === undefined || text.length < MIN_PROSE || first.index > (text[0]?.index ?? 0)) continue;
    for (const block of blocks) judgement.remove(block, "outside", "another article of the page");
  }
}

function outermostArticle(element: Element | null): Element | null {
  let outermost: Element | null = null;
  for (let at = element; at !== null; at = parentElement(at)) if (at.name === "article") outermost = at;
  return outermost;
}
