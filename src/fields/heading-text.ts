import type { Element } from "domhandler";
import type { Spot } from "../evidence/markup.js";
import { wordsOfName } from "../evidence/name-words.js";
import { descendants, isLink } from "../read/tree.js";
import { KICKER_WORDS } from "../rules/markup-words.js";
import { linesReadBy, printedText } from "./printed-text.js";
import { remembered } from "./remembered.js";

const MAX_HEADLINE = 400;

/** All that a heading prints, in one line; letters in elements of their own stay in their word. */
export function wholeHeading({ element }: Spot): string {
  return linesReadBy(element, { parted: false }).join(" ").slice(0, MAX_HEADLINE);
}

/** A heading without the kicker that some pages set inside it. */
export const headingText: (spot: Spot) => string = remembered((spot) => {
  const lines = linesReadBy(spot.element, { parted: false, leaveOut: isKicker });
  const text = lines.join(" ").slice(0, MAX_HEADLINE);
  return text === "" ? wholeHeading(spot) : text;
});

const MAX_PARTS = 12;

/**
 * What a heading prints in elements of its own, and each run of these: a kicker, the headline, a line below it. Nothing
 * where it has no such parts.
 */
export function headingParts({ element }: Spot): string[] {
  const parts = linesReadBy(element, { pieces: true }).slice(0, MAX_PARTS);
  const runs: string[] = [];
  for (let from = 0; from < parts.length; from += 1) {
    for (let to = parts.length; to > from; to -= 1) {
      if (to - from < parts.length) runs.push(parts.slice(from, to).join(" ").slice(0, MAX_HEADLINE));
    }
  }
  return runs;
}

function isKicker(element: Element): boolean {
  const { class: classes, "data-testid": id } = element.attribs;
  if (classes === undefined && id === undefined) return false;
  const names = `${classes ?? ""} ${id ?? ""}`;
  return names !== " " && wordsOfName(names.slice(0, 300)).some((word) => KICKER_WORDS.has(word));
}

/** A heading that is nothing but a link, as those over other stories are. */
export function isWhollyLink(spot: Spot): boolean {
  const links = [...descendants(spot.element)].filter(isLink);
  const [link] = links;
  return link !== undefined && links.length === 1 && printedText(link) === printedText(spot.element);
}

/** A heading that is nothing but a link to the site's front page, as blogs and some papers print their name. */
export function isSiteLink({ element }: Spot): boolean {
  const links = [...descendants(element)].filter(isLink);
  const href = links[0]?.attribs["href"] ?? "";
  return links.length === 1 && href !== "" && /^(?:https?:\/\/[^/]+)?\/?(?:index\.html?)?$/i.test(href);
}
