import { createRequire } from "node:module";
import type * as Jsdom from "jsdom";
import type { LightParent } from "./readability-dom.js";

/** A document of jsdom's, and the number of each of its texts. */
export interface JsdomCopy {
  readonly document: Document;
  readonly textNumbers: ReadonlyMap<Node, number>;
}

/**
 * Builds the same tree in jsdom: the reference that the light DOM is held to, and the fallback where that one fails.
 * jsdom takes a third of a second to load and is loaded here, when it is needed, and nowhere else.
 */
export function jsdomCopy(light: LightParent): JsdomCopy {
  const require = createRequire(import.meta.url);
  const { JSDOM, VirtualConsole } = require("jsdom") as typeof Jsdom;
  const { document } = new JSDOM("", {
    url: "https://page.invalid/",
    // One that nobody listens to: jsdom's own prints.
    virtualConsole: new VirtualConsole(),
  }).window;
  const textNumbers = new Map<Node, number>();
  const fill = (from: LightParent, to: Node): void => {
    for (const node of from.childNodes) {
      if (node.nodeType === 3) {
        const text = document.createTextNode(node.textContent);
        textNumbers.set(text, node.origin);
        to.appendChild(text);
      } else {
        const element = document.createElement(node.localName);
        for (const { name, value } of node.attributes) element.setAttribute(name, value);
        if (node.style.display !== "") element.style.setProperty("display", node.style.display);
        if (node.style.visibility !== "") element.style.setProperty("visibility", node.style.visibility);
        to.appendChild(element);
        fill(node, element);
      }
    }
  };
  document.documentElement.remove();
  fill(light, document);
  return { document, textNumbers };
}
