import { type DefaultTreeAdapterTypes as Tree, html as HTML, parse } from "parse5";

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
