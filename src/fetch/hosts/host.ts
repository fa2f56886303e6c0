import type { Clock } from "../clock.js";
import { Breaker } from "./breaker.js";

/** RFC 9112, 9.4 asks for few; two is what browsers were held to when hosts were small (RFC 2616, 8.1.4). */
const AT_ONCE = 2;

interface Waiting {
  readonly delayMs: number;
  readonly start: () => void;
  readonly fail: (error: Error) => void;
}

/** One host's turns: who may send a request to it, and when. */
export class Host {
  readonly breaker: Breaker;
  readonly #clock: Clock;
  readonly #end: AbortSignal;
  readonly #waiting: Waiting[] = [];
  #active = 0;
  /** Somebody has got the turn and has not sent yet. */
  #isStarting = false;
  #lastStart = -Infinity;
  #pausedUntil = 0;
  #isWaking = false;

  /** @param end ends the waiting with the run */
  constructor(name: string, clock: Clock, end: AbortSignal) {
    this.breaker = new Breaker(name);
    this.#clock = clock;
    this.#end = end;
  }

  /** Nothing is known of it that would have to be kept. */
  isIdle(delayMs: number): boolean {
    const now = this.#clock.now();
    const isFree = this.#active === 0 && this.#waiting.length === 0 && !this.breaker.remembers;
    return isFree && now >= this.#pausedUntil && now >= this.#lastStart + delayMs;
  }

  /**
   * Takes a turn; whoever has got it calls {@link started} when it sends and {@link release} when it is done.
   * @param delayMs the least time since the last start
   * @returns null where it is got at once
   * @throws NotSent `host-paused`; the signal's reason
   */
  turn(delayMs: number, signal: AbortSignal): Promise<void> | null {
    let isGot = false;
    const got = new Promise<void>((resolve, reject) => {
      const waiting: Waiting = {
        delayMs,
        start: () => {
          isGot = true;
          settle();
          resolve();
        },
        fail: (error) => {
          settle();
          reject(error);
        },
      };
      const giveUp = (): void => {
        this.#waiting.splice(this.#waiting.indexOf(waiting), 1);
        waiting.fail(signal.reason as Error);
        this.#next();
      };
      const settle = (): void => signal.removeEventListener("abort", giveUp);
      signal.addEventListener("abort", giveUp, { once: true });
      this.#waiting.push(waiting);
      this.#next();
    });
    return isGot ? null : got;
  }

  started(): void {
    this.#isStarting = false;
    this.#lastStart = this.#clock.now();
    this.#next();
  }

  release(): void {
    this.#active -= 1;
    this.#isStarting = false;
    this.#next();
  }

  /** Starts nothing before this time. */
  pause(until: number): void {
    this.#pausedUntil = Math.max(this.#pausedUntil, until);
  }

  /** Gives the turn to as many as may have it now. */
  #next(): void {
    for (;;) {
      const [first] = this.#waiting;
      if (first === undefined || this.#isStarting) return;
      const now = this.#clock.now();
      const refusal = this.breaker.refusal(now);
      if (refusal !== null) {
        for (const { fail } of this.#waiting.splice(0)) fail(refusal);
        return;
      }
      if (this.#active >= (this.breaker.onTrial ? 1 : AT_ONCE)) return;
      const startAt = Math.max(this.#pausedUntil, this.#lastStart + first.delayMs);
      if (startAt > now) {
        this.#wakeIn(startAt - now);
        return;
      }
      this.#waiting.shift();
      this.#active += 1;
      this.#isStarting = true;
      first.start();
    }
  }

  #wakeIn(ms: number): void {
    if (this.#isWaking) return;
    this.#isWaking = true;
    const wake = (): void => {
      this.#isWaking = false;
      if (!this.#end.aborted) this.#next();
    };
    this.#clock.sleep(ms, this.#end).then(wake, wake);
  }
}
