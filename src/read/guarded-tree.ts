import {
  type AnyNode,
  type ChildNode,
  Comment,
  Document,
  Element,
  type ParentNode,
  ProcessingInstruction,
  Text,
} from "domhandler";
import { html as HTML, type Token, type TreeAdapter, type TreeAdapterTypeMap } from "parse5";
import { elapsedMs } from "../clock.js";
import { CleancopyError } from "../errors.js";
import type { ParseLimits } from "../options.js";

export type DomhandlerMap = TreeAdapterTypeMap<
  AnyNode,
  ParentNode,
  ChildNode,
  Document,
  Document,
  Element,
  Comment,
  Text,
  Element,
  ProcessingInstruction
>;

/** The clock is looked at once in so many steps. */
const STEPS_BETWEEN_LOOKS = 256;

/** Real paragraphs are shorter. */
const LONG_TEXT = 100_000;

/**
 * Counts what the parser makes. Crossed formatting tags make parsers copy elements without end, so the count is of
 * elements made, not of tags read.
 * @throws CleancopyError `too-complex`
 */
class Guard {
  readonly #limits: ParseLimits;
  readonly #deadline: number;
  #elements = 0;
  #steps = 0;
  #longText: Text | null = null;
  #joinAt = 0;

  constructor(limits: ParseLimits) {
    this.#limits = limits;
    this.#deadline = elapsedMs() + limits.deadlineMs;
  }

  /**
   * The parser adds a text word by word, and the engine keeps the words apart, at twenty times the size, until the text is
   * looked into: a long text is looked into each time it has grown by a quarter.
   */
  grown(text: Text): void {
    const { length } = text.data;
    if (length < LONG_TEXT) return;
    if (this.#longText !== text) {
      this.#longText = text;
      this.#joinAt = length;
    }
    if (length < this.#joinAt) return;
    text.data.charCodeAt(length >> 1);
    this.#joinAt = length * 1.25;
  }

  get maxAttributes(): number {
    return this.#limits.maxAttributes;
  }

  element(): void {
    this.#elements += 1;
    if (this.#elements > this.#limits.maxElements) {
      throw new CleancopyError(
        "too-complex",
        `the page makes more than ${this.#limits.maxElements} elements`,
        {
          phase: "parse",
          advice: "raise maxElements if the page is really that large",
        },
      );
    }
    this.step();
  }

  step(): void {
    this.#steps += 1;
    if (this.#steps % STEPS_BETWEEN_LOOKS !== 0 || elapsedMs() < this.#deadline) return;
    throw new CleancopyError("too-complex", `the page was not parsed within ${this.#limits.deadlineMs} ms`, {
      phase: "parse",
    });
  }
}

/**
 * A record that inherits nothing: a page may name an attribute `constructor` or `__proto__`. V8 keeps what a constructor
 * makes by its shape, in less room than `Object.create(null)`, of which every page would make thousands.
 */
const Attributes = function () {
  // Filled by the parser.
} as unknown as new () => Record<string, string>;
Object.defineProperty(Attributes, "prototype", { value: Object.freeze(Object.create(null)) });

/**
 * V8 knows at most four shapes of object in one place of the code, and looks every other one up. A tree has four kinds of
 * node, the doctype's among them: so each is of one shape, the documents that have a mode and those that have none too.
 */
function newDocument(): Document {
  const document = new Document([]);
  document["x-mode"] = HTML.DOCUMENT_MODE.NO_QUIRKS;
  return document;
}

function indexIn(parent: ParentNode, node: ChildNode): number {
  // The parser works at the end of a parent nearly always.
  const { children } = parent;
  return children[children.length - 1] === node ? children.length - 1 : children.indexOf(node);
}

function append(parent: ParentNode, node: ChildNode): void {
  const { children } = parent;
  const last = children[children.length - 1];
  if (last === undefined) {
    // A literal has room for its one node, what is pushed to an empty array makes room for seventeen.
    parent.children = [node];
  } else {
    last.next = node;
    node.prev = last;
    children.push(node);
  }
  node.parent = parent;
}

function insertAt(parent: ParentNode, node: ChildNode, index: number): void {
  const before = parent.children[index - 1] ?? null;
  const behind = parent.children[index] ?? null;
  node.prev = before;
  node.next = behind;
  if (before !== null) before.next = node;
  if (behind !== null) behind.prev = node;
  parent.children.splice(index, 0, node);
  node.parent = parent;
}

function detach(node: ChildNode): void {
  const { parent, prev, next } = node;
  if (parent === null) return;
  parent.children.splice(indexIn(parent, node), 1);
  if (prev !== null) prev.next = next;
  if (next !== null) next.prev = prev;
  node.parent = null;
  node.prev = null;
  node.next = null;
}

/**
 * A parse5 tree adapter that makes domhandler nodes and stops a page that would cost too much. One is for one parse: it
 * counts. A class, so that the parser finds the same methods in each parse.
 */
export class GuardedTree implements TreeAdapter<DomhandlerMap> {
  readonly #guard: Guard;

  constructor(limits: ParseLimits) {
    this.#guard = new Guard(limits);
  }

  createDocument(): Document {
    return newDocument();
  }

  createDocumentFragment(): Document {
    return newDocument();
  }

  createElement(name: string, namespace: HTML.NS, attributes: readonly Token.Attribute[]): Element {
    this.#guard.element();
    const attribs: Record<string, string> = new Attributes();
    const count = Math.min(attributes.length, this.#guard.maxAttributes);
    for (let at = 0; at < count; at += 1) {
      const attribute = attributes[at];
      if (attribute !== undefined) attribs[attribute.name] = attribute.value;
    }
    const element = new Element(name, attribs, []);
    element.namespace = namespace;
    return element;
  }

  createCommentNode(data: string): Comment {
    return new Comment(data);
  }

  createTextNode(data: string): Text {
    return new Text(data);
  }

  appendChild(parent: ParentNode, node: ChildNode): void {
    this.#guard.step();
    // Comments hold nothing for a reader; without them text is whole.
    if (node instanceof Comment) return;
    append(parent, node);
  }

  insertBefore(parent: ParentNode, node: ChildNode, reference: ChildNode): void {
    this.#guard.step();
    insertAt(parent, node, indexIn(parent, reference));
  }

  detachNode(node: ChildNode): void {
    this.#guard.step();
    detach(node);
  }

  insertText(parent: ParentNode, text: string): void {
    this.#guard.step();
    const last = parent.children[parent.children.length - 1];
    if (last instanceof Text) {
      last.data += text;
      this.#guard.grown(last);
    } else append(parent, new Text(text));
  }

  insertTextBefore(parent: ParentNode, text: string, reference: ChildNode): void {
    this.#guard.step();
    const index = indexIn(parent, reference);
    const before = parent.children[index - 1];
    if (before instanceof Text) before.data += text;
    else insertAt(parent, new Text(text), index);
  }

  adoptAttributes(recipient: Element, attributes: readonly Token.Attribute[]): void {
    for (const { name, value } of attributes.slice(0, this.#guard.maxAttributes)) {
      recipient.attribs[name] ??= value;
    }
  }

  setTemplateContent(template: Element, content: Document): void {
    append(template, content);
  }

  getTemplateContent(template: Element): Document {
    const [content] = template.children;
    if (content instanceof Document) return content;
    throw new CleancopyError("internal", "a template lost its content while the page was parsed");
  }

  setDocumentType(document: Document, name: string, publicId: string, systemId: string): void {
    const doctype = new ProcessingInstruction("!doctype", `!DOCTYPE ${name}`);
    doctype["x-name"] = name;
    doctype["x-publicId"] = publicId;
    doctype["x-systemId"] = systemId;
    append(document, doctype);
  }

  setDocumentMode(document: Document, mode: HTML.DOCUMENT_MODE): void {
    document["x-mode"] = mode;
  }

  getFirstChild(node: ParentNode): ChildNode | null {
    return node.children[0] ?? null;
  }

  getChildNodes(node: ParentNode): ChildNode[] {
    return node.children;
  }

  getParentNode(node: AnyNode): ParentNode | null {
    return node.parent;
  }

  /** Asked for only while formatting elements and fonts are told apart. */
  getAttrList(element: Element): Token.Attribute[] {
    return Object.entries(element.attribs).map(([name, value]) => ({ name, value }));
  }

  getTagName(element: Element): string {
    return element.name;
  }

  getNamespaceURI(element: Element): HTML.NS {
    return element.namespace as HTML.NS;
  }

  getTextNodeContent(text: Text): string {
    return text.data;
  }

  getCommentNodeContent(comment: Comment): string {
    return comment.data;
  }

  getDocumentMode(document: Document): HTML.DOCUMENT_MODE {
    return (document["x-mode"] as HTML.DOCUMENT_MODE | undefined) ?? HTML.DOCUMENT_MODE.NO_QUIRKS;
  }

  getDocumentTypeNodeName(doctype: ProcessingInstruction): string {
    return doctype["x-name"] ?? "";
  }

  getDocumentTypeNodePublicId(doctype: ProcessingInstruction): string {
    return doctype["x-publicId"] ?? "";
  }

  getDocumentTypeNodeSystemId(doctype: ProcessingInstruction): string {
    return doctype["x-systemId"] ?? "";
  }

  isTextNode(node: AnyNode): node is Text {
    return node instanceof Text;
  }

  isCommentNode(node: AnyNode): node is Comment {
    return node instanceof Comment;
  }

  isElementNode(node: AnyNode): node is Element {
    return node instanceof Element;
  }

  isDocumentTypeNode(node: AnyNode): node is ProcessingInstruction {
    return node instanceof ProcessingInstruction;
  }

  // Positions are never asked for.
  getNodeSourceCodeLocation(): null {
    return null;
  }

  setNodeSourceCodeLocation(): void {
    // None is kept.
  }

  updateNodeSourceCodeLocation(): void {
    // None is kept.
  }
}
