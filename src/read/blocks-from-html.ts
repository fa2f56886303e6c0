import type { ChildNode, Document, Element } from "domhandler";
import type { Block, BlockKind, ListPlace } from "../block.js";
import { cleanMultiline, cleanText } from "./clean-text.js";
import { HEADING_LEVELS, IMAGE_ELEMENTS, INLINE_ELEMENTS, UNREAD_ELEMENTS } from "./elements.js";
import { imageOf } from "./images.js";
import { dataTableRows } from "./tables.js";
import { isBlank, closest, isElement, isText } from "./tree.js";
import { isHiddenByItself } from "./visibility.js";

/** What the elements around a text say of it. */
interface Surroundings {
  readonly kind: BlockKind;
  readonly level: number | null;
  readonly place: ListPlace | null;
  readonly hidden: boolean;
}

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
  if (body !== null) walk.enter(body, { kind: "paragraph", level: null, place: null, hidden: false });
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
  readonly #inline = new Map<Element, boolean>();
  readonly #hidden = new Map<Element, boolean>();
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
    let run: ChildNode[] = [];
    const flush = () => {
      if (run.length > 0) this.#emitRun(element, run, inside);
      run = [];
    };
    for (const child of element.children) {
      if (isText(child)) run.push(child);
      else if (isElement(child) && !UNREAD_ELEMENTS.has(child.name)) {
        if (this.#isInline(child)) run.push(child);
        else {
          flush();
          this.enter(child, inside);
        }
      }
    }
    flush();
  }

  #isHidden(element: Element): boolean {
    let hidden = this.#hidden.get(element);
    if (hidden === undefined) {
      hidden = isHiddenByItself(element);
      this.#hidden.set(element, hidden);
    }
    return hidden;
  }

  /**
   * Whether an element stays within the line: a phrasing element that wraps no block (a link around a card does) and
   * holds no blank line; a custom element only where text runs on beside it.
   */
  #isInline(element: Element): boolean {
    let inline = this.#inline.get(element);
    if (inline === undefined) {
      inline =
        (INLINE_ELEMENTS.has(element.name) || (element.name.includes("-") && hasTextBeside(element))) &&
        !holdsBlankLine(element) &&
        element.children.every(
          (child) => !isElement(child) || UNREAD_ELEMENTS.has(child.name) || this.#isInline(child),
        );
      this.#inline.set(element, inline);
    }
    return inline;
  }

  #surroundingsIn(element: Element, around: Surroundings): Surroundings {
    const hidden = around.hidden || this.#isHidden(element);
    const level = HEADING_LEVELS.get(element.name);
    if (level !== undefined && around.kind !== "caption")
      return { ...around, kind: "heading", level, hidden };
    switch (element.name) {
      case "ul":
      case "ol":
      case "dl":
      case "menu":
        this.#lists += 1;
        return { ...around, hidden, place: { list: this.#lists, ordered: element.name === "ol" } };
      case "li":
      case "dd":
      case "dt":
        return { ...around, kind: "item", hidden };
      case "blockquote":
        return { ...around, kind: "quote", hidden };
      case "pre":
        return { ...around, kind: "code", hidden };
      case "figcaption":
        return { ...around, kind: "caption", hidden };
      default:
        return hidden === around.hidden ? around : { ...around, hidden };
    }
  }

  #emitRun(element: Element, run: readonly ChildNode[], around: Surroundings): void {
    const aside: Element[] = [];
    for (const nodes of around.kind === "code" ? [run] : this.#splitAtBreaks(run)) {
      const raw = this.#rawRun(nodes, aside);
      const text = around.kind === "code" ? cleanMultiline(raw) : cleanText(raw);
      this.#emit(element, nodes, around, text);
    }
    for (const held of aside) this.#emitAside(held, around);
  }

  /** Images within a line, and inline elements that are not shown, stand as blocks of their own after the line. */
  #emitAside(element: Element, around: Surroundings): void {
    if (!IMAGE_ELEMENTS.has(element.name)) {
      this.enter(element, { ...around, hidden: true });
      return;
    }
    const image = imageOf(element, this.#baseUrl);
    if (image.alt === null) return;
    const hidden = around.hidden || this.#isHidden(element);
    this.#emit(element, [], { ...around, kind: "alt", hidden }, image.alt, { image });
  }

  #emitTable(element: Element, rows: readonly (readonly string[])[], around: Surroundings): void {
    for (const child of element.children) {
      if (isElement(child) && child.name === "caption") this.enter(child, around);
    }
    const text = rows.map((row) => row.join("\t")).join("\n");
    this.#emit(element, [element], { ...around, kind: "table" }, text, { rows });
  }

  #emit(
    element: Element,
    nodes: readonly ChildNode[],
    around: Surroundings,
    text: string,
    more: Partial<Pick<Block, "rows" | "image">> = {},
  ): void {
    if (text === "") return;
    this.blocks.push({
      index: this.blocks.length,
      kind: around.kind,
      text,
      element,
      nodes,
      linkLength: isWithinLink(element) ? text.length : this.#linkLengthOf(nodes),
      level: around.level,
      place: around.place,
      rows: null,
      image: null,
      hidden: around.hidden,
      ...more,
    });
  }

  /** The text of inline nodes, a line break as a new line; what is not text of the line is put aside. */
  #rawRun(nodes: readonly ChildNode[], aside: Element[]): string {
    let text = "";
    for (const node of nodes) {
      if (isText(node)) text += node.data;
      else if (isElement(node) && !UNREAD_ELEMENTS.has(node.name)) {
        if (node.name === "br") text += "\n";
        else if (IMAGE_ELEMENTS.has(node.name) || this.#isHidden(node)) aside.push(node);
        else text += this.#rawRun(node.children, aside);
      }
    }
    return text;
  }

  #linkLengthOf(nodes: readonly ChildNode[]): number {
    let length = 0;
    for (const node of nodes) {
      if (!isElement(node)) continue;
      length += isLink(node) ? cleanText(this.#rawRun([node], [])).length : this.#linkLengthOf(node.children);
    }
    return length;
  }

  /** Paragraphs parted by line breaks: two in a row always part, one parts where both sides are long. */
  #splitAtBreaks(run: readonly ChildNode[]): ChildNode[][] {
    if (!run.some(isBreak)) return [[...run]];
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

function isLink(element: Element): boolean {
  return element.name === "a" && element.attribs["href"] !== undefined;
}

function isWithinLink(element: Element): boolean {
  return closest(element, isLink) !== null;
}

/** Two line breaks in a row: the element holds paragraphs, whatever its name says. */
function holdsBlankLine(element: Element): boolean {
  let previous: ChildNode | null = null;
  for (const child of element.children) {
    if (isBlank(child)) continue;
    if (previous !== null && isBreak(child) && isBreak(previous)) return true;
    previous = child;
  }
  return false;
}

function hasTextBeside(element: Element): boolean {
  return [element.prev, element.next].some((node) => node !== null && isText(node) && !isBlank(node));
}
