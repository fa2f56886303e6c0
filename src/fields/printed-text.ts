import type { ChildNode, Element } from "domhandler";
import type { Block } from "../block.js";
import { cleanText } from "../read/clean-text.js";
import { INLINE_ELEMENTS, UNREAD_ELEMENTS } from "../read/elements.js";
import { isElement, isText, parentElement } from "../read/tree.js";
import { isHiddenByItself } from "../read/visibility.js";
import { remembered } from "./remembered.js";

/** The lines that an element prints: broken where block-level elements and line breaks break them. Hidden parts are left out. */
export const linesOf: (element: Element) => readonly string[] = remembered(({ children }) =>
  linesOfNodes(children, {}),
);

/** The lines of an element, read in another way. */
export function linesReadBy(element: Element, how: Reader): string[] {
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
  { parted = true, pieces = false, leaveOut }: Reader,
): string[] {
  const lines: string[] = [];
  let line = "";
  const endLine = () => {
    const text = line === "" ? "" : cleanText(line);
    if (text !== "") lines.push(text);
    line = "";
  };
  const work: (ChildNode | "break" | "space")[] = [];
  pushReversed(work, nodes);
  for (let next = work.pop(); next !== undefined; next = work.pop()) {
    if (next === "break") endLine();
    else if (next === "space") line += " ";
    else if (isText(next)) line += next.data;
    else if (isElement(next)) {
      if (UNREAD_ELEMENTS.has(next.name) || isHiddenByItself(next) || leaveOut?.(next) === true) continue;
      if (next.name === "br") {
        endLine();
        continue;
      }
      const inline = INLINE_ELEMENTS.has(next.name);
      const edge = inline && !pieces ? "space" : "break";
      const isEdged = !inline || parted;
      if (isEdged) work.push(edge);
      pushReversed(work, next.children);
      if (isEdged) work.push(edge);
    }
  }
  endLine();
  return lines;
}

function pushReversed(work: (ChildNode | "break" | "space")[], nodes: readonly ChildNode[]): void {
  for (let i = nodes.length - 1; i >= 0; i -= 1) {
    const node = nodes[i];
    if (node !== undefined) work.push(node);
  }
}

/** The lines of a block, its inline elements parted by spaces as style sheets part them. */
export const linesOfBlock: (block: Block) => readonly string[] = remembered(({ nodes, text }) =>
  nodes.length === 0 ? [text] : linesOfNodes(nodes, {}),
);

/** All that an element prints, in one line. */
export function printedText(element: Element): string {
  return linesOf(element).join(" ");
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
