import type { Element } from "domhandler";
import { MarkupHints, namePhrases } from "../evidence/hints.js";
import { withoutFragment } from "../fetch/address.js";
import { said } from "../judge/said.js";
import type { Page } from "../page.js";
import { absoluteAddress } from "../read/images.js";
import { parseHtml } from "../read/parse-html.js";
import { baseOf } from "../read/read-page.js";
import { descendants, lineage, rawText } from "../read/tree.js";
import {
  NEXT_PAGE_WORDS,
  OTHER_PAGINATIONS,
  PAGINATION_NAMES,
  WHOLE_PAGE_WORDS,
} from "../rules/page-links.js";

/** What a page says of itself and of the pages around it: enough to tell whether it goes on, and where. */
export interface PageMarks {
  /** Where it is: its own address, and the one it declares where that is an article's on the same host. */
  readonly addresses: readonly string[];
  readonly canonical: string | null;
  /** The `title` element and the title for shares. */
  readonly titles: readonly string[];
  readonly headings: readonly string[];
  readonly links: readonly PageLink[];
}

/** A link on the same host. */
export interface PageLink {
  /** Absolute, without a fragment. */
  readonly address: string;
  /** The link stands among the links to the pages of something; `other`: of comments, of a list. */
  readonly place: "pagination" | "other" | "elsewhere";
  readonly says: "next" | "whole" | { readonly number: number } | null;
  /** `rel=next`, of a link in the head or in the text. */
  readonly isNext: boolean;
  /** `rel=alternate media=print`. */
  readonly isPrint: boolean;
}

/** Links beyond these are not looked at. */
const MAX_LINKS = 3_000;
const MAX_LABEL = 60;
const MAX_TITLE = 500;
/** A pagination is a small thing: names of the page's frame (`multipage`, `pages`) say nothing of a link in its text. */
const MAX_ABOVE = 5;

const NEXT: ReadonlySet<string> = new Set(NEXT_PAGE_WORDS);
const WHOLE: ReadonlySet<string> = new Set(WHOLE_PAGE_WORDS);
const PAGINATION = namePhrases(PAGINATION_NAMES);
const OTHER = namePhrases(OTHER_PAGINATIONS);

/**
 * Reads the marks off an HTML page.
 * @param url the page's final address
 * @throws CleancopyError `too-complex`, as parsing does
 */
export function readPageMarks({ content }: Pick<Page, "content">, url: string): PageMarks {
  const { document } = parseHtml(content);
  const base = baseOf(document, url);
  const hints = new MarkupHints();
  const marks = { titles: [] as string[], headings: [] as string[], links: [] as PageLink[] };
  let canonical: string | null = null;
  for (const element of descendants(document)) {
    const href = element.attribs["href"];
    if (element.name === "title") marks.titles.push(rawText(element).slice(0, MAX_TITLE));
    else if (element.name === "h1") marks.headings.push(rawText(element).slice(0, MAX_TITLE));
    else if (element.name === "meta" && element.attribs["property"] === "og:title")
      marks.titles.push((element.attribs["content"] ?? "").slice(0, MAX_TITLE));
    else if (href !== undefined && element.name === "link" && hasRel(element, "canonical"))
      canonical ??= absoluteAddress(href, base);
    if (href === undefined || (element.name !== "a" && element.name !== "link")) continue;
    const address = absoluteAddress(href, base);
    if (address === null || hostOf(address) !== hostOf(url) || marks.links.length >= MAX_LINKS) continue;
    marks.links.push(linkOf(element, withoutFragment(address), hints));
  }
  // Some sites declare their front page on every page: `/2` would then be a page of anything.
  const isOwn =
    canonical !== null && hostOf(canonical) === hostOf(url) && new URL(canonical).pathname !== "/";
  const declared = canonical !== null && isOwn ? [canonical] : [];
  return { ...marks, canonical, addresses: [withoutFragment(url), ...declared] };
}

export function hostOf(address: string): string {
  return new URL(address).host;
}

function linkOf(element: Element, address: string, hints: MarkupHints): PageLink {
  const isPrint = element.name === "link" && element.attribs["media"]?.toLowerCase() === "print";
  return {
    address,
    place: placeOf(element, hints),
    says: saying(element),
    isNext: hasRel(element, "next"),
    isPrint,
  };
}

function hasRel(element: Element, rel: string): boolean {
  return (element.attribs["rel"] ?? "").toLowerCase().split(/\s+/u).includes(rel);
}

function placeOf(element: Element, hints: MarkupHints): PageLink["place"] {
  let place: PageLink["place"] = "elsewhere";
  let steps = 0;
  for (const at of lineage(element)) {
    if (hints.isNamed(at, OTHER)) return "other";
    if (steps <= MAX_ABOVE && hints.isNamed(at, PAGINATION)) place = "pagination";
    steps += 1;
  }
  return place;
}

/** What the link says, in its text or in its label for those who hear it. */
function saying(element: Element): PageLink["says"] {
  if (element.name !== "a") return null;
  const labels = [rawText(element), element.attribs["aria-label"] ?? "", element.attribs["title"] ?? ""];
  for (const label of labels) {
    const words = said(
      label
        .slice(0, MAX_LABEL * 4)
        .replace(/\s+/gu, " ")
        .slice(0, MAX_LABEL),
    );
    if (NEXT.has(words)) return "next";
    if (WHOLE.has(words)) return "whole";
    if (/^\d{1,2}$/u.test(words)) return { number: Number(words) };
  }
  return null;
}
