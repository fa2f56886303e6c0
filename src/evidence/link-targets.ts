import type { ChildNode } from "domhandler";
import { parsedAddress } from "../address.js";
import type { Block } from "../block.js";
import { closest, isElement, isLink } from "../read/tree.js";

/** How many of a block's links lead where. */
export interface LinkTargets {
  readonly same: number;
  readonly other: number;
  /** To a fragment of the page itself: a table of contents, footnotes. */
  readonly within: number;
}

const DEPTH = 6;

/** Counts where the links in a block lead; a block wholly within a link counts as one. */
export function linkTargets(block: Block, ownHost: string | null, hosts: Hosts): LinkTargets {
  const addresses: string[] = [];
  for (const node of block.nodes) addLinks(node, DEPTH, addresses);
  const around = closest(block.element, isLink);
  if (around !== null) addresses.push(around.attribs["href"] ?? "");
  const counts = { same: 0, other: 0, within: 0 };
  for (const address of addresses) counts[targetOf(address, ownHost, hosts)] += 1;
  return counts;
}

function addLinks(node: ChildNode, depth: number, addresses: string[]): void {
  if (!isElement(node)) return;
  if (isLink(node)) addresses.push(node.attribs["href"] ?? "");
  else if (depth > 0) for (const child of node.children) addLinks(child, depth - 1, addresses);
}

function targetOf(href: string, ownHost: string | null, hosts: Hosts): keyof LinkTargets {
  if (href.startsWith("#")) return "within";
  if (!/^(?:[a-z]+:)?\/\//i.test(href)) return "same";
  return hosts.of(href.startsWith("//") ? `https:${href}` : href) === ownHost ? "same" : "other";
}

/** The site of an address: its host without `www.`, `sport.` and the like; "co.uk" and its kin count as one label. */
export function hostOf(address: string | null): string | null {
  const url = parsedAddress(address);
  if (url === null) return null;
  const labels = url.hostname.split(".");
  const [second = "", top = ""] = labels.slice(-2);
  return labels.slice(top.length === 2 && second.length <= 3 ? -3 : -2).join(".");
}

/** Scheme and host of a common address, as it is written. */
const SCHEME_AND_HOST = /^https?:\/\/[\w.-]+(?=\/)/;

/** The sites of a page's addresses; the same few hosts stand in hundreds of them. */
export class Hosts {
  readonly #known = new Map<string, string | null>();

  of(address: string): string | null {
    const start = SCHEME_AND_HOST.exec(address)?.[0];
    if (start === undefined) return hostOf(address);
    let host = this.#known.get(start);
    if (host === undefined) {
      host = hostOf(start);
      this.#known.set(start, host);
    }
    return host;
  }
}
