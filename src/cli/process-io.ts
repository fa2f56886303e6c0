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

/** The first Ctrl-C asks the run to stop in good order, the second stops at once. */
function onInterrupt(listener: () => void): () => void {
  let asked = false;
  const heard = (): void => {
    if (asked) process.exit(ExitCode.interrupted);
    asked = true;
    listener();
  };
  process.on("SIGINT", heard);
  return () => process.off("SIGINT", heard);
}
