import type { ExitCode } from "./exit-code.js";
import type { Io } from "./io.js";

/**
 * How a run comes to an end before its sources do: first it takes no new ones and finishes what it has begun, and
 * after a while it lets go of that, too.
 */
export class Stopping {
  readonly #asked = new AbortController();
  readonly #overdue = new AbortController();
  readonly #forget: () => void;
  #timer: NodeJS.Timeout | null = null;
  #status: ExitCode | null = null;

  /**
   * @param graceMs how long the run may go on with what it has begun
   * @param onAsked called once, when the run is asked to stop
   */
  constructor(io: Pick<Io, "onInterrupt">, graceMs: number, onAsked: () => void) {
    this.#forget = io.onInterrupt((status) => {
      this.#status = status;
      this.#asked.abort();
      if (graceMs === 0) this.#overdue.abort();
      else this.#timer = setTimeout(() => this.#overdue.abort(), graceMs);
      onAsked();
    });
  }

  /** The exit status of a run that was stopped; null where none was asked to. */
  get status(): ExitCode | null {
    return this.#status;
  }

  /** Aborted when no new source is to be begun. */
  get asked(): AbortSignal {
    return this.#asked.signal;
  }

  /** Aborted when what has been begun is to be let go of. */
  get overdue(): AbortSignal {
    return this.#overdue.signal;
  }

  /** The run is over. */
  end(): void {
    this.#forget();
    if (this.#timer !== null) clearTimeout(this.#timer);
  }
}
