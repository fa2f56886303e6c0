import { parsedAddress } from "../address.js";
import type { PageFacts } from "../evidence/facts.js";
import { titleKey } from "../evidence/json-ld.js";
import { firstMeta } from "../evidence/meta.js";
import type { Found } from "./found.js";

const SITE_TAGS = [
  "og:site_name",
  "application-name",
  "apple-mobile-web-app-title",
  "dc.publisher",
  "citation_journal_title",
  "publisher",
];

/** Some pages write their title where the site's name belongs. */
const MAX_SITE = 50;

/** The publication's name. */
export function findSite(facts: PageFacts): Found<string> | null {
  const og = firstMeta(facts.meta, SITE_TAGS.slice(0, 1));
  if (og !== null && !isAddress(og.value)) return { value: og.value, from: `meta ${og.key}` };
  const publisher = facts.data?.publisher;
  if (publisher !== null && publisher !== undefined && !isAddress(publisher))
    return { value: publisher, from: "json-ld publisher" };
  const other = firstMeta(facts.meta, SITE_TAGS);
  return other === null ? null : { value: other.value, from: `meta ${other.key}` };
}

/** Everything that the site may call itself: names from its tags and its data, and the words of its host. */
export function siteNames(facts: PageFacts, address: string | null): string[] {
  const names = SITE_TAGS.flatMap((key) => facts.meta.all.get(key)?.[0] ?? []);
  if (facts.data?.publisher !== null && facts.data?.publisher !== undefined) names.push(facts.data.publisher);
  const url = parsedAddress(address);
  if (url !== null) names.push(...hostNames(url.hostname));
  return [...new Set(names.filter((name) => name.length <= MAX_SITE && titleKey(name).length >= 2))];
}

/** `www.the-paper.co.uk` -> `the-paper.co.uk`, `the-paper`. */
function hostNames(host: string): string[] {
  const bare = host.replace(/^www\d?\./, "");
  const labels = bare.split(".");
  const second = labels.at(-2) ?? "";
  const name = labels.length > 2 && second.length <= 3 ? labels.at(-3) : second;
  return [bare, ...(name !== undefined && name.length >= 3 ? [name, `${name}.${labels.at(-1) ?? ""}`] : [])];
}

function isAddress(text: string): boolean {
  return /^https?:/i.test(text);
}
