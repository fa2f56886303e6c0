import { createHash } from "node:crypto";

/** The two halves that the publishers of a corpus fall into. */
export type Half = "even" | "odd";

/**
 * The publisher, from an id such as `us-TheDailyPost_2024_05_12`: what stands between the country code and the last
 * date, in lower case.
 */
export function publisherOf(id: string): string {
  const date = /_\d{4}_\d{2}_\d{2}(?!.*_\d{4}_\d{2}_\d{2})/u.exec(id);
  const named = date === null ? id : id.slice(0, date.index);
  return named.replace(/^[a-z]{2}-/u, "").toLowerCase();
}

/** The half by the parity of the first byte of the SHA-256 of the publisher's name: all its pages fall into one. */
export function halfOf(id: string): Half {
  const first = createHash("sha256").update(publisherOf(id)).digest()[0] ?? 0;
  return first % 2 === 0 ? "even" : "odd";
}

/** The country code that an id begins with; the whole id's prefix of two letters, or "–". */
export function countryOf(id: string): string {
  return /^[a-z]{2}(?=-)/u.exec(id)?.[0] ?? "–";
}
