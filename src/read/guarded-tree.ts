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
    this.#deadline = performance.now() + limits.deadlineMs;
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
    if (this.#steps % STEPS_BETWEEN_LOOKS !== 0 || performance.now() < this.#deadline) return;
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

/** parse5 asks for an element's attributes only while it tells formatting elements and fonts apart. */
function attributeList(element: Element): Token.Attribute[] {
  return Object.entries(element.attribs).map(([name, value]) => ({ name, value }));
}

function indexIn(parent: ParentNode, node: ChildNode): number {
  // The parser works at the end of a parent nearly always.
  const { children } = parent;
  return children[children.length - 1] === node ? children.length - 1 : children.indexOf(node);
}

function append(parent: ParentNode, node: ChildNode): void {
  const last = parent.children[parent.children.length - 1];
  if (last !== undefined) {
    last.next = node;
    node.prev = last;
  }
  parent.children.push(node);
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

const isText = (node: AnyNode | undefined): node is Text => node instanceof Text;

/** The parts that make nodes. */
function makers(guard: Guard) {
  return {
    createDocument(): Document {
      return new Document([]);
    },
    createDocumentFragment(): Document {
      return new Document([]);
    },
    createElement(name: string, namespace: HTML.NS, attributes: Token.Attribute[]): Element {
      guard.element();
      const attribs: Record<string, string> = new Attributes();
      const count = Math.min(attributes.length, guard.maxAttributes);
      for (const { name: key, value } of count < attributes.length
        ? attributes.slice(0, count)
        : attributes) {
        attribs[key] = value;
      }
      const element = new Element(name, attribs, []);
      element.namespace = namespace;
      return element;
    },
    createCommentNode(data: string): Comment {
      return new Comment(data);
    },
    createTextNode(data: string): Text {
      return new Text(data);
    },
  };
}

/** The parts that join them. */
function joiners(guard: Guard) {
  return {
    appendChild(parent: ParentNode, node: ChildNode): void {
      guard.step();
      // Comments hold nothing for a reader; without them text is whole.
      if (node instanceof Comment) return;
      append(parent, node);
    },
    insertBefore(parent: ParentNode, node: ChildNode, reference: ChildNode): void {
      guard.step();
      insertAt(parent, node, indexIn(parent, reference));
    },
    detachNode(node: ChildNode): void {
      guard.step();
      detach(node);
    },
    insertText(parent: ParentNode, text: string): void {
      guard.step();
      const last = parent.children[parent.children.length - 1];
      if (isText(last)) {
        last.data += text;
        guard.grown(last);
      } else append(parent, new Text(text));
    },
    insertTextBefore(parent: ParentNode, text: string, reference: ChildNode): void {
      guard.step();
      const index = indexIn(parent, reference);
      const before = parent.children[index - 1];
      if (isText(before)) before.data += text;
      else insertAt(parent, new Text(text), index);
    },
    adoptAttributes(recipient: Element, attributes: Token.Attribute[]): void {
      for (const { name, value } of attributes.slice(0, guard.maxAttributes)) {
        recipient.attribs[name] ??= value;
      }
    },
    setTemplateContent(template: Element, content: Document): void {
      append(template, content);
    },
    getTemplateContent(template: Element): Document {
      const [content] = template.children;
      if (content instanceof Document) return content;
      throw new CleancopyError("internal", "a template lost its content while the page was parsed");
    },
    setDocumentType(document: Document, name: string, publicId: string, systemId: string): void {
      const doctype = new ProcessingInstruction("!doctype", `!DOCTYPE ${name}`);
      doctype["x-name"] = name;
      doctype["x-publicId"] = publicId;
      doctype["x-systemId"] = systemId;
      append(document, doctype);
    },
    setDocumentMode(document: Document, mode: HTML.DOCUMENT_MODE): void {
      document["x-mode"] = mode;
    },
  };
}

/** The parts that look at them. */
const readers = {
  getFirstChild: (node: ParentNode) => node.children[0] ?? null,
  getChildNodes: (node: ParentNode) => node.children,
  getParentNode: (node: AnyNode) => node.parent,
  getAttrList: attributeList,
  getTagName: (element: Element) => element.name,
  getNamespaceURI: (element: Element) => element.namespace as HTML.NS,
  getTextNodeContent: (text: Text) => text.data,
  getCommentNodeContent: (comment: Comment) => comment.data,
  getDocumentMode: (document: Document) =>
    (document["x-mode"] as HTML.DOCUMENT_MODE | undefined) ?? HTML.DOCUMENT_MODE.NO_QUIRKS,
  getDocumentTypeNodeName: (doctype: ProcessingInstruction) => doctype["x-name"] ?? "",
  getDocumentTypeNodePublicId: (doctype: ProcessingInstruction) => doctype["x-publicId"] ?? "",
  getDocumentTypeNodeSystemId: (doctype: ProcessingInstruction) => doctype["x-systemId"] ?? "",
  isTextNode: (node: AnyNode): node is Text => node instanceof Text,
  isCommentNode: (node: AnyNode): node is Comment => node instanceof Comment,
  isElementNode: (node: AnyNode): node is Element => node instanceof Element,
  isDocumentTypeNode: (node: AnyNode): node is ProcessingInstruction => node instanceof ProcessingInstruction,
  // Positions are never asked for.
  getNodeSourceCodeLocation: () => null,
  setNodeSourceCodeLocation: () => undefined,
  updateNodeSourceCodeLocation: () => undefined,
};

/**
 * A parse5 tree adapter that makes domhandler nodes and stops a page that would cost too much.
 * @returns an adapter for one parse: it counts
 */
export function guardedTree(limits: ParseLimits): TreeAdapter<DomhandlerMap> {
  const guard = new Guard(limits);
  return { ...makers(guard), ...joiners(guard), ...readers };
}
