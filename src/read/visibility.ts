import type { Element } from "domhandler";
import { HIDDEN_CLASSES, HIDDEN_STYLES } from "../rules/hidden.js";

/**
 * Whether the page keeps this element, and so all below it, from being shown: by attribute, inline style or a class
 * that style sheets by convention hide. `hidden=until-found` is text that find-in-page opens, so it counts as shown.
 */
export function isHiddenByItself(element: Element): boolean {
  const { attribs } = element;
  for (const key in attribs) if (saysHidden(key, attribs[key] ?? "")) return true;
  return false;
}

function saysHidden(attribute: string, value: string): boolean {
  switch (attribute) {
    case "hidden":
      return value !== "until-found";
    case "aria-hidden":
      return value === "true";
    case "style":
      return value.length < 2000 && MAY_HIDE.test(value) && isHiddenByStyle(value);
    case "class":
      return HIDDEN_CLASS.test(value);
    default:
      return false;
  }
}

/** One of the classes, as a word of its own. */
const HIDDEN_CLASS = new RegExp(String.raw`(?:^|\s)(?:${[...HIDDEN_CLASSES].join("|")})(?!\S)`);

/** What every one of the styles holds, and most others do not, whatever their white space; a test holds it to the table. */
const MAY_HIDE = /n\s*e|d\s*d/i;

function isHiddenByStyle(style: string): boolean {
  const squeezed = style.toLowerCase().replace(/\s/g, "");
  return HIDDEN_STYLES.some((declaration) => squeezed.includes(declaration));
}
