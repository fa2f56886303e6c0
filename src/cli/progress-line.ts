import type { Io } from "./io.js";
import { printable } from "./printable.js";

const CLEAR_LINE = "\r\u001b[K";
/** A run shorter than this is over before anybody wonders. */
const QUIET_START_MS = 1000;
const REDRAW_MS = 100;

/** One line at the foot of a terminal that says how far a long run has come. */
export class ProgressLine {
  readonly #io: Io;
  readonly #startedAt: number;
  #drawnAt: number;
  #visible = false;

  constructor(io: Io) {
    this.#io = io;
    this.#startedAt = io.now();
    this.#drawnAt = this.#startedAt + QUIET_START_MS - REDRAW_MS;
  }

  /** Draws the state of the run, not more often than an eye can follow. */
  update(done: number, failed: number, current: string): void {
    const now = this.#io.now();
    if (now - this.#drawnAt < REDRAW_MS) return;
    this.#drawnAt = now;
    const perSecond = ((done + failed) / (now - this.#startedAt)) * 1000;
    const failures = failed === 0 ? "" : `, ${failed} failed`;
    const line = `${done} done${failures}, ${perSecond.toFixed(1)}/s  ${printable(current)}`;
    this.#io.stderr.write(CLEAR_LINE + line.slice(0, (this.#io.stderr.columns ?? 80) - 1));
    this.#visible = true;
  }

  /** Makes room for an ordinary line. */
  clear(): void {
    if (this.#visible) this.#io.stderr.write(CLEAR_LINE);
    this.#visible = false;
  }
}
