import { ExitCode } from "./exit-code.js";
import type { Io } from "./io.js";

/** The running process as the command line sees it. */
export function processIo(): Io {
  return {
    get stdin() {
      return process.stdin;
    },
    stdout: process.stdout,
    stderr: process.stderr,
    env: process.env,
    now: () => performance.now(),
    onInterrupt,
  };
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
