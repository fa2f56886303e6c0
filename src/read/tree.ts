import type { ChildNode, Element, ParentNode, Text } from "domhandler";
import { unitAt } from "./code-unit.js";
import { isWhiteSpace } from "./white-space.js";

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

/** An `a` that leads somewhere. */
export function isLink({ name, attribs }: Element): boolean {
  return name === "a" && attribs["href"] !== undefined;
}

/** Text that is nothing but white space. */
export function isBlank(node: ChildNode): boolean {
  return isText(node) && isBlankText(node.data);
}

function isBlankText(text: string): boolean {
  const { length } = text;
  for (let i = 0; i < length; i += 1) if (!isWhiteSpace(unitAt(text, i))) return false;
  return true;
}

export function parentElement(node: ChildNode): Element | null {
  const parent = node.parent;
  return parent !== null && isElement(parent) ? parent : null;
}

/** The element itself and all elements above it, from the inside out. */
export function lineage(element: Element | null): IterableIterator<Element> {
  return new Lineage(element);
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
export function descendants(root: ParentNode): IterableIterator<Element> {
  return new Descendants(root);
}

/** All nodes below a node, in document order, by a walk that needs no stack of calls. */
export function nodesBelow(root: ParentNode): IterableIterator<ChildNode> {
  return new NodesBelow(root);
}

/*
 * The walks are classes, not generators: V8 takes the step of a class into the loop that asks for it, and makes no
 * object for each node then. For that, each step makes its result in one place.
 */

class Lineage implements IterableIterator<Element> {
  #ahead: Element | null;

  constructor(element: Element | null) {
    this.#ahead = element;
  }

  [Symbol.iterator](): this {
    return this;
  }

  next(): IteratorResult<Element> {
    const value = this.#ahead;
    if (value !== null) this.#ahead = parentElement(value);
    return { done: value === null, value } as IteratorResult<Element>;
  }
}

class NodesBelow implements IterableIterator<ChildNode> {
  readonly #root: ParentNode;
  #ahead: ChildNode | null;

  constructor(root: ParentNode) {
    this.#root = root;
    this.#ahead = root.children[0] ?? null;
  }

  [Symbol.iterator](): this {
    return this;
  }

  next(): IteratorResult<ChildNode> {
    const value = this.#ahead;
    if (value !== null) this.#ahead = nodeAfter(value, this.#root);
    return { done: value === null, value } as IteratorResult<ChildNode>;
  }
}

class Descendants implements IterableIterator<Element> {
  readonly #root: ParentNode;
  #ahead: Element | null;

  constructor(root: ParentNode) {
    this.#root = root;
    this.#ahead = elementFrom(root.children[0] ?? null, root);
  }

  [Symbol.iterator](): this {
    return this;
  }

  next(): IteratorResult<Element> {
    const value = this.#ahead;
    if (value !== null) this.#ahead = elementFrom(nodeAfter(value, this.#root), this.#root);
    return { done: value === null, value } as IteratorResult<Element>;
  }
}

function elementFrom(node: ChildNode | null, root: ParentNode): Element | null {
  let at = node;
  while (at !== null) {
    if (isElement(at)) return at;
    at = nodeAfter(at, root);
  }
  return null;
}

/** Told by the kind, since to ask whether a node has a property takes longer than all else of a walk. */
export function isParent(node: ChildNode | ParentNode): node is Extract<ChildNode | ParentNode, ParentNode> {
  const kind = kindOf(node);
  return kind !== "text" && kind !== "comment" && kind !== "directive";
}

/** The node that comes next in document order, its own first child included, below a root: for the longest walks. */
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
