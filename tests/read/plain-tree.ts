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

function linesOf(node: Tree.ParentNode, depth: number): string[] {
  const lines: string[] = [];
  let text = "";
  const indent = " ".repeat(depth);
  const flush = (): void => {
    const squeezed = text.replace(/\s/g, "");
    if (squeezed !== "") lines.push(`${indent}"${squeezed}"`);
    text = "";
  };
  for (const child of "content" in node ? node.content.childNodes : node.childNodes) {
    if ("value" in child) text += child.value;
    else if ("tagName" in child) {
      if (child.namespaceURI === HTML.NS.HTML && GONE.has(child.tagName)) continue;
      flush();
      const attributes = child.attrs.map(({ name, value }) => ` ${name}="${value}"`);
      lines.push(`${indent}<${child.tagName}${attributes.join("")}>`);
      if (child.tagName === "svg" || EMPTIED.has(child.tagName)) continue;
      lines.push(...linesOf(child, depth + 1));
    } else if ("name" in child) {
      flush();
      lines.push(`${indent}<!${child.name}>`);
    }
  }
  flush();
  return lines;
}

/** The same of a tree that reading made, which may still hold a script without its text. */
export function plainTreeOf(document: Document): string {
  return readLines(document, 0).join("\n");
}

function readLines(node: Document | Element, depth: number): string[] {
  const lines: string[] = [];
  let text = "";
  const indent = " ".repeat(depth);
  const flush = (): void => {
    const squeezed = text.replace(/\s/g, "");
    if (squeezed !== "") lines.push(`${indent}"${squeezed}"`);
    text = "";
  };
  for (const child of node.children) {
    if (isText(child)) text += child.data;
    else if (isElement(child)) {
      if (child.namespace === HTML.NS.HTML && GONE.has(child.name)) continue;
      flush();
      const attributes = Object.entries(child.attribs).map(([name, value]) => ` ${name}="${value}"`);
      lines.push(`${indent}<${child.name}${attributes.join("")}>`);
      if (child.name === "svg" || EMPTIED.has(child.name)) continue;
      lines.push(...readLines(child, depth + 1));
    } else {
      flush();
      // A template's content stands in a document of its own.
      if ("children" in child) lines.push(...readLines(child as Document, depth));
      else lines.push(`${indent}<!html>`);
    }
  }
  flush();
  return lines;
}
