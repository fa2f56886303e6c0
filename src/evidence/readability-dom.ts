/*
 * The DOM that Readability runs over: what it calls and no more (its own JSDOMParser.js is the list), made for speed.
 * It differs from a browser's in three ways, each of which tests hold against jsdom:
 * - `innerHTML` of `body` and `noscript`, which Readability takes only to put it back, is a ticket for a copy of the
 *   nodes, not HTML; of all other elements, which it only logs, it is empty;
 * - an element may change its name in place (`__JSDOMParser__`), as in Readability's own light DOM;
 * - text is cached in each element until something below it changes.
 */

export type LightNode = LightElement | LightText;
export type LightParent = LightElement | LightDocument;

/** Called now and then; throws to stop a run that takes too long. */
export type Watch = () => void;

export class LightAttribute {
  readonly name: string;
  value: string;

  constructor(name: string, value: string) {
    this.name = name;
    this.value = value;
  }

  cloneNode(): LightAttribute {
    return new LightAttribute(this.name, this.value);
  }
}

const NO_NODES: readonly LightNode[] = [];

export class LightText {
  readonly nodeType = 3;
  readonly nodeName = "#text";
  readonly childNodes = NO_NODES;
  readonly textContent: string;
  /** Number of the text in the tree that it was copied from; -1 for none. */
  readonly origin: number;
  parentNode: LightParent | null = null;
  previousSibling: LightNode | null = null;
  nextSibling: LightNode | null = null;

  constructor(text: string, origin: number) {
    this.textContent = text;
    this.origin = origin;
  }

  remove(): void {
    this.parentNode?.removeChild(this);
  }
}

/** The part that elements and the document have in common: a linked list, and arrays of it made when asked for. */
abstract class LightContainer {
  firstChild: LightNode | null = null;
  lastChild: LightNode | null = null;
  /** Read by Readability from the document's first child: names of elements are changed in place. */
  readonly __JSDOMParser__ = true;
  abstract readonly parentNode: LightParent | null;
  abstract readonly ownerDocument: LightDocument;
  #nodes: LightNode[] | null = null;
  #elements: LightElement[] | null = null;
  /** While it is null, it is null in all that this lies in, too. */
  #text: string | null = null;

  get childNodes(): readonly LightNode[] {
    if (this.#nodes === null) {
      this.#nodes = [];
      for (let node = this.firstChild; node !== null; node = node.nextSibling) this.#nodes.push(node);
    }
    return this.#nodes;
  }

  get children(): readonly LightElement[] {
    if (this.#elements === null) {
      this.#elements = [];
      for (let node = this.firstChild; node !== null; node = node.nextSibling) {
        if (node.nodeType === 1) this.#elements.push(node);
      }
    }
    return this.#elements;
  }

  get firstElementChild(): LightElement | null {
    const first = this.firstChild;
    return first === null || first.nodeType === 1 ? first : nextElement(first);
  }

  get textContent(): string {
    if (this.#text === null) {
      this.ownerDocument.watch();
      let text = "";
      for (let node = this.firstChild; node !== null; node = node.nextSibling) text += node.textContent;
      this.#text = text;
    }
    return this.#text;
  }

  appendChild(child: LightNode): LightNode {
    child.remove();
    const last = this.lastChild;
    if (last === null) this.firstChild = child;
    else last.nextSibling = child;
    child.previousSibling = last;
    child.parentNode = this.self();
    this.lastChild = child;
    this.#nodes?.push(child);
    if (child.nodeType === 1) this.#elements?.push(child);
    this.#changed();
    return child;
  }

  removeChild(child: LightNode): LightNode {
    this.ownerDocument.watch();
    const { previousSibling: before, nextSibling: behind } = child;
    if (before === null) this.firstChild = behind;
    else before.nextSibling = behind;
    if (behind === null) this.lastChild = before;
    else behind.previousSibling = before;
    setFree(child);
    this.#nodes = null;
    // Readability moves children from the front while it reads the list anew each time.
    if (child.nodeType === 1) this.#elements?.splice(this.#elements.indexOf(child), 1);
    this.#changed();
    return child;
  }

  replaceChild(fresh: LightNode, old: LightNode): LightNode {
    fresh.remove();
    const { previousSibling: before, nextSibling: behind } = old;
    if (before === null) this.firstChild = fresh;
    else before.nextSibling = fresh;
    if (behind === null) this.lastChild = fresh;
    else behind.previousSibling = fresh;
    fresh.previousSibling = before;
    fresh.nextSibling = behind;
    fresh.parentNode = this.self();
    setFree(old);
    this.#nodes = null;
    this.#elements = null;
    this.#changed();
    return old;
  }

  getElementsByTagName(name: string): LightElement[] {
    const tagName = name.toUpperCase();
    const found: LightElement[] = [];
    this.ownerDocument.watch();
    walkElements(this, (element) => {
      if (element.tagName === tagName) found.push(element);
    });
    return found;
  }

  /** @param selector names of elements, parted by commas: all that Readability asks for */
  querySelectorAll(selector: string): LightElement[] {
    if (!selector.includes(",")) return this.getElementsByTagName(selector);
    const names = new Set(selector.toUpperCase().split(","));
    const found: LightElement[] = [];
    this.ownerDocument.watch();
    walkElements(this, (element) => {
      if (names.has(element.tagName)) found.push(element);
    });
    return found;
  }

  protected abstract self(): LightParent;

  /** Forgets the cached text here and in all that this lies in. */
  #changed(): void {
    this.#text = null;
    let above = this.parentNode;
    while (above !== null && above.#text !== null) {
      above.#text = null;
      above = above.parentNode;
    }
  }
}

function nextElement(from: LightNode): LightElement | null {
  let node = from.nextSibling;
  while (node !== null && node.nodeType !== 1) node = node.nextSibling;
  return node;
}

function setFree(node: LightNode): void {
  node.parentNode = null;
  node.previousSibling = null;
  node.nextSibling = null;
}

/** In document order, without `root`. The tree's depth is bounded where it is made. */
function walkElements(root: LightContainer, visit: (element: LightElement) => void): void {
  for (let node = root.firstChild; node !== null; node = node.nextSibling) {
    if (node.nodeType !== 1) continue;
    visit(node);
    walkElements(node, visit);
  }
}

/** The two declarations that Readability looks at. */
export interface LightStyle {
  readonly display: string;
  readonly visibility: string;
}

const NO_STYLE: LightStyle = { display: "", visibility: "" };

export class LightElement extends LightContainer {
  readonly nodeType = 1;
  readonly ownerDocument: LightDocument;
  readonly attributes: LightAttribute[] = [];
  localName: string;
  tagName: string;
  parentNode: LightParent | null = null;
  previousSibling: LightNode | null = null;
  nextSibling: LightNode | null = null;
  style: LightStyle = NO_STYLE;
  /** Where Readability keeps its score. */
  readability: unknown = undefined;
  _readabilityDataTable: unknown = undefined;

  constructor(document: LightDocument, name: string) {
    super();
    this.ownerDocument = document;
    this.localName = name.toLowerCase();
    this.tagName = name.toUpperCase();
  }

  get nodeName(): string {
    return this.tagName;
  }

  get nextElementSibling(): LightElement | null {
    return nextElement(this);
  }

  get previousElementSibling(): LightElement | null {
    let node = this.previousSibling;
    while (node !== null && node.nodeType !== 1) node = node.previousSibling;
    return node;
  }

  get className(): string {
    return this.getAttribute("class") ?? "";
  }

  set className(value: string) {
    this.setAttribute("class", value);
  }

  get id(): string {
    return this.getAttribute("id") ?? "";
  }

  set id(value: string) {
    this.setAttribute("id", value);
  }

  /** Only images have the property. */
  get src(): string | undefined {
    return this.tagName === "IMG" ? (this.getAttribute("src") ?? "") : undefined;
  }

  get srcset(): string | undefined {
    return this.tagName === "IMG" ? (this.getAttribute("srcset") ?? "") : undefined;
  }

  get innerHTML(): string {
    return this.tagName === "BODY" || this.tagName === "NOSCRIPT" ? this.ownerDocument.deposit(this) : "";
  }

  set innerHTML(ticket: string) {
    for (let child = this.lastChild; child !== null; child = this.lastChild) child.remove();
    for (const child of this.ownerDocument.withdraw(ticket)) this.appendChild(child);
  }

  remove(): void {
    this.parentNode?.removeChild(this);
  }

  getAttribute(name: string): string | null {
    for (const attribute of this.attributes) if (attribute.name === name) return attribute.value;
    return null;
  }

  hasAttribute(name: string): boolean {
    return this.getAttribute(name) !== null;
  }

  setAttribute(name: string, value: string): void {
    const present = this.attributes.find((attribute) => attribute.name === name);
    if (present === undefined) this.attributes.push(new LightAttribute(name, value));
    else present.value = value;
  }

  setAttributeNode(attribute: LightAttribute): void {
    this.setAttribute(attribute.name, attribute.value);
  }

  removeAttribute(name: string): void {
    const index = this.attributes.findIndex((attribute) => attribute.name === name);
    if (index !== -1) this.attributes.splice(index, 1);
  }

  /** As new: without Readability's scores. */
  copy(): LightElement {
    const copy = new LightElement(this.ownerDocument, this.localName);
    for (const attribute of this.attributes) copy.attributes.push(attribute.cloneNode());
    copy.style = this.style;
    for (let node = this.firstChild; node !== null; node = node.nextSibling) copy.appendChild(copyOf(node));
    return copy;
  }

  protected override self(): LightParent {
    return this;
  }
}

function copyOf(node: LightNode): LightNode {
  return node.nodeType === 1 ? node.copy() : new LightText(node.textContent, node.origin);
}

export class LightDocument extends LightContainer {
  readonly nodeType = 9;
  readonly nodeName = "#document";
  readonly parentNode = null;
  readonly ownerDocument = this;
  /** Equal, so that Readability leaves links within the page alone. */
  readonly baseURI = "https://page.invalid/";
  readonly documentURI = "https://page.invalid/";
  readonly watch: Watch;
  readonly #deposits: LightNode[][] = [];

  constructor(watch: Watch) {
    super();
    this.watch = watch;
  }

  get documentElement(): LightElement | null {
    return this.firstElementChild;
  }

  get body(): LightElement | null {
    return this.documentElement?.children.find((child) => child.tagName === "BODY") ?? null;
  }

  get title(): string {
    const [title] = this.getElementsByTagName("title");
    return title === undefined
      ? ""
      : title.textContent
          .split(/[\t\n\f\r ]+/)
          .join(" ")
          .trim();
  }

  createElement(name: string): LightElement {
    return new LightElement(this, name);
  }

  createTextNode(text: string): LightText {
    return new LightText(text, -1);
  }

  /** @returns a ticket for a copy of the element's children as they are now */
  deposit(element: LightElement): string {
    this.watch();
    return String(this.#deposits.push(element.childNodes.map(copyOf)) - 1);
  }

  /** @returns fresh copies, so that a ticket holds for any number of times */
  withdraw(ticket: string): LightNode[] {
    return (this.#deposits[Number(ticket)] ?? []).map(copyOf);
  }

  protected override self(): LightParent {
    return this;
  }
}
