import { availableParallelism, homedir } from "node:os";
import { setFlagsFromString } from "node:v8";
import { ExitCode } from "./exit-code.js";
import type { Io } from "./io.js";
import type { Place } from "./settings-file.js";

/** The running process as the command line sees it. */
export function processIo(): Io {
  return {
    get stdin() {
      return process.stdin;
    },
    get stdout() {
      return process.stdout;
    },
    get stderr() {
      return process.stderr;
    },
    env: process.env,
    get place() {
      return currentPlace();
    },
    get cores() {
      return availableParallelism();
    },
    now: () => performance.now(),
    time: () => Date.now(),
    onInterrupt,
    fewPages: expectFewPages,
  };
}

/** The newest V8 (Node 24) whose flags are known to be these; it would print an error for one that it does not know. */
const LAST_KNOWN_V8 = 13;

/**
 * V8 interprets a regular expression at its first use and compiles it for the second: a short run, which uses most of
 * its hundreds a few times only, pays twice for each. And it optimises what has run for some milliseconds; the run is
 * over before that pays, so it has to run four times as long. Not to be undone: V8 would take patterns compiled
 * meanwhile for interpreted ones. What is loaded later is compiled anew: V8 keeps compiled code for one set of flags.
 */
function expectFewPages(): void {
  if (Number.parseInt(process.versions.v8, 10) > LAST_KNOWN_V8) return;
  setFlagsFromString("--no-regexp-tier-up");
  setFlagsFromString("--interrupt-budget=270000");
}

/** null where the working directory was removed: nothing can be found from there. */
function currentPlace(): Place | null {
  try {
    return { cwd: process.cwd(), home: homedir(), user: process.getuid?.() ?? null };
  } catch {
    return null;
  }
}

/**
 * Ends the process as soon as its output has been taken. To end by itself would cost a short run a few per cent more:
 * Node waits for what the engine is still optimising.
 */
export async function endProcess(status: ExitCode): Promise<void> {
  await Promise.all([process.stdout, process.stderr].map(taken));
  process.exit(status);
}

/** Settles also where nobody reads any more. */
function taken(stream: NodeJS.WriteStream): Promise<void> {
  return new Promise((resolve) => {
    stream.on("error", () => resolve());
    stream.write("", () => resolve());
  });
}

const STOPPING = [
  ["SIGINT", ExitCode.interrupted],
  ["SIGTERM", ExitCode.terminated],
] as const;

/** The first signal asks the run to stop in good order, the second stops it at once. */
function onInterrupt(listener: (status: ExitCode) => void): () => void {
  let asked = false;
  const handlers = STOPPING.map(([signal, status]) => {
    const heard = (): void => {
      if (asked) process.exit(status);
      asked = true;
      listener(status);
    };
    process.on(signal, heard);
    return () => process.off(signal, heard);
  });
  return () => handlers.forEach((stopListening) => stopListening());
}
