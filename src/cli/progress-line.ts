import type { Io } from "./io.js";
import { printable } from "./printable.js";
import { durationText } from "./quantities.js";

const CLEAR_LINE = "\r\u001b[K";
/** A run shorter than this is over before anybody wonders. */
const QUIET_START_MS = 1000;
const REDRAW_MS = 100;
/** So many of the places that are being read are named. */
const NAMED = 3;

/** One line at the foot of a terminal that says how far a long run has come. */
export class ProgressLine {
  readonly #io: Io;
  readonly #startedAt: number;
  /** How many sources are being read at each place: a host, or a file. */
  readonly #current = new Map<string, number>();
  #total: number | null = null;
  #drawnAt: number;
  #visible = false;

  constructor(io: Io) {
    this.#io = io;
    this.#startedAt = io.now();
    this.#drawnAt = this.#startedAt + QUIET_START_MS - REDRAW_MS;
  }

  /** How many sources there are to read, where that is known beforehand. */
  expect(total: number): void {
    this.#total = total;
  }

  begun(place: string): void {
    this.#current.set(place, (this.#current.get(place) ?? 0) + 1);
  }

  ended(place: string): void {
    const left = (this.#current.get(place) ?? 0) - 1;
    if (left > 0) this.#current.set(place, left);
    else this.#current.delete(place);
  }

  /** Draws the state of the run, not more often than an eye can follow. */
  update(done: number, failed: number): void {
    const now = this.#io.now();
    if (now - this.#drawnAt < REDRAW_MS) return;
    this.#drawnAt = now;
    const elapsedMs = now - this.#startedAt;
    const failures = failed === 0 ? "" : `, ${failed} failed`;
    const speed = `, ${(((done + failed) / elapsedMs) * 1000).toFixed(1)}/s`;
    const line = `${done} done${failures}${speed}${this.#left(done + failed, elapsedMs)}  ${this.#places()}`;
    this.#io.stderr.write(CLEAR_LINE + line.slice(0, (this.#io.stderr.columns ?? 80) - 1));
    this.#visible = true;
  }

  /** Makes room for an ordinary line. */
  clear(): void {
    if (this.#visible) this.#io.stderr.write(CLEAR_LINE);
    this.#visible = false;
  }

  /** A file of records makes more sources than were expected; then nothing is known of the rest. */
  #left(settled: number, elapsedMs: number): string {
    if (this.#total === null || settled === 0 || settled >= this.#total) return "";
    const left = this.#total - settled;
    return `, ${left} left (${durationText((elapsedMs / settled) * left)})`;
  }

  #places(): string {
    const places = [...this.#current.keys()];
    const more = places.length > NAMED ? ` +${places.length - NAMED}` : "";
    return printable(places.slice(0, NAMED).join(", ")) + more;
  }
}
