import type { Command } from "commander";
import { completionScript } from "./completion.js";
import { ExitCode } from "./exit-code.js";
import type { Io } from "./io.js";
import type { Shell } from "./shells.js";
import { streamTarget } from "./text-target.js";

/** The completion script of a shell, on standard output. */
export async function printCompletion(shell: Shell, program: Command, io: Io): Promise<ExitCode> {
  await streamTarget(io.stdout).write(completionScript(shell, program));
  return ExitCode.ok;
}
