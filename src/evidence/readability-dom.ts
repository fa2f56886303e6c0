/*
 * The DOM that Readability runs over: what it calls and no more (its own JSDOMParser.js is the list), made for speed.
 * It differs from a browser's in three ways, each of which tests hold against jsdom:
 * - `innerHTML` of `body` and `noscript`, which Readability takes only to put it back, is a ticket for the nodes as they
 *   are now, not HTML; of all other elements, which it only logs, it is empty;
 * - an element may change its name in place (`__JSDOMParser__`), as in Readability's own light DOM;
 * - text is cached in each element until something below it changes.
 */
import { bitOfName, type Search, searchFor, tagNameOf } from "./readability-names.js";

export type LightNode = LightElement | LightText;
export type LightParent = LightElement | LightDocument;

/** Called now and then; throws to stop a run that takes too long. */
export type Watch = () => void;

/** An element's attributes are a chain: nearly all have none but class and id, which the element keeps itself. */
export class LightAttribute {
  readonly name: string;
  value: string;
  next: LightAttribute | null = null;

  constructor(name: string, value: string) {
    this.name = name;
    this.value = value;
  }

  cloneNode(): LightAttribute {
    return new LightAttribute(this.name, this.value);
  }
}

/**
 * An element's number is in the name of an attribute, not in its value: Readability copies attributes from a wrapper
 * that it takes away to the element that stays, and so both numbers survive.
 */
export const NUMBER_PREFIX = "data-n-";

const NO_NODES: readonly LightNode[] = [];
const NO_ELEMENTS: LightElement[] = [];

export class LightText {
  readonly nodeType = 3;
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

  get nodeName(): string {
    return "#text";
  }

  get childNodes(): readonly LightNode[] {
    return NO_NODES;
  }

  remove(): void {
    this.parentNode?.removeChild(this);
  }
}

/** The part that elements and the document have in common: a linked list, and arrays of it made when asked for. */
abstract class LightContainer {
  firstChild: LightNode | null = null;
  lastChild: LightNode | null = null;
  /** Bits of the names that may stand from here on down: of those that it holds, and of some that have left it. */
  names = 0;
  abstract readonly parentNode: LightParent | null;
  abstract readonly ownerDocument: LightDocument;
  #nodes: readonly LightNode[] | null = null;
  #elements: LightElement[] | null = null;
  /** While it is null, it is null in all that this lies in, too. */
  #text: string | null = null;

  /** Read by Readability from the document's first child: names of elements are changed in place. */
  get __JSDOMParser__(): boolean {
    return true;
  }

  get childNodes(): readonly LightNode[] {
    this.#nodes ??= this.#listNodes();
    return this.#nodes;
  }

  get children(): readonly LightElement[] {
    this.#elements ??= this.#listElements();
    return this.#elements;
  }

  get firstElementChild(): LightElement | null {
    const first = this.firstChild;
    return first === null || first.nodeType === 1 ? first : nextElement(first);
  }

  /** A slice of the text of what was asked for its text first: text is put together once, not at each level. */
  get textContent(): string {
    if (this.#text !== null) return this.#text;
    this.ownerDocument.watch();
    const pieces: string[] = [];
    this.#gatherText(pieces);
    const text = pieces.join("");
    this.#cutText(text, 0);
    return text;
  }

  appendChild(child: LightNode): LightNode {
    child.remove();
    this.attach(child);
    return child;
  }

  /** Adds a node that stands nowhere yet. */
  attach(child: LightNode): void {
    this.beforeChange();
    const last = this.lastChild;
    if (last === null) this.firstChild = child;
    else last.nextSibling = child;
    child.previousSibling = last;
    child.parentNode = this.self();
    this.lastChild = child;
    if (child.nodeType === 1) {
      this.#elements = null;
      this.addNames(child.names);
    }
    this.#changed();
  }

  removeChild(child: LightNode): LightNode {
    this.ownerDocument.watch();
    this.beforeChange();
    const { previousSibling: before, nextSibling: behind } = child;
    if (before === null) this.firstChild = behind;
    else before.nextSibling = behind;
    if (behind === null) this.lastChild = before;
    else behind.previousSibling = before;
    setFree(child);
    // Readability moves children from the front while it reads the list anew each time.
    if (child.nodeType === 1) this.#elements?.splice(this.#elements.indexOf(child), 1);
    this.#changed();
    return child;
  }

  replaceChild(fresh: LightNode, old: LightNode): LightNode {
    fresh.remove();
    this.beforeChange();
    const { previousSibling: before, nextSibling: behind } = old;
    if (before === null) this.firstChild = fresh;
    else before.nextSibling = fresh;
    if (behind === null) this.lastChild = fresh;
    else behind.previousSibling = fresh;
    fresh.previousSibling = before;
    fresh.nextSibling = behind;
    fresh.parentNode = this.self();
    setFree(old);
    this.#elements = null;
    if (fresh.nodeType === 1) this.addNames(fresh.names);
    this.#changed();
    return old;
  }

  getElementsByTagName(name: string): readonly LightElement[] {
    return this.querySelectorAll(name);
  }

  /** @param selector names of elements, parted by commas: all that Readability asks for */
  querySelectorAll(selector: string): readonly LightElement[] {
    const search = searchFor(selector);
    if ((this.names & search.bits) === 0) return NO_ELEMENTS;
    this.ownerDocument.watch();
    const found: LightElement[] = [];
    findBelow(this, search, found);
    return found;
  }

  /** Names now stand here or below: all that this lies in has to know. */
  protected addNames(bits: number): void {
    this.names |= bits;
    let above = this.parentNode;
    while (above !== null && (above.names | bits) !== above.names) {
      above.names |= bits;
      above = above.parentNode;
    }
  }

  protected abstract self(): LightParent;

  /** Called before anything about the node or its list of children is other than it was. */
  protected abstract beforeChange(): void;

  #listNodes(): readonly LightNode[] {
    const first = this.firstChild;
    if (first === null) return NO_NODES;
    if (first.nextSibling === null) return [first];
    const nodes = [first];
    for (let node: LightNode | null = first.nextSibling; node !== null; node = node.nextSibling)
      nodes.push(node);
    return nodes;
  }

  #listElements(): LightElement[] {
    const first = this.firstElementChild;
    if (first === null) return NO_ELEMENTS;
    const elements = [first];
    for (let node = first.nextSibling; node !== null; node = node.nextSibling)
      if (node.nodeType === 1) elements.push(node);
    return elements;
  }

  #gatherText(pieces: string[]): void {
    for (let node = this.firstChild; node !== null; node = node.nextSibling) {
      if (node.nodeType === 3) pieces.push(node.textContent);
      else if (node.#text === null) node.#gatherText(pieces);
      else if (node.#text !== "") pieces.push(node.#text);
    }
  }

  /** @returns where the text of this ends in the whole */
  #cutText(whole: string, from: number): number {
    let at = from;
    for (let node = this.firstChild; node !== null; node = node.nextSibling) {
      if (node.nodeType === 3) at += node.textContent.length;
      else if (node.#text === null) at = node.#cutText(whole, at);
      else at += node.#text.length;
    }
    this.#text = whole.slice(from, at);
    return at;
  }

  /** Forgets the list of nodes, and the cached text here and in all that this lies in. */
  #changed(): void {
    this.#nodes = null;
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

/** In document order, without `root`; parts that hold none of the names are passed by. The tree's depth is bounded where it is made. */
function findBelow(root: LightContainer, search: Search, found: LightElement[]): void {
  for (let node = root.firstChild; node !== null; node = node.nextSibling) {
    if (node.nodeType !== 1 || (node.names & search.bits) === 0) continue;
    if (search.tagNames.includes(node.tagName)) found.push(node);
    findBelow(node, search, found);
  }
}

/** The two declarations that Readability looks at. */
export interface LightStyle {
  readonly display: string;
  readonly visibility: string;
}

const NO_STYLE: LightStyle = { display: "", visibility: "" };

/** An element as it was before Readability changed it. */
interface Former {
  readonly nodes: readonly LightNode[];
  readonly localName: string;
  readonly classValue: string | null;
  readonly idValue: string | null;
  readonly attributes: LightAttribute | null;
}

export class LightElement extends LightContainer {
  readonly nodeType = 1;
  readonly ownerDocument: LightDocument;
  /** Number of the element in the tree that it was copied from; -1 for none. */
  readonly origin: number;
  tagName: string;
  parentNode: LightParent | null = null;
  previousSibling: LightNode | null = null;
  nextSibling: LightNode | null = null;
  style: LightStyle = NO_STYLE;
  /** Where Readability keeps its score. */
  readability: unknown = undefined;
  _readabilityDataTable: unknown = undefined;
  #localName: string;
  #class: string | null = null;
  #id: string | null = null;
  /** All others but the number. */
  #attributes: LightAttribute | null = null;
  #attributeList: readonly LightAttribute[] | null = null;
  /** Numbers of elements that have been taken away around this one. */
  #wrappers: number[] | null = null;
  #former: Former | null = null;

  /** @param name in lower case */
  constructor(document: LightDocument, name: string, origin: number) {
    super();
    this.ownerDocument = document;
    this.origin = origin;
    this.#localName = name;
    this.tagName = tagNameOf(name);
    this.names = bitOfName(name);
  }

  get nodeName(): string {
    return this.tagName;
  }

  get localName(): string {
    return this.#localName;
  }

  /** Readability sets `tagName` itself, right behind it. */
  set localName(name: string) {
    this.beforeChange();
    this.#localName = name;
    this.addNames(bitOfName(name));
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
    return this.#class ?? "";
  }

  set className(value: string) {
    this.setAttribute("class", value);
  }

  get id(): string {
    return this.#id ?? "";
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
    for (const child of this.ownerDocument.withdraw(ticket)) this.attach(child);
  }

  /** The numbers that the element carries: its own, and those of wrappers that it stands for, too. */
  get origins(): readonly number[] {
    const own = this.origin === -1 ? [] : [this.origin];
    return this.#wrappers === null ? own : [...own, ...this.#wrappers];
  }

  get attributes(): readonly LightAttribute[] {
    this.#attributeList ??= this.#listAttributes();
    return this.#attributeList;
  }

  remove(): void {
    this.parentNode?.removeChild(this);
  }

  getAttribute(name: string): string | null {
    if (name === "class") return this.#class;
    if (name === "id") return this.#id;
    return this.#find(name)?.value ?? null;
  }

  hasAttribute(name: string): boolean {
    return this.getAttribute(name) !== null;
  }

  setAttribute(name: string, value: string): void {
    this.beforeChange();
    this.#attributeList = null;
    if (name === "class") this.#class = value;
    else if (name === "id") this.#id = value;
    else {
      const present = this.#find(name);
      if (present === null) this.#attributes = chained(this.#attributes, new LightAttribute(name, value));
      else present.value = value;
    }
  }

  setAttributeNode({ name, value }: LightAttribute): void {
    if (!name.startsWith(NUMBER_PREFIX)) {
      this.setAttribute(name, value);
      return;
    }
    this.#wrappers ??= [];
    this.#wrappers.push(Number(name.slice(NUMBER_PREFIX.length)));
    this.#attributeList = null;
  }

  removeAttribute(name: string): void {
    if (this.getAttribute(name) === null) return;
    this.beforeChange();
    this.#attributeList = null;
    if (name === "class") this.#class = null;
    else if (name === "id") this.#id = null;
    else this.#attributes = chainWithout(this.#attributes, name);
  }

  /**
   * As new: without Readability's scores.
   * @param former as it was when the document began to keep what changes, and not as it is
   */
  copy(former: boolean): LightElement {
    const state = (former ? this.#former : null) ?? this.#present();
    const copy = new LightElement(this.ownerDocument, state.localName, this.origin);
    copy.#class = state.classValue;
    copy.#id = state.idValue;
    copy.#attributes = chainWithout(state.attributes, null);
    copy.style = this.style;
    for (const node of state.nodes) copy.attach(copyOf(node, former));
    return copy;
  }

  /** The nodes in it when the document began to keep what changes. */
  get formerNodes(): readonly LightNode[] {
    return this.#former === null ? this.childNodes : this.#former.nodes;
  }

  protected override self(): LightParent {
    return this;
  }

  protected override beforeChange(): void {
    if (this.#former === null && this.ownerDocument.keepsFormer) this.#former = this.#present();
  }

  #present(): Former {
    return {
      nodes: this.childNodes,
      localName: this.#localName,
      classValue: this.#class,
      idValue: this.#id,
      attributes: chainWithout(this.#attributes, null),
    };
  }

  #find(name: string): LightAttribute | null {
    let attribute = this.#attributes;
    while (attribute !== null && attribute.name !== name) attribute = attribute.next;
    return attribute;
  }

  #listAttributes(): readonly LightAttribute[] {
    const list: LightAttribute[] = [];
    if (this.#class !== null) list.push(new LightAttribute("class", this.#class));
    if (this.#id !== null) list.push(new LightAttribute("id", this.#id));
    for (let at = this.#attributes; at !== null; at = at.next) list.push(at);
    for (const number of this.origins) list.push(new LightAttribute(NUMBER_PREFIX + String(number), ""));
    return list;
  }
}

function chained(chain: LightAttribute | null, last: LightAttribute): LightAttribute {
  if (chain === null) return last;
  let at = chain;
  while (at.next !== null) at = at.next;
  at.next = last;
  return chain;
}

/** A copy of the chain without the attribute of that name. */
function chainWithout(chain: LightAttribute | null, name: string | null): LightAttribute | null {
  let copy: LightAttribute | null = null;
  for (let at = chain; at !== null; at = at.next) if (at.name !== name) copy = chained(copy, at.cloneNode());
  return copy;
}

function copyOf(node: LightNode, former: boolean): LightNode {
  return node.nodeType === 1 ? node.copy(former) : new LightText(node.textContent, node.origin);
}

export class LightDocument extends LightContainer {
  readonly nodeType = 9;
  readonly parentNode = null;
  readonly ownerDocument = this;
  /** Equal, so that Readability leaves links within the page alone. */
  readonly baseURI = "https://page.invalid/";
  readonly documentURI = "https://page.invalid/";
  readonly watch: Watch;
  /** From the first ticket for the body on, each element keeps what it was before its first change. */
  keepsFormer = false;
  readonly #deposits: (LightElement | readonly LightNode[])[] = [];

  constructor(watch: Watch) {
    super();
    this.watch = watch;
  }

  get nodeName(): string {
    return "#document";
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
    return new LightElement(this, name.toLowerCase(), -1);
  }

  createTextNode(text: string): LightText {
    return new LightText(text, -1);
  }

  /**
   * Readability takes the body once, and puts it back only where it has found too little: it is copied then, from what
   * changed elements kept. Others are copied here.
   * @returns a ticket for the element's children as they are now
   */
  deposit(element: LightElement): string {
    this.watch();
    const first = !this.keepsFormer && element.tagName === "BODY";
    if (first) this.keepsFormer = true;
    return String(
      this.#deposits.push(first ? element : element.childNodes.map((node) => copyOf(node, false))) - 1,
    );
  }

  /** @returns fresh copies, so that a ticket holds for any number of times */
  withdraw(ticket: string): LightNode[] {
    this.watch();
    const deposit = this.#deposits[Number(ticket)] ?? NO_NODES;
    const former = deposit instanceof LightElement;
    return (former ? deposit.formerNodes : deposit).map((node) => copyOf(node, former));
  }

  protected override self(): LightParent {
    return this;
  }

  protected override beforeChange(): void {
    // The document holds the root element throughout.
  }
}
