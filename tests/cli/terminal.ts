import { Readable, Writable } from "node:stream";
import { ExitCode } from "../../src/cli/exit-code.js";
import type { Io } from "../../src/cli/io.js";
import type { Place } from "../../src/cli/settings-file.js";

/** A world of our own: what is written is kept, time goes on by a fixed step each time somebody looks. */
export interface Terminal extends Io {
  written(stream: "stdout" | "stderr"): string;
  /** What Ctrl-C does. */
  interrupt(status?: ExitCode): void;
}

export interface TerminalOptions {
  readonly stdoutIsTerminal?: boolean;
  readonly stderrIsTerminal?: boolean;
  readonly stdinIsTerminal?: boolean;
  readonly env?: Readonly<Record<string, string>>;
  readonly stepMs?: number;
  readonly graceMs?: number;
  readonly place?: Place;
}

export function terminal(options: TerminalOptions = {}): Terminal {
  const {
    stdoutIsTerminal = false,
    stderrIsTerminal = true,
    stdinIsTerminal = true,
    env = {},
    stepMs = 0,
    graceMs = 5_000,
    place = null,
  } = options;
  let onInterrupt: (status: ExitCode) => void = () => undefined;
  const kept = { stdout: "", stderr: "" };
  const keep = (name: "stdout" | "stderr", isTTY: boolean) =>
    Object.assign(
      new Writable({
        write(chunk: Buffer, _, done) {
          kept[name] += chunk.toString("utf8");
          done();
        },
      }),
      { isTTY, columns: 60 },
    );
  let time = 0;
  return {
    stdin: Object.assign(Readable.from([]), { isTTY: stdinIsTerminal }),
    stdout: keep("stdout", stdoutIsTerminal),
    stderr: keep("stderr", stderrIsTerminal),
    env,
    place,
    cores: 1,
    now: () => (time += stepMs),
    time: () => Date.UTC(2026, 0, 2, 3, 4, 5),
    graceMs,
    onInterrupt(listener) {
      onInterrupt = listener;
      return () => undefined;
    },
    interrupt: (status = ExitCode.interrupted) => onInterrupt(status),
    written: (name) => kept[name],
  };
}
