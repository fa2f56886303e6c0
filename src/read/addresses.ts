import { parsedAddress } from "../address.js";
import { LINK_SCHEMES } from "../rules/inline-markup.js";

/**
 * Longest address that a link may have: what search engines and servers agree to take (sitemaps.org: 2,048). A page
 * that opens one link of 40 kB around ten thousand paragraphs would otherwise become 400 MB of Markdown.
 */
const MAX_ADDRESS_LENGTH = 2048;

/**
 * The absolute address of a link, or null where it has none that is safe to follow: relative without a base, not an
 * address, a scheme that is not in the list (`javascript:`, `data:`, ...), or longer than 2,048 characters.
 */
export function safeAddress(
  href: string,
  baseUrl: string | null,
  schemes: ReadonlySet<string> = LINK_SCHEMES,
): string | null {
  if (href.length > MAX_ADDRESS_LENGTH) return null;
  const url = parsedAddress(href, baseUrl);
  return url !== null && schemes.has(url.protocol) && url.href.length <= MAX_ADDRESS_LENGTH ? url.href : null;
}
