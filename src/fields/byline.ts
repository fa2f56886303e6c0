import type { BylineContext, PrintedByline } from "./byline-context.js";
import { lineByline, loneNameByline } from "./line-byline.js";
import { markedByline } from "./marked-byline.js";

/**
 * The byline that the page prints: in an element that says so, at the headline; in a line that begins with "By"; in
 * such an element elsewhere; or as a bare name below the headline that the page names again.
 */
export function findByline(context: BylineContext): PrintedByline | null {
  const marked = markedByline(context);
  if (marked !== null && marked.sure) return marked;
  return lineByline(context) ?? marked ?? loneNameByline(context);
}
