import { readFileSync } from "node:fs";
import { CommanderError } from "commander";
import { CleancopyError } from "../errors.js";
import { COMMANDS } from "./commands.js";
import { ExitCode } from "./exit-code.js";
import type { Io } from "./io.js";
import { printable } from "./printable.js";
import { createProgram } from "./program.js";
import { toRequest } from "./request.js";
import { settingsFor } from "./settings.js";
import type { Fail } from "./settings-file.js";

/**
 * The whole command line program.
 * @param argv what was typed after the program's name
 * @param io the world: standard streams, environment, time, interrupts
 * @returns the exit status; never rejects
 */
export async function run(argv: readonly string[], io: Io): Promise<ExitCode> {
  // A reader of standard error that goes away must not end the run.
  io.stderr.on("error", () => undefined);
  try {
    return await dispatch(argv, io);
  } catch (error) {
    if (error instanceof CommanderError) return error.exitCode === 0 ? ExitCode.ok : ExitCode.usage;
    io.stderr.write(`cleancopy: ${describeFault(error)}\n`);
    return ExitCode.failed;
  }
}

async function dispatch(argv: readonly string[], io: Io): Promise<ExitCode> {
  let status: ExitCode = ExitCode.ok;
  const fail: Fail = (message) => program.error(`error: ${message}`);
  const program = createProgram(
    ownVersion(),
    {
      async extract(sources, options) {
        const request = toRequest(sources, options, io, fail);
        status = await COMMANDS.extract(request, io);
      },
      async schema() {
        status = await COMMANDS.schema(io);
      },
      async completion(shell) {
        status = await COMMANDS.completion(shell, program, io);
      },
    },
    {
      writeOut: (text) => io.stdout.write(text),
      writeErr: (text) => io.stderr.write(text),
      outputError: (text, write) => write(text.split("\n").map(printable).join("\n")),
    },
  );
  await program.parseAsync([...(await settingsFor(argv, io, fail)), ...argv], { from: "user" });
  return status;
}

function ownVersion(): string {
  const manifest: unknown = JSON.parse(readFileSync(new URL("../../package.json", import.meta.url), "utf8"));
  const version =
    typeof manifest === "object" && manifest !== null && "version" in manifest && manifest.version;
  return typeof version === "string" ? version : "unknown";
}

/** The last resort: something went wrong outside any source. */
function describeFault(error: unknown): string {
  if (error instanceof CleancopyError) return `${printable(error.message)} (${error.code})`;
  const words = error instanceof Error ? error.message : String(error);
  return `a fault in cleancopy itself, please report it: ${printable(words)} (internal)`;
}
