import type { Article, ArticleBlock, Caption } from "../article.js";

export type Piece =
  | { readonly kind: "caption"; readonly caption: Caption }
  | { readonly kind: "block"; readonly block: ArticleBlock };

/** Blocks and captions as the page had them: each caption before the block that it names, the rest at the end. */
export function inReadingOrder(article: Article): Piece[] {
  const captionsBefore = new Map<number, Piece[]>();
  for (const caption of article.captions) {
    const place = Math.min(caption.before, article.blocks.length);
    const here = captionsBefore.get(place) ?? [];
    here.push({ kind: "caption", caption });
    captionsBefore.set(place, here);
  }
  const pieces = article.blocks.flatMap((block, index): Piece[] => [
    ...(captionsBefore.get(index) ?? []),
    { kind: "block", block },
  ]);
  return [...pieces, ...(captionsBefore.get(article.blocks.length) ?? [])];
}
