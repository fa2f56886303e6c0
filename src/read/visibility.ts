import type { Element } from "domhandler";
import { HIDDEN_CLASSES, HIDDEN_STYLES } from "../rules/hidden.js";

/**
 * Whether the page keeps this element, and so all below it, from being shown: by attribute, inline style or a class
 * that style sheets by convention hide. `hidden=until-found` is text that find-in-page opens, so it counts as shown.
 */
export function isHiddenByItself(element: Element): boolean {
  const { attribs } = element;
  const hidden = attribs["hidden"];
  if (hidden !== undefined && hidden !== "until-found") return true;
  if (attribs["aria-hidden"] === "true") return true;
  const style = attribs["style"];
  if (style !== undefined && style.length < 2000) {
    const squeezed = style.toLowerCase().replace(/\s/g, "");
    if (HIDDEN_STYLES.some((declaration) => squeezed.includes(declaration))) return true;
  }
  const classes = attribs["class"];
  return classes !== undefined && classes.split(/\s+/).some((token) => HIDDEN_CLASSES.has(token));
}
