import type { WireHeaders } from "../../fetch/transport.js";

/** An answer that a later record may refer to. */
export interface ArchivedAnswer {
  readonly status: number;
  readonly headers: WireHeaders;
  readonly body: Uint8Array;
  /** The archive holds a part of the body alone. */
  readonly cut: boolean;
}

/** So many bytes of earlier pages are kept. */
const MAX_KEPT_BYTES = 32_000_000;
/** What an answer costs besides its body, so that a million empty ones count, too. */
const BYTES_BESIDES = 1_000;
/** So many answers that are no pages are remembered, by their names. */
const MAX_NO_PAGES = 100_000;

interface Kept {
  readonly keys: readonly string[];
  readonly answer: ArchivedAnswer;
}

/** The pages of an archive that `revisit` records may name, the latest ones; and what is known to be no page. */
export class KeptAnswers {
  readonly #pages = new Map<string, Kept>();
  /** The oldest first. */
  readonly #order = new Set<Kept>();
  readonly #others = new Set<string>();
  #bytes = 0;

  /** @param keys what a revisit may call it */
  keep(keys: readonly string[], answer: ArchivedAnswer): void {
    const kept = { keys, answer };
    for (const key of keys) this.#pages.set(key, kept);
    this.#order.add(kept);
    this.#bytes += answer.body.length + BYTES_BESIDES;
    for (const oldest of this.#order) {
      if (this.#bytes <= MAX_KEPT_BYTES) return;
      this.#forget(oldest);
    }
  }

  keepAsNoPage(keys: readonly string[]): void {
    if (this.#others.size > MAX_NO_PAGES) this.#others.clear();
    for (const key of keys) this.#others.add(key);
  }

  find(keys: readonly string[]): ArchivedAnswer | "no page" | null {
    for (const key of keys) {
      const kept = this.#pages.get(key);
      if (kept !== undefined) return kept.answer;
    }
    return keys.some((key) => this.#others.has(key)) ? "no page" : null;
  }

  #forget(kept: Kept): void {
    this.#order.delete(kept);
    this.#bytes -= kept.answer.body.length + BYTES_BESIDES;
    // A later answer may go by the same name.
    for (const key of kept.keys) if (this.#pages.get(key) === kept) this.#pages.delete(key);
  }
}
