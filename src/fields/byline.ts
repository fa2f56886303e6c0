import type { BylineContext, PrintedByline } from "./byline-context.js";
import { lineElsewhere, lineNearHeadline } from "./line-byline.js";
import { markedByline } from "./marked-byline.js";
import { nameByline } from "./name-byline.js";

/**
 * The byline that the page prints: in an element that says so, at the headline; in a line there that begins with "By";
 * as a bare name or an agency's sign there; or farther off in such an element or line.
 */
export function findByline(context: BylineContext): PrintedByline | null {
  const marked = markedByline(context);
  if (marked !== null && marked.sure) return marked;
  return lineNearHeadline(context) ?? nameByline(context) ?? marked ?? lineElsewhere(context);
}
