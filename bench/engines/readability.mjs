/* Readability as its own README says to run it in Node: over a page that jsdom has parsed. */
import { Readability } from "@mozilla/readability";
import { JSDOM, VirtualConsole } from "jsdom";

export function articleText(html, url) {
  // A console that nobody listens to: jsdom's own prints what it cannot make of a style sheet.
  const { window } = new JSDOM(html, { url, virtualConsole: new VirtualConsole() });
  const article = new Readability(window.document).parse();
  window.close();
  return article?.textContent ?? "";
}
