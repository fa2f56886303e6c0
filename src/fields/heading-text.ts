import type { Element } from "domhandler";
import { wordsOfName } from "../evidence/markup-names.js";
import type { Spot } from "../evidence/markup.js";
import { descendants } from "../read/tree.js";
import { KICKER_WORDS } from "../rules/markup-words.js";
import { linesOf } from "./printed-text.js";

const MAX_HEADLINE = 400;

/** All that a heading prints, in one line; letters in elements of their own stay in their word. */
export function wholeHeading({ element }: Spot): string {
  return linesOf(element, { parted: false }).join(" ").slice(0, MAX_HEADLINE);
}

/** A heading without the kicker that some pages set inside it. */
export function headingText(spot: Spot): string {
  const text = linesOf(spot.element, { parted: false, leaveOut: isKicker }).join(" ").slice(0, MAX_HEADLINE);
  return text === "" ? wholeHeading(spot) : text;
}

function isKicker(element: Element): boolean {
  const names = `${element.attribs["class"] ?? ""} ${element.attribs["data-testid"] ?? ""}`;
  return names !== " " && wordsOfName(names.slice(0, 300)).some((word) => KICKER_WORDS.has(word));
}

/** A heading that is nothing but a link to the site's front page, as blogs and some papers print their name. */
export function isSiteLink({ element }: Spot): boolean {
  const links = [...descendants(element)].filter(
    ({ name, attribs }) => name === "a" && attribs["href"] !== undefined,
  );
  const href = links[0]?.attribs["href"] ?? "";
  return links.length === 1 && href !== "" && /^(?:https?:\/\/[^/]+)?\/?(?:index\.html?)?$/i.test(href);
}
