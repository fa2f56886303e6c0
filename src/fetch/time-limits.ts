import { elapsedMs } from "../clock.js";
import { CleancopyError } from "../errors.js";
import type { FetchOptions } from "../options.js";
import type { Aside } from "./transport.js";

/** The clocks that run over one attempt; whichever runs out first aborts the signal with its own error. */
export interface TimeLimits {
  /** Aborted by a limit, with the error, or by the caller, with the caller's reason. */
  readonly signal: AbortSignal;
  /** From here on, silence counts: the body is being read. */
  watchSilence(): void;
  /** Waits without the time's counting: for what is not the server's doing. */
  readonly aside: Aside;
  /** Something has arrived. */
  readonly heard: () => void;
  /** Stops all clocks. */
  stop(): void;
}

/**
 * Starts the limit on the whole attempt; time to connect and to the headers is the transport's to watch.
 * @param address the name that a failure bears
 */
export function startTimeLimits(
  address: string,
  options: Pick<FetchOptions, "totalTimeoutMs" | "idleTimeoutMs">,
  caller: AbortSignal | undefined,
): TimeLimits {
  const controller = new AbortController();
  const forward = (): void => controller.abort(caller?.reason);
  if (caller?.aborted) forward();
  caller?.addEventListener("abort", forward, { once: true });
  const runOut = (phase: "total" | "body", says: string) => () =>
    controller.abort(timeout(address, phase, says));
  const total = new Countdown(options.totalTimeoutMs, runOut("total", "not done within the time limit"));
  let silence: NodeJS.Timeout | null = null;
  return {
    signal: controller.signal,
    watchSilence() {
      silence = setTimeout(runOut("body", "the page stopped coming in the middle"), options.idleTimeoutMs);
    },
    async aside(wait) {
      total.pause();
      try {
        return await wait();
      } finally {
        total.goOn();
      }
    },
    heard: () => void silence?.refresh(),
    stop() {
      total.stop();
      if (silence !== null) clearTimeout(silence);
      caller?.removeEventListener("abort", forward);
    },
  };
}

/** A timer that can be paused. */
class Countdown {
  #left: number;
  #startedAt = 0;
  #timer: NodeJS.Timeout | null = null;
  #stopped = false;
  readonly #runOut: () => void;

  constructor(ms: number, runOut: () => void) {
    this.#left = ms;
    this.#runOut = runOut;
    this.goOn();
  }

  pause(): void {
    if (this.#timer === null) return;
    clearTimeout(this.#timer);
    this.#timer = null;
    this.#left -= elapsedMs() - this.#startedAt;
  }

  goOn(): void {
    if (this.#stopped || this.#timer !== null) return;
    this.#startedAt = elapsedMs();
    this.#timer = setTimeout(this.#runOut, Math.max(this.#left, 0));
  }

  stop(): void {
    this.pause();
    this.#stopped = true;
  }
}

function timeout(address: string, phase: string, says: string): CleancopyError {
  return new CleancopyError("timeout", `${address}: ${says}`, {
    phase,
    advice: "Try again later, or give it more time with --timeout.",
  });
}
