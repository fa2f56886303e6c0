import { parsedAddress } from "../address.js";
import { withoutFragment } from "./address.js";
import type { FetchedPage, FetchPage } from "./fetched-page.js";
import type { Aside } from "./transport.js";

/** About 70 pages of common size: duplicates in a list are mostly near each other. */
const REMEMBERED_BYTES = 8_000_000;
/** What an outcome costs besides its page, failures included: objects, and the rest of the buffer that a small page is in. */
const BYTES_PER_OUTCOME = 8_000;

/**
 * Fetches the same address once: who asks for it while it is under way, or not long after, gets the same page, or the
 * same failure. What was fetched last is remembered, up to a number of bytes. For the fetches of one run, which are
 * given up together: who waits for another's fetch gives up with that one.
 * @param aside told of the wait for another's fetch
 */
export function shareFetches(
  fetchPage: FetchPage,
  aside: Aside = (wait) => wait(),
  rememberedBytes = REMEMBERED_BYTES,
): FetchPage {
  const outcomes = new Map<string, Promise<FetchedPage>>();
  const sizes = new Map<string, number>();
  let total = 0;
  const forget = (address: string): void => {
    total -= sizes.get(address) ?? 0;
    sizes.delete(address);
    outcomes.delete(address);
  };
  const remember = (address: string, bytes: number): void => {
    sizes.set(address, bytes + BYTES_PER_OUTCOME);
    total += bytes + BYTES_PER_OUTCOME;
    // The oldest first: a Map keeps the order of insertion.
    for (const oldest of sizes.keys()) {
      if (total <= rememberedBytes) return;
      forget(oldest);
    }
  };
  return (address, signal) => {
    const key = keyOf(address);
    const known = outcomes.get(key);
    if (known !== undefined) return aside(() => known);
    const outcome = fetchPage(address, signal);
    outcomes.set(key, outcome);
    outcome.then(
      ({ bytes }) => remember(key, bytes.length),
      // Whoever gave up says nothing about the page.
      () => (signal?.aborted === true ? forget(key) : remember(key, 0)),
    );
    return outcome;
  };
}

/** Two addresses that differ in spelling or in the fragment alone are the same. A password in it makes a difference. */
function keyOf(address: string): string {
  return parsedAddress(address.trim()) === null ? address : withoutFragment(address.trim());
}
