import type { ChildNode } from "domhandler";
import { parsedAddress } from "../address.js";
import type { Block } from "../block.js";
import { closest, isElement } from "../read/tree.js";

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
  const counts = { same: 0, other: 0, within: 0 };
  const add = (href: string) => {
    counts[targetOf(href, ownHost, hosts)] += 1;
  };
  const walk = (node: ChildNode, depth: number) => {
    if (!isElement(node)) return;
    const href = node.name === "a" ? node.attribs["href"] : undefined;
    if (href !== undefined) add(href);
    else if (depth > 0) for (const child of node.children) walk(child, depth - 1);
  };
  for (const node of block.nodes) walk(node, DEPTH);
  const around = closest(block.element, ({ name, attribs }) => name === "a" && attribs["href"] !== undefined);
  if (around !== null) add(around.attribs["href"] ?? "");
  return counts;
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
