import { notAList } from "./list-faults.js";
import { lastMomentOf } from "./list-date.js";
import { resolved, type ListedAddress } from "./listed-address.js";

/**
 * The entries of a JSON feed (JSON Feed 1.1, "Items").
 * @param base the feed's own address, where it is known
 * @throws CleancopyError `unsupported-type`
 */
export function* readJsonFeed(text: string, name: string, base: string | null): Generator<ListedAddress> {
  const feed = parsed(text, name);
  const items = own(feed, "items");
  if (!Array.isArray(items)) throw notAList(name);
  const site = base ?? textOf(feed, "feed_url") ?? textOf(feed, "home_page_url");
  for (const item of items as readonly unknown[]) {
    const address = textOf(item, "url") ?? textOf(item, "external_url");
    const date = textOf(item, "date_published") ?? textOf(item, "date_modified");
    yield {
      leadsTo: "page",
      address: address === null ? null : resolved(address, site),
      datedAt: date === null ? null : lastMomentOf(date),
    };
  }
}

function parsed(text: string, name: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw notAList(name);
  }
}

function textOf(value: unknown, key: string): string | null {
  const found = own(value, key);
  return typeof found === "string" && found.trim() !== "" ? found.trim() : null;
}

/** An object's own key, never one that every object inherits. */
function own(value: unknown, key: string): unknown {
  if (typeof value !== "object" || value === null) return undefined;
  return Object.getOwnPropertyDescriptor(value, key)?.value as unknown;
}
