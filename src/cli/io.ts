import type { Readable, Writable } from "node:stream";
import type { ExitCode } from "./exit-code.js";
import type { Place } from "./settings-file.js";

/** Everything of the world that the command line touches by itself; the tests pass their own. */
export interface Io {
  /** Opened on the first look, since a run that reads no standard input must not hold it open. */
  readonly stdin: Readable & { readonly isTTY?: boolean };
  readonly stdout: Writable & { readonly isTTY?: boolean };
  readonly stderr: Writable & { readonly isTTY?: boolean; readonly columns?: number };
  readonly env: Readonly<Record<string, string | undefined>>;
  /** Where settings are looked for; null: nowhere. */
  readonly place: Place | null;
  /** How many threads can run at the same time. */
  readonly cores: number;
  /** Milliseconds since some fixed moment. */
  now(): number;
  /** Milliseconds since 1970, UTC. */
  time(): number;
  /** Told that the run is likely to be over after a few pages, once all code for the first is loaded. */
  fewPages?(): void;
  /** Told that pages will wait on the main thread, for their hosts or for their place in the output. */
  waitingPages?(): void;
  /** How long an interrupted run may go on with what it has begun, where not as long as usual. */
  readonly graceMs?: number;
  /** Calls back when the run is to stop, with its exit status; gives the function that stops listening. */
  onInterrupt(listener: (status: ExitCode) => void): () => void;
}
