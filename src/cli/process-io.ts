import { availableParallelism, homedir } from "node:os";
import { elapsedMs } from "../clock.js";
import { expectFewPages, expectWaitingPages } from "./engine.js";
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
    now: elapsedMs,
    time: () => Date.now(),
    onInterrupt,
    fewPages: () => expectFewPages(process.versions.v8),
    waitingPages: () => expectWaitingPages(process.versions.v8),
  };
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
