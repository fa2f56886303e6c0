import { decodeHTML } from "entities";
import { cleanText } from "../read/clean-text.js";

/** Longest value of a fact (not of an article's body) that is looked at: a field is capped before any pattern sees it. */
const MAX_FACT = 10_000;

/**
 * The text of a value that a machine wrote into JSON-LD or a meta tag: character references resolved (they are often
 * escaped once too much), tags taken off, white space single. Empty values are null.
 */
export function machineText(raw: string): string | null {
  const capped = raw.length > MAX_FACT ? raw.slice(0, MAX_FACT) : raw;
  const decoded = capped.includes("&") ? decodeHTML(decodeHTML(capped)) : capped;
  const text = cleanText(decoded.includes("<") ? stripTags(decoded) : decoded);
  return text === "" || text === "null" || text === "undefined" ? null : text;
}

/** One scan; a `<` that begins no tag stays. */
function stripTags(text: string): string {
  return text.replace(/<\/?[a-z][^<>]*>/gi, " ");
}
