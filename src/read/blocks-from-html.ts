import type { ChildNode, Document, Element } from "domhandler";
import type { Block, BlockKind, ListPlace } from "../block.js";
import { cleanMultiline, cleanText } from "./clean-text.js";
import { HEADING_LEVELS, IMAGE_ELEMENTS, INLINE_ELEMENTS, UNREAD_ELEMENTS } from "./elements.js";
import { altOf, imageOf } from "./images.js";
import { dataTableRows } from "./tables.js";
import { isBlank, closest, isElement, isLink, isText } from "./tree.js";
import { isHiddenByItself } from "./visibility.js";

/** What the elements around a text say of it. */
interface Surroundings {
  readonly kind: BlockKind;
  readonly level: number | null;
  readonly place: ListPlace | null;
  readonly hidden: boolean;
  /** A link is around it. */
  readonly linked: boolean;
}

const LISTS: ReadonlySet<string> = new Set(["ul", "ol", "dl", "menu"]);
const KINDS: ReadonlyMap<string, BlockKind> = new Map([
  ["li", "item"],
  ["dd", "item"],
  ["dt", "item"],
  ["blockquote", "quote"],
  ["pre", "code"],
  ["figcaption", "caption"],
]);

/** A line break splits a text where both sides are at least this long: two paragraphs, not a verse or an address. */
const PARAGRAPH_LENGTH = 80;

/**
 * Cuts a parsed page into blocks, in reading order: every text node of the body is in exactly one of them, and every
 * alternative text of an image is one of its own.
 * @param baseUrl what the addresses of images are resolved against
 */
export function blocksFromHtml(document: Document, baseUrl: string | null): Block[] {
  const walk = new BlockWalk(baseUrl);
  const body = findBody(document);
  if (body !== null)
    walk.enter(body, { kind: "paragraph", level: null, place: null, hidden: false, linked: false });
  return uncovered(walk.blocks);
}

/** A text as long as this is a paragraph, not a label. */
const LONG_TEXT = 100;
/** A page with this many times more hidden running text than shown text is one that a script uncovers. */
const UNCOVERED_FACTOR = 3;

/**
 * A page that keeps its text hidden until a script has run (streamed rendering, reveal on scroll) shows all of it in a
 * browser: there, being hidden says nothing.
 */
function uncovered(blocks: Block[]): Block[] {
  let [shown, hidden] = [0, 0];
  for (const block of blocks) {
    if (block.kind === "alt" || block.text.length < LONG_TEXT || block.linkLength * 2 > block.text.length)
      continue;
    if (block.hidden) hidden += block.text.length;
    else shown += block.text.length;
  }
  if (hidden < shown * UNCOVERED_FACTOR || hidden === 0) return blocks;
  return blocks.map((block) => (block.hidden ? { ...block, hidden: false } : block));
}

function findBody(document: Document): Element | null {
  const root = document.children.find((node): node is Element => isElement(node) && node.name === "html");
  return (
    root?.children.find((node): node is Element => isElement(node) && node.name === "body") ?? root ?? null
  );
}

class BlockWalk {
  readonly blocks: Block[] = [];
  readonly #baseUrl: string | null;
  /** The answers for inline elements that hold elements: those within them are asked for again. */
  readonly #inline = new Map<Element, boolean>();
  #lists = 0;

  constructor(baseUrl: string | null) {
    this.#baseUrl = baseUrl;
  }

  /** Reads the children of a block-level element: runs of inline nodes become blocks, the rest is entered. */
  enter(element: Element, around: Surroundings): void {
    const inside = this.#surroundingsIn(element, around);
    if (inside.kind !== "code" && element.name === "table") {
      const rows = dataTableRows(element);
      if (rows !== null) return this.#emitTable(element, rows, inside);
    }
    const { children } = element;
    let start = 0;
    for (let at = 0; at < children.length; at += 1) {
      const child = children[at];
      if (child === undefined || !isElement(child)) continue;
      if (UNREAD_ELEMENTS.has(child.name) || this.#isInline(child)) continue;
      this.#emitRun(element, start, at, inside);
      start = at + 1;
      this.enter(child, inside);
    }
    this.#emitRun(element, start, children.length, inside);
  }

  /**
   * Whether an element stays within the line: a phrasing element that wraps no block (a link around a card does) and
   * holds no blank line; a custom element only where text runs on beside it.
   */
  #isInline(element: Element): boolean {
    if (!INLINE_ELEMENTS.has(element.name) && !(element.name.includes("-") && hasTextBeside(element)))
      return false;
    if (!element.children.some(isElement)) return true;
    let inline = this.#inline.get(element);
    if (inline === undefined) {
      inline = !holdsBlankLine(element) && this.#holdsNoBlock(element);
      this.#inline.set(element, inline);
    }
    return inline;
  }

  #holdsNoBlock(element: Element): boolean {
    for (const child of element.children)
      if (isElement(child) && !UNREAD_ELEMENTS.has(child.name) && !this.#isInline(child)) return false;
    return true;
  }

  #surroundingsIn(element: Element, around: Surroundings): Surroundings {
    const { name } = element;
    const hidden = around.hidden || isHiddenByItself(element);
    const linked = around.linked || isLink(element);
    const level = HEADING_LEVELS.get(name);
    if (level !== undefined && around.kind !== "caption")
      return { kind: "heading", level, place: around.place, hidden, linked };
    if (LISTS.has(name)) {
      this.#lists += 1;
      const place = { list: this.#lists, ordered: name === "ol" };
      return { kind: around.kind, level: around.level, place, hidden, linked };
    }
    const kind = KINDS.get(name) ?? around.kind;
    if (kind === around.kind && hidden === around.hidden && linked === around.linked) return around;
    return { kind, level: around.level, place: around.place, hidden, linked };
  }

  /** @param start the run's first child, `end` is the one behind its last */
  #emitRun(element: Element, start: number, end: number, around: Surroundings): void {
    // White space between blocks: half of all runs.
    if (isBlankRun(element.children, start, end)) return;
    const run = element.children.slice(start, end).filter(isRead);
    const aside: Element[] = [];
    if (around.kind === "code") {
      const text = cleanMultiline(this.#rawRun(run, aside));
      this.#emit(element, run, around, text, this.#linkLengthOf(run));
    } else if (run.some(isBreak)) {
      for (const nodes of this.#splitAtBreaks(run)) this.#emitLine(element, nodes, around, aside);
    } else this.#emitLine(element, run, around, aside);
    for (const held of aside) this.#emitAside(held, around);
  }

  #emitLine(element: Element, nodes: readonly ChildNode[], around: Surroundings, aside: Element[]): void {
    const text = cleanText(this.#rawRun(nodes, aside));
    if (text !== "") this.#emit(element, nodes, around, text, this.#linkLengthOfLine(nodes, text));
  }

  /** Images within a line, and inline elements that are not shown, stand as blocks of their own after the line. */
  #emitAside(element: Element, around: Surroundings): void {
    const { level, place } = around;
    const linked = isWithinLink(element);
    if (!IMAGE_ELEMENTS.has(element.name)) {
      this.enter(element, { kind: around.kind, level, place, hidden: true, linked });
      return;
    }
    const alt = altOf(element);
    if (alt === null) return;
    const hidden = around.hidden || isHiddenByItself(element);
    const image = imageOf(element, this.#baseUrl);
    this.#emit(element, [], { kind: "alt", level, place, hidden, linked }, alt, 0, null, image);
  }

  #emitTable(element: Element, rows: readonly (readonly string[])[], around: Surroundings): void {
    for (const child of element.children) {
      if (isElement(child) && child.name === "caption") this.enter(child, around);
    }
    const text = rows.map((row) => row.join("\t")).join("\n");
    const { level, place, hidden, linked } = around;
    const nodes = [element];
    this.#emit(
      element,
      nodes,
      { kind: "table", level, place, hidden, linked },
      text,
      this.#linkLengthOf(nodes),
      rows,
    );
  }

  #emit(
    element: Element,
    nodes: readonly ChildNode[],
    around: Surroundings,
    text: string,
    linkLength: number,
    rows: Block["rows"] = null,
    image: Block["image"] = null,
  ): void {
    if (text === "") return;
    this.blocks.push({
      index: this.blocks.length,
      kind: around.kind,
      text,
      element,
      nodes,
      linkLength: around.linked ? text.length : linkLength,
      level: around.level,
      place: around.place,
      rows,
      image,
      hidden: around.hidden,
    });
  }

  /** The text of inline nodes, a line break as a new line; what is not text of the line is put aside. */
  #rawRun(nodes: readonly ChildNode[], aside: Element[]): string {
    let text = "";
    for (const node of nodes) text += this.#rawText(node, aside);
    return text;
  }

  #rawText(node: ChildNode, aside: Element[]): string {
    if (isText(node)) return node.data;
    if (!isElement(node) || UNREAD_ELEMENTS.has(node.name)) return "";
    if (node.name === "br") return "\n";
    if (!IMAGE_ELEMENTS.has(node.name) && !isHiddenByItself(node)) return this.#rawRun(node.children, aside);
    aside.push(node);
    return "";
  }

  /** @param text of these nodes; where it is all one link's, as in menus, its length is the link's */
  #linkLengthOfLine(nodes: readonly ChildNode[], text: string): number {
    let only: Element | null = null;
    for (const node of nodes) {
      if (isBlank(node)) continue;
      if (only !== null || !isElement(node)) return this.#linkLengthOf(nodes);
      only = node;
    }
    if (only === null) return 0;
    return isLink(only) ? text.length : this.#linkLengthOfLine(only.children, text);
  }

  #linkLengthOf(nodes: readonly ChildNode[]): number {
    let length = 0;
    for (const node of nodes) {
      if (!isElement(node)) continue;
      length += isLink(node) ? cleanText(this.#rawText(node, [])).length : this.#linkLengthOf(node.children);
    }
    return length;
  }

  /** Paragraphs parted by line breaks: two in a row always part, one parts where both sides are long. */
  #splitAtBreaks(run: readonly ChildNode[]): ChildNode[][] {
    const parts: ChildNode[][] = [];
    const unplaced: ChildNode[] = [];
    let line: ChildNode[] = [];
    let breaks: ChildNode[] = [];
    let before = 0;
    const close = () => {
      const length = cleanText(this.#rawRun(line, [])).length;
      if (length === 0) {
        // No text of the line, but it may hold an image or something hidden.
        (parts.at(-1) ?? unplaced).push(...line);
        line = [];
        return;
      }
      const open = parts.at(-1);
      const apart = breaks.length > 1 || (length >= PARAGRAPH_LENGTH && before >= PARAGRAPH_LENGTH);
      if (open === undefined) parts.push([...unplaced, ...line]);
      else if (apart) parts.push(line);
      else open.push(...breaks, ...line);
      [before, line, breaks] = [length, [], []];
    };
    for (const node of run) {
      if (isBreak(node)) {
        close();
        breaks.push(node);
      } else line.push(node);
    }
    close();
    return parts.length > 0 ? parts : [[...run]];
  }
}

function isBreak(node: ChildNode): boolean {
  return isElement(node) && node.name === "br";
}

function isWithinLink(element: Element): boolean {
  return closest(element, isLink) !== null;
}

/** Two line breaks in a row: the element holds paragraphs, whatever its name says. */
function holdsBlankLine(element: Element): boolean {
  let behindBreak = false;
  for (const child of element.children) {
    if (isBreak(child)) {
      if (behindBreak) return true;
      behindBreak = true;
    } else if (behindBreak && !isBlank(child)) behindBreak = false;
  }
  return false;
}

function hasTextBeside({ prev, next }: Element): boolean {
  return isPrinted(prev) || isPrinted(next);
}

function isPrinted(node: ChildNode | null): boolean {
  return node !== null && isText(node) && !isBlank(node);
}

/** Text, or an element that may hold some. */
function isRead(node: ChildNode): boolean {
  return isText(node) || (isElement(node) && !UNREAD_ELEMENTS.has(node.name));
}

function isBlankRun(nodes: readonly ChildNode[], start: number, end: number): boolean {
  for (let at = start; at < end; at += 1) {
    const node = nodes[at];
    if (node !== undefined && isRead(node) && !isBlank(node)) return false;
  }
  return true;
}
