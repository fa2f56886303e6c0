import type { Element } from "domhandler";
import type { Block } from "../block.js";
import { namePhrases } from "../evidence/hints.js";
import { linkShare, weightOf } from "../evidence/prose.js";
import { isInside } from "../evidence/body-region.js";
import { closest, isElement, lineage, parentElement } from "../read/tree.js";
import { LIVE_NAMES } from "../rules/live-names.js";
import type { Case } from "./case.js";

const LIVE_PHRASES = namePhrases(LIVE_NAMES);
/** From so many entries on a row of like elements is a live blog's. */
const MIN_ENTRIES = 3;
const MAX_TIME = 40;

/**
 * Keeps what heads the entries of a live blog, its time and its title, as headings: alone each looks like a date line
 * or a teaser.
 */
export function keepLiveEntries(c: Case): void {
  if (!isLive(c)) return;
  for (const blocks of entriesOf(c)) {
    const firstProse = blocks.findIndex((block) => c.region.prose.has(block.index));
    for (const block of blocks.slice(0, firstProse)) {
      if (!c.judgement.isOpen(block) || block.hidden) continue;
      if (isTime(block)) c.judgement.keep(block, "heading", "time of a live entry");
      else if (block.kind === "heading") c.judgement.keep(block, "heading", "title of a live entry");
    }
  }
}

function isLive({ live, region, hints }: Case): boolean {
  if (live) return true;
  for (const element of lineage(region.element)) if (hints.isNamed(element, LIVE_PHRASES)) return true;
  return (
    region.element?.children.some((child) => isElement(child) && hints.isNamed(child, LIVE_PHRASES)) ?? false
  );
}

/** The blocks of each entry: of the elements that stand in a row, made alike, each with running text. */
function entriesOf({ reading, region }: Case): Block[][] {
  const inside = reading.blocks.filter((block) => isInside(block.element, region));
  const byEntry = new Map<Element, Block[]>();
  const rows = new Map<Element, Map<string, Set<Element>>>();
  for (const block of inside.filter(({ index }) => region.prose.has(index))) {
    for (const element of lineage(block.element)) {
      const parent = parentElement(element);
      if (element === region.element || parent === null) break;
      const row = rows.get(parent) ?? new Map<string, Set<Element>>();
      const make = `${element.name}.${(element.attribs["class"] ?? "").split(/\s/)[0] ?? ""}`;
      row.set(make, (row.get(make) ?? new Set()).add(element));
      rows.set(parent, row);
    }
  }
  const entries = new Set(
    [...rows.values()]
      .flatMap((row) => [...row.values()])
      .filter((alike) => alike.size >= MIN_ENTRIES)
      .flatMap((alike) => [...alike])
      .filter((element) => element.name !== "p"),
  );
  for (const block of inside) {
    const entry = [...lineage(block.element)].findLast((element) => entries.has(element));
    if (entry !== undefined) byEntry.set(entry, [...(byEntry.get(entry) ?? []), block]);
  }
  return [...byEntry.values()];
}

function isTime(block: Block): boolean {
  if (weightOf(block.text) > MAX_TIME || linkShare(block) === 1) return false;
  const inTime = closest(block.element, ({ name }) => name === "time") !== null;
  return inTime || /(?:^|\D)\d{1,2}[:.h]\d{2}(?!\d)/.test(block.text);
}
