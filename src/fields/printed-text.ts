import type { ChildNode, Element } from "domhandler";
import type { Block } from "../block.js";
import { cleanText } from "../read/clean-text.js";
import { INLINE_ELEMENTS, UNREAD_ELEMENTS } from "../read/elements.js";
import { isElement, isText, parentElement } from "../read/tree.js";
import { isHiddenByItself } from "../read/visibility.js";

/** The lines that an element prints: broken where block-level elements and line breaks break them. Hidden parts are left out. */
export function linesOf(element: Element, how: Reader = {}): string[] {
  return linesOfNodes(element.children, how);
}

export interface Reader {
  /** Inline elements are parted by spaces, as style sheets part them: names in a byline; not so letters in a headline. */
  readonly parted?: boolean;
  /** Every inline element is a line of its own: names set side by side, parted by nothing but style. */
  readonly pieces?: boolean;
  /** Elements that are not read. */
  readonly leaveOut?: (element: Element) => boolean;
}

function linesOfNodes(
  nodes: readonly ChildNode[],
  { parted = true, pieces = false, leaveOut }: Reader = {},
): string[] {
  const lines: string[] = [""];
  const work: (ChildNode | "break" | "space")[] = nodes.toReversed();
  for (let next = work.pop(); next !== undefined; next = work.pop()) {
    if (next === "break") lines.push("");
    else if (next === "space") append(lines, " ");
    else if (isText(next)) append(lines, next.data);
    else if (isElement(next)) {
      if (UNREAD_ELEMENTS.has(next.name) || isHiddenByItself(next) || leaveOut?.(next) === true) continue;
      if (next.name === "br") lines.push("");
      else {
        const inline = INLINE_ELEMENTS.has(next.name);
        if (inline && !parted) {
          work.push(...next.children.toReversed());
          continue;
        }
        const edge = inline && !pieces ? "space" : "break";
        work.push(edge, ...next.children.toReversed(), edge);
      }
    }
  }
  return lines.map(cleanText).filter((line) => line !== "");
}

/** The lines of a block, its inline elements parted by spaces as style sheets part them. */
export function linesOfBlock(block: Block): string[] {
  return block.nodes.length === 0 ? [block.text] : linesOfNodes(block.nodes);
}

/** All that an element prints, in one line. */
export function printedText(element: Element): string {
  return linesOf(element).join(" ");
}

function append(lines: string[], text: string): void {
  lines[lines.length - 1] = (lines.at(-1) ?? "") + text;
}

/** How far up a label before an element is looked for. */
const LABEL_LEVELS = 3;
const MAX_LABEL = 60;

/** The end of the text right before an element, in its parent or in those above it. */
export function textBefore(element: Element): string {
  let at: Element | null = element;
  for (let level = 0; at !== null && level < LABEL_LEVELS; level += 1) {
    for (let sibling = at.prev; sibling !== null; sibling = sibling.prev) {
      const text = isText(sibling)
        ? cleanText((sibling as unknown as { data: string }).data)
        : isElement(sibling)
          ? printedText(sibling)
          : "";
      if (text !== "") return text.slice(-MAX_LABEL);
    }
    at = parentElement(at);
  }
  return "";
}
