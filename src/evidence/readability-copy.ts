import type { Document, Element, ParentNode, Text } from "domhandler";
import { isElement, isText } from "../read/tree.js";
import { LightDocument, LightElement, type LightParent, LightText, type Watch } from "./readability-dom.js";

/** The page as Readability gets it, and what the numbers on it stand for. */
export interface ReadabilityCopy {
  readonly document: LightDocument;
  readonly elements: readonly Element[];
  readonly texts: readonly Text[];
  readonly textLength: number;
}

/** Elements of which nothing is in an article and which Readability takes away before it looks. */
const LEFT_OUT: ReadonlySet<string> = new Set(["script", "style", "template", "link"]);

/** Elements whose inside is not the page's text. */
const EMPTIED: ReadonlySet<string> = new Set([
  "svg",
  "iframe",
  "select",
  "datalist",
  "textarea",
  "object",
  "canvas",
]);

/** Elements on which Readability looks at the values of all attributes. */
const ALL_ATTRIBUTES: ReadonlySet<string> = new Set([
  "img",
  "picture",
  "figure",
  "iframe",
  "object",
  "embed",
]);

/** Of those, the attributes whose being there says something. */
const SOURCES: ReadonlySet<string> = new Set(["src", "srcset", "data-src", "data-srcset"]);

/** The attributes that Readability 0.6 reads elsewhere. */
const ATTRIBUTES: ReadonlySet<string> = new Set(
  (
    "class id hidden aria-hidden aria-modal role rel itemprop href dir lang rowspan colspan datatable summary " +
    "name property content"
  ).split(" "),
);

/** Longer values tell Readability nothing, and a page could repeat them without end. */
const MAX_VALUE = 2_000;

/** Readability compares the title with every heading, word by word. */
const MAX_TITLE = 1_000;

/** A name that every DOM accepts. */
const PLAIN_NAME = /^[a-z][a-z0-9-]*$/;

/**
 * Copies a page for Readability: its elements numbered, what Readability does not read left out, nothing deeper than
 * `maxDepth` (Readability's work grows with the square of the depth). The page itself is not touched.
 */
export function copyForReadability(page: Document, maxDepth: number, watch: Watch): ReadabilityCopy {
  const copy = new GrowingCopy(new LightDocument(watch), maxDepth);
  copy.addChildren(page, copy.document, 0);
  cutTitle(copy.document);
  return copy;
}

class GrowingCopy implements ReadabilityCopy {
  readonly document: LightDocument;
  readonly elements: Element[] = [];
  readonly texts: Text[] = [];
  textLength = 0;
  readonly #maxDepth: number;

  constructor(document: LightDocument, maxDepth: number) {
    this.document = document;
    this.#maxDepth = maxDepth;
  }

  addChildren(from: ParentNode, to: LightParent, depth: number): void {
    for (const node of from.children) {
      // Below the greatest depth elements stand beside the one they lie in; text behind them goes there, too.
      const host = depth > this.#maxDepth && to.parentNode !== null ? to.parentNode : to;
      if (isText(node)) {
        if (to === this.document) continue;
        this.textLength += node.data.length;
        const at = host.lastChild === to ? to : host;
        at.attach(new LightText(node.data, this.texts.push(node) - 1));
      } else if (isElement(node) && !LEFT_OUT.has(node.name)) {
        const copy = copyOf(node, this.document, this.elements.push(node) - 1);
        host.attach(copy);
        if (!EMPTIED.has(node.name)) this.addChildren(node, copy, host === to ? depth + 1 : depth);
      }
    }
  }
}

function copyOf(element: Element, document: LightDocument, number: number): LightElement {
  const name = PLAIN_NAME.test(element.name) ? element.name : "span";
  const copy = new LightElement(document, name, number);
  copyAttributes(element, copy);
  return copy;
}

function copyAttributes({ attribs, name }: Element, copy: LightElement): void {
  // Some pages hide themselves until a script has run.
  const isRoot = name === "html" || name === "body";
  const all = ALL_ATTRIBUTES.has(name);
  for (const key in attribs) {
    const value = attribs[key] ?? "";
    if (key === "style") {
      if (!isRoot) setStyle(copy, value);
    } else if (key === "href") {
      copy.setAttribute(key, shortAddress(value));
    } else if (
      (ATTRIBUTES.has(key) && !(isRoot && key.includes("hidden"))) ||
      (all && PLAIN_NAME.test(key) && maySayOfImage(key, value))
    ) {
      copy.setAttribute(key, value.length > MAX_VALUE ? value.slice(0, MAX_VALUE) : value);
    }
  }
}

/** Of the values of all attributes Readability asks whether one is a picture's or a film's address. */
function maySayOfImage(key: string, value: string): boolean {
  return SOURCES.has(key) || value.includes(".") || value.includes("//");
}

/** Readability asks of a link only whether it stays within the page; it takes `javascript:` links apart. */
function shortAddress(href: string): string {
  if (href === "" || href === "#") return href;
  return href.startsWith("#") ? "#a" : "https://page.invalid/a";
}

/** The declarations `display` and `visibility`, the last of each; all others are no concern of Readability. */
function setStyle(copy: LightElement, style: string): void {
  if (!style.includes("display") && !style.includes("visibility")) return;
  const found = { display: "", visibility: "" };
  for (const declaration of style.slice(0, MAX_VALUE).split(";")) {
    const [name = "", value = ""] = declaration.split(":", 2);
    const key = name.trim().toLowerCase();
    if (key !== "display" && key !== "visibility") continue;
    found[key] = value.replace("!important", "").trim().toLowerCase();
  }
  copy.style = found;
}

function cutTitle(document: LightDocument): void {
  const [title] = document.getElementsByTagName("title");
  if (title === undefined || title.textContent.length <= MAX_TITLE) return;
  const text = title.textContent.slice(0, MAX_TITLE);
  for (let child = title.lastChild; child !== null; child = title.lastChild) child.remove();
  title.attach(document.createTextNode(text));
}
