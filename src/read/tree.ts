import type { ChildNode, Element, ParentNode, Text } from "domhandler";

/*
 * The few questions that the rest asks of the parsed tree. Node kinds are told by their `type`, so that nothing of
 * the tree's library is loaded for them.
 */

function kindOf(node: ChildNode | ParentNode): string {
  return node.type;
}

export function isElement(node: ChildNode | ParentNode): node is Element {
  const kind = kindOf(node);
  return kind === "tag" || kind === "script" || kind === "style";
}

export function isText(node: ChildNode | ParentNode): node is Text {
  return kindOf(node) === "text";
}

/** Text that is nothing but white space. */
export function isBlank(node: ChildNode): boolean {
  return isText(node) && node.data.trim() === "";
}

export function parentElement(node: ChildNode): Element | null {
  const parent = node.parent;
  return parent !== null && isElement(parent) ? parent : null;
}

/** The element itself and all elements above it, from the inside out. */
export function* lineage(element: Element | null): Generator<Element> {
  for (let at = element; at !== null; at = parentElement(at)) yield at;
}

/** The nearest element, the given one included, that the test holds for. */
export function closest(element: Element | null, test: (element: Element) => boolean): Element | null {
  for (let at = element; at !== null; at = parentElement(at)) if (test(at)) return at;
  return null;
}

export function contains(ancestor: Element, element: Element | null): boolean {
  for (let at: ParentNode | null = element; at !== null; at = at.parent) if (at === ancestor) return true;
  return false;
}

/** All elements below a node, in document order. */
export function* descendants(root: ParentNode): Generator<Element> {
  for (const node of nodesBelow(root)) if (isElement(node)) yield node;
}

/** All nodes below a node, in document order, by a walk that needs no stack of calls. */
export function* nodesBelow(root: ParentNode): Generator<ChildNode> {
  let node: ChildNode | null = root.children[0] ?? null;
  while (node !== null) {
    yield node;
    node = nodeAfter(node, root);
  }
}

/** Told by the kind, since to ask whether a node has a property takes longer than all else of a walk. */
function isParent(node: ChildNode | ParentNode): node is Extract<ChildNode | ParentNode, ParentNode> {
  const kind = kindOf(node);
  return kind !== "text" && kind !== "comment" && kind !== "directive";
}

/** The next node below a root, in document order; for long walks, which a generator makes several times as slow. */
export function nodeAfter(node: ChildNode, root: ChildNode | ParentNode): ChildNode | null {
  const below: ChildNode | undefined = isParent(node) ? node.children[0] : undefined;
  if (below !== undefined) return below;
  return node === root ? null : following(node, root);
}

function following(node: ChildNode, root: ChildNode | ParentNode): ChildNode | null {
  let at: ChildNode = node;
  for (;;) {
    if (at.next !== null) return at.next;
    const parent: ParentNode | null = at.parent;
    if (parent === null || parent === root) return null;
    at = parent;
  }
}

/** The text of all text nodes below a node, as it stands. */
export function rawText(node: ChildNode | ParentNode): string {
  if (isText(node)) return node.data;
  if (!isParent(node)) return "";
  const parts: string[] = [];
  let at: ChildNode | null = node.children[0] ?? null;
  while (at !== null) {
    if (isText(at)) parts.push(at.data);
    at = nodeAfter(at, node);
  }
  return parts.join("");
}
