import type { Nodes, Root } from "mdast";
import { fromMarkdown } from "mdast-util-from-markdown";

/** The body of a Markdown file as CommonMark reads it, without the front matter. */
export function bodyTree(markdown: string): Root {
  return fromMarkdown(markdown.replace(/^---\n[\s\S]*?\n---\n/, ""));
}

/** A node and all below it. */
export function* nodesOf(node: Nodes): Generator<Nodes> {
  yield node;
  if ("children" in node) for (const child of node.children) yield* nodesOf(child);
}

export function textOf(node: Nodes): string {
  return [...nodesOf(node)].map((inner) => ("value" in inner ? inner.value : "")).join("");
}

/** The addresses of all links and images. */
export function addressesOf(tree: Root): string[] {
  return [...nodesOf(tree)].flatMap((node) => ("url" in node ? [node.url] : []));
}
