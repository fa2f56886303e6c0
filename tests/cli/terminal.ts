import { Readable, Writable } from "node:stream";
import type { Io } from "../../src/cli/io.js";
import type { Place } from "../../src/cli/settings-file.js";

/** A world of our own: what is written is kept, time goes on by a fixed step each time somebody looks. */
export interface Terminal extends Io {
  written(stream: "stdout" | "stderr"): string;
}

export interface TerminalOptions {
  readonly stdoutIsTerminal?: boolean;
  readonly stderrIsTerminal?: boolean;
  readonly stdinIsTerminal?: boolean;
  readonly env?: Readonly<Record<string, string>>;
  readonly stepMs?: number;
  readonly place?: Place;
}

export function terminal(options: TerminalOptions = {}): Terminal {
  const {
    stdoutIsTerminal = false,
    stderrIsTerminal = true,
    stdinIsTerminal = true,
    env = {},
    stepMs = 0,
    place = null,
  } = options;
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
    onInterrupt: () => () => undefined,
    written: (name) => kept[name],
  };
}
