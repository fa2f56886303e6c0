import type { Aside } from "../fetch/transport.js";

/** What may lie finished behind a slow source, in characters: more than a thousand ordinary articles. */
const MAX_WAITING = 8_000_000;

/**
 * How far a run goes ahead of what is written: so many sources are read at the same time, one that waits for its host
 * not counted, and no new one is begun while the finished ones that wait for their place in the output take up too
 * much. A source that was begun always comes to its end, so the first in the order is never held up by the rest.
 */
export class ReadAhead {
  readonly #limit: number;
  readonly #maxWaiting: number;
  #reading = 0;
  #waiting = 0;
  /** Those that go on have been begun before: they come before the new ones. */
  readonly #goingOn: (() => void)[] = [];
  readonly #beginning: (() => void)[] = [];

  /** @param limit how many are read at the same time */
  constructor(limit: number, maxWaiting = MAX_WAITING) {
    this.#limit = limit;
    this.#maxWaiting = maxWaiting;
  }

  /** The sources as they may be begun; each is to be given to {@link ended}. */
  async *begun<Source>(sources: AsyncIterable<Source>): AsyncGenerator<Source> {
    for await (const source of sources) {
      await this.#turn(this.#beginning);
      yield source;
    }
  }

  /** What a source came to, from when on another may be begun. */
  async ended<Outcome>(outcome: Promise<Outcome>, sizeOf: (outcome: Outcome) => number): Promise<Outcome> {
    try {
      const result = await outcome;
      this.#waiting += sizeOf(result);
      return result;
    } finally {
      this.#leave();
    }
  }

  /** The outcomes as they are taken to be written. */
  async *taken<Outcome>(
    outcomes: AsyncIterable<Outcome>,
    sizeOf: (outcome: Outcome) => number,
  ): AsyncGenerator<Outcome> {
    for await (const outcome of outcomes) {
      this.#waiting -= sizeOf(outcome);
      this.#next();
      yield outcome;
    }
  }

  /**
   * Lets another source be read while one waits. Whoever waits for another source's progress has to wait here, or the
   * sources that are read might all wait for one that has no place to go on.
   */
  readonly aside: Aside = async (wait) => {
    this.#leave();
    try {
      return await wait();
    } finally {
      await this.#turn(this.#goingOn);
    }
  };

  #turn(queue: (() => void)[]): Promise<void> {
    return new Promise((resolve) => {
      queue.push(resolve);
      this.#next();
    });
  }

  #leave(): void {
    this.#reading -= 1;
    this.#next();
  }

  #next(): void {
    while (this.#reading < this.#limit) {
      const mayBegin = this.#waiting < this.#maxWaiting;
      const go = this.#goingOn.shift() ?? (mayBegin ? this.#beginning.shift() : undefined);
      if (go === undefined) return;
      this.#reading += 1;
      go();
    }
  }
}
