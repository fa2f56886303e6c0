import type { Document, Element } from "domhandler";
import { type DefaultTreeAdapterTypes as Tree, html as HTML, parse } from "parse5";
import { isElement, isText } from "../../src/read/tree.js";

/*
 * What parse5 alone makes of a page, as text: the measure for reading. Left out is what reading leaves out: comments,
 * scripts, styles, the insides of svg and of frames, and white space, which comments part where they stand in a table.
 */

const GONE = new Set(["script", "style"]);
const EMPTIED = new Set(["iframe", "noembed", "noframes"]);

export function plainTree(html: string): string {
  return linesOf(parse(html, { scriptingEnabled: false }), 0).join("\n");
}

/** Lines of a tree, each as deep as it stands; text is held back, since a comment may part it. */
class Lines {
  readonly all: string[] = [];
  readonly #indent: string;
  #text = "";

  constructor(depth: number) {
    this.#indent = " ".repeat(depth);
  }

  text(data: string): void {
    this.#text += data;
  }

  /** Ends the text before, and adds a line of its own, where one is given. */
  mark(line?: string): void {
    const squeezed = this.#text.replace(/\s/g, "");
    this.#text = "";
    if (squeezed !== "") this.all.push(`${this.#indent}"${squeezed}"`);
    if (line !== undefined) this.all.push(this.#indent + line);
  }

  element(name: string, attributes: readonly (readonly [name: string, value: string])[]): void {
    this.mark(`<${name}${attributes.map(([key, value]) => ` ${key}="${value}"`).join("")}>`);
  }
}

const isShut = (name: string): boolean => name === "svg" || EMPTIED.has(name);

function linesOf(node: Tree.ParentNode, depth: number): string[] {
  const lines = new Lines(depth);
  for (const child of "content" in node ? node.content.childNodes : node.childNodes) {
    if ("value" in child) lines.text(child.value);
    else if ("tagName" in child) {
      if (child.namespaceURI === HTML.NS.HTML && GONE.has(child.tagName)) continue;
      lines.element(
        child.tagName,
        child.attrs.map(({ name, value }) => [name, value]),
      );
      if (!isShut(child.tagName)) lines.all.push(...linesOf(child, depth + 1));
    } else if ("name" in child) lines.mark(`<!${child.name}>`);
  }
  lines.mark();
  return lines.all;
}

/** The same of a tree that reading made, which may still hold a script without its text. */
export function plainTreeOf(document: Document): string {
  return readLines(document, 0).join("\n");
}

function readLines(node: Document | Element, depth: number): string[] {
  const lines = new Lines(depth);
  for (const child of node.children) {
    if (isText(child)) lines.text(child.data);
    else if (isElement(child)) {
      if (child.namespace === HTML.NS.HTML && GONE.has(child.name)) continue;
      lines.element(child.name, Object.entries(child.attribs));
      if (!isShut(child.name)) lines.all.push(...readLines(child, depth + 1));
    } else if ("children" in child) {
      // A template's content stands in a document of its own.
      lines.mark();
      lines.all.push(...readLines(child as Document, depth));
    } else lines.mark("<!html>");
  }
  lines.mark();
  return lines.all;
}
