import { NotSent } from "../not-sent.js";

/** So many requests in a row have to fail before a host is left alone. */
const FAILURES = 10;
/** The first rest; each further one is twice as long, where the host still fails. */
const FIRST_REST_MS = 60_000;
const LONGEST_REST_MS = 600_000;

/** Leaves a host alone that fails again and again, and then tries it with one request (the circuit breaker pattern). */
export class Breaker {
  readonly #host: string;
  #failures = 0;
  #rests = 0;
  #restsUntil = 0;
  #why = "";

  constructor(host: string) {
    this.#host = host;
  }

  /** Why nothing is sent to the host now; null where something may be. */
  refusal(now: number): NotSent | null {
    if (now >= this.#restsUntil) return null;
    const seconds = String(Math.ceil((this.#restsUntil - now) / 1_000));
    return new NotSent("host-paused", `not fetched: ${this.#host} ${this.#why}`, {
      advice: `It is left alone for ${seconds} s more; try again then.`,
    });
  }

  /** Whether the next request is to find out if the host is back. */
  get onTrial(): boolean {
    return this.#failures >= FAILURES;
  }

  /** Whether there is anything to remember of the host. */
  get remembers(): boolean {
    return this.#failures > 0 || this.#restsUntil > 0;
  }

  succeeded(): void {
    this.#failures = 0;
    this.#rests = 0;
    this.#restsUntil = 0;
  }

  /** @param says what went wrong, in words that follow "the last time:" */
  failed(now: number, says: string): void {
    this.#failures += 1;
    if (this.#failures < FAILURES || now < this.#restsUntil) return;
    const restMs = Math.min(FIRST_REST_MS * 2 ** this.#rests, LONGEST_REST_MS);
    this.#rests += 1;
    this.rest(now + restMs, `failed ${String(this.#failures)} times in a row, the last time: ${says}`);
  }

  /** Sends nothing before this time. */
  rest(until: number, why: string): void {
    if (until <= this.#restsUntil) return;
    this.#restsUntil = until;
    this.#why = why;
  }
}
