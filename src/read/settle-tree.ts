import { type ChildNode, Document, Element, type ParentNode } from "domhandler";
import { isElement, isText } from "./tree.js";

/**
 * Makes a parsed tree safe to walk: declarative shadow roots stand in place, and no element is deeper than `maxDepth`.
 * What lies deeper is moved up, in reading order, behind the element that it would lie in.
 * @param document changed in place
 */
export function settleTree(document: Document, maxDepth: number): void {
  if (!isUnsettled(document, maxDepth)) return;
  const open: { node: ParentNode; depth: number }[] = [{ node: document, depth: 0 }];
  for (let frame = open.pop(); frame !== undefined; frame = open.pop()) {
    const { node, depth } = frame;
    if (node.children.some(isShadowRoot)) setChildren(node, node.children.flatMap(inPlace));
    if (depth + 1 >= maxDepth)
      setChildren(
        node,
        node.children.flatMap((child) => flat(child)),
      );
    for (const child of node.children) {
      if (isParent(child)) open.push({ node: child, depth: depth + 1 });
    }
  }
}

/** Whether there is anything to do; on nearly all pages there is not. */
function isUnsettled(document: Document, maxDepth: number): boolean {
  let depth = 1;
  let node: ChildNode | null = document.children[0] ?? null;
  while (node !== null) {
    if (!isText(node) && isParent(node)) {
      if (depth >= maxDepth - 1 || isShadowRoot(node)) return true;
      const below: ChildNode | undefined = node.children[0];
      if (below !== undefined) {
        node = below;
        depth += 1;
        continue;
      }
    }
    let at: ChildNode = node;
    while (at.next === null) {
      const parent: ParentNode | null = at.parent;
      if (parent === null || parent === document) return false;
      at = parent;
      depth -= 1;
    }
    node = at.next;
  }
  return false;
}

/**
 * `<template shadowrootmode>` (HTML standard, 4.12.3): browsers show its content as the host's, with the host's own
 * children in the slots.
 */
function isShadowRoot(node: ChildNode): boolean {
  return isElement(node) && node.name === "template" && node.attribs["shadowrootmode"] !== undefined;
}

function inPlace(node: ChildNode): ChildNode[] {
  if (!isElement(node) || !isShadowRoot(node)) return [node];
  return node.children
    .flatMap((content) => (content instanceof Document ? content.children : [content]))
    .flatMap(inPlace);
}

/**
 * An element and all within it side by side: each keeps the text that comes before the first element within it. What is
 * in a template stays in it, so that nothing hidden comes to light.
 */
function flat(root: ChildNode, inTemplate = false): ChildNode[] {
  if (!(root instanceof Element) || !root.children.some(isParent)) return [root];
  const row: ChildNode[] = [];
  const waiting: { node: ChildNode; parent: ChildNode | null }[] = [{ node: root, parent: null }];
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    const { node, parent } = next;
    const holder = row[row.length - 1];
    const content =
      inTemplate || !isParent(node) ? undefined : node.children.find((child) => child instanceof Document);
    if (content !== undefined) {
      setChildren(
        content,
        content.children.flatMap((child) => flat(child, true)),
      );
      row.push(node);
    } else if (isParent(node)) {
      for (const child of node.children.toReversed()) waiting.push({ node: child, parent: node });
      setChildren(node, []);
      if (node instanceof Element) row.push(node);
    } else if (holder instanceof Element && holder === parent) {
      setChildren(holder, [...holder.children, node]);
    } else {
      row.push(node);
    }
  }
  return row;
}

function isParent(node: ChildNode): node is Element | Document {
  return isElement(node) || node instanceof Document;
}

function setChildren(parent: ParentNode, children: ChildNode[]): void {
  parent.children = children;
  children.forEach((child, index) => {
    child.parent = parent;
    child.prev = children[index - 1] ?? null;
    child.next = children[index + 1] ?? null;
  });
}
