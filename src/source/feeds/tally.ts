import type { ListedAddress } from "./listed-address.js";

/** Decides which entries of one list are read, and counts the others. */
export class Tally {
  readonly #since: number | null;
  readonly #seen = new Set<string>();
  #entries = 0;
  #nameless = 0;
  #again = 0;
  #older = 0;
  #undated = 0;

  /** @param since only what is dated then or later, in milliseconds since 1970; null: all */
  constructor(since: number | null) {
    this.#since = since;
  }

  /** The address of an entry that is to be read; null where it is left out. */
  admit({ address, datedAt, leadsTo }: ListedAddress): string | null {
    this.#entries += 1;
    if (address === null) this.#nameless += 1;
    else if (this.#seen.has(address)) this.#again += 1;
    else if (this.#since !== null && datedAt === null && leadsTo === "page") this.#undated += 1;
    else if (this.#since !== null && datedAt !== null && datedAt < this.#since) this.#older += 1;
    else {
      this.#seen.add(address);
      return address;
    }
    return null;
  }

  /** Whether the list has no entry that names a page. */
  get namesNothing(): boolean {
    return this.#entries === this.#nameless;
  }

  /** How many entries were left out, and why; null where none was. */
  leftOut(): string | null {
    const reasons = [
      [this.#older, "dated before --since"],
      [this.#undated, "without a date"],
      [this.#again, "named before"],
      [this.#nameless, "without an address"],
    ] as const;
    const told = reasons.filter(([count]) => count > 0).map(([count, why]) => `${String(count)} ${why}`);
    if (told.length === 0) return null;
    const count = this.#older + this.#undated + this.#again + this.#nameless;
    return `${String(count)} of ${String(this.#entries)} entries are left out: ${told.join(", ")}`;
  }
}
