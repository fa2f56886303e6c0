import type { Element } from "domhandler";
import { parsedAddress } from "../address.js";
import type { BlockImage } from "../block.js";
import { cleanText } from "./clean-text.js";
import { IMAGE_ELEMENTS } from "./elements.js";
import { isElement, parentElement } from "./tree.js";

/** Attributes in which lazy-loading scripts keep the address, best first. Sources: lazysizes, WordPress, AMP. */
const LAZY_ADDRESSES = [
  "data-src",
  "data-original",
  "data-lazy-src",
  "data-original-src",
  "data-url",
  "data-image",
];
const PLAIN_ADDRESSES = [...LAZY_ADDRESSES, "src"];
const LAZY_SETS = ["srcset", "data-srcset", "data-lazy-srcset"];

/** Custom elements that stand for an image name it so: `brick-image`, `news-picture-v2`. */
const IMAGE_WORDS: ReadonlySet<string> = new Set(["image", "img", "picture", "photo"]);
const IMAGE_FILE = /\.(?:jpe?g|png|webp|gif|avif)$/i;

/** Whether an element shows an image: by its name, or, a custom element, by its name and its image's address. */
export function isImage(element: Element): boolean {
  if (IMAGE_ELEMENTS.has(element.name)) return true;
  return (
    element.name.includes("-") &&
    element.name.split("-").some((word) => IMAGE_WORDS.has(word)) &&
    ["src", ...LAZY_ADDRESSES, ...LAZY_SETS].some((name) => element.attribs[name] !== undefined)
  );
}

/** Whether an address is that of an image's file, by the end of its path. */
export function isImageFile(address: string): boolean {
  return IMAGE_FILE.test(address.slice(0, 4096).split(/[?#]/, 1)[0] ?? "");
}

/** The alternative text of an `img`, or of what stands for it; null where it has none. */
export function altOf({ attribs }: Element): string | null {
  const alt = cleanText(attribs["alt"] ?? attribs["data-alt-text"] ?? "");
  return alt === "" ? null : alt;
}

/** An `img` (or what stands for it) as data: the best address that the page gives, absolute, and the alternative text. */
export function imageOf(element: Element, baseUrl: string | null): BlockImage {
  return { url: bestAddress(element, baseUrl), alt: altOf(element) };
}

function bestAddress(element: Element, baseUrl: string | null): string | null {
  let largest = largestOf(element, null);
  for (const source of pictureSources(element)) largest = largestOf(source, largest);
  const best = largest === null ? null : absoluteAddress(largest.address, baseUrl);
  if (best !== null) return best;
  for (const name of PLAIN_ADDRESSES) {
    const address = element.attribs[name];
    const absolute = address === undefined ? null : absoluteAddress(address, baseUrl);
    if (absolute !== null) return absolute;
  }
  return null;
}

/** The largest candidate of an element's sets, or the given one where that is as large. */
function largestOf({ attribs }: Element, given: Candidate | null): Candidate | null {
  let largest = given;
  for (const name of LAZY_SETS) {
    const set = attribs[name];
    if (set === undefined) continue;
    for (const next of parseSrcset(set)) if (largest === null || next.size > largest.size) largest = next;
  }
  return largest;
}

function pictureSources(element: Element): Element[] {
  const parent = parentElement(element);
  if (parent?.name !== "picture") return [];
  return parent.children.filter((node): node is Element => isElement(node) && node.name === "source");
}

interface Candidate {
  readonly address: string;
  /** Width in pixels, or density times 1,000, so that the larger wins within one set. */
  readonly size: number;
}

/** The candidates of a `srcset` attribute, as the HTML standard parses it, in one scan. */
export function parseSrcset(value: string): Candidate[] {
  const candidates: Candidate[] = [];
  const tokens = value.slice(0, 20_000).match(/\S+/g) ?? [];
  let address: string | null = null;
  const close = (size: number) => {
    if (address !== null) candidates.push({ address, size });
    address = null;
  };
  for (const token of tokens) {
    if (address === null) {
      if (token === ",") continue;
      address = token.endsWith(",") ? token.slice(0, -1) : token;
      if (token.endsWith(",")) close(1);
      continue;
    }
    const descriptor = token.replace(/,$/, "");
    const number = Number.parseFloat(descriptor);
    close(Number.isNaN(number) ? 1 : descriptor.endsWith("x") ? number * 1000 : number);
    const glued = descriptor.indexOf(",");
    if (glued >= 0) address = descriptor.slice(glued + 1) || null;
  }
  close(1);
  return candidates;
}

/**
 * An absolute address in which the URL standard changes nothing: a host in lower-case ASCII that does not end in a number,
 * and characters that need no escape. Nearly all addresses of images are such, and reading one takes long.
 */
const AS_IT_STANDS =
  /^https?:\/\/(?:[a-z\d-]+\.)+[a-z]{2,}\/[\w\-.~!$&()*+,;=:@%/]*(?:\?[\w\-.~!$&()*+,;=:@%/?]*)?$/;
/** Segments of dots, which go, and international names, which are checked. */
const NOT_AS_IT_STANDS = /\/(?:\.|%2e)|xn--/i;

/** An http or https address made absolute; null for anything else (`data:` placeholders, broken addresses). */
export function absoluteAddress(address: string, baseUrl: string | null): string | null {
  const trimmed = address.trim();
  if (trimmed === "" || trimmed.length > 4096) return null;
  if (AS_IT_STANDS.test(trimmed) && !NOT_AS_IT_STANDS.test(trimmed)) return trimmed;
  const url = parsedAddress(trimmed, baseUrl);
  return url?.protocol === "http:" || url?.protocol === "https:" ? url.href : null;
}
