import type { Command } from "commander";
import type { ExitCode } from "./exit-code.js";
import type { Io } from "./io.js";
import type { ExtractRequest } from "./request.js";
import type { Shell } from "./shells.js";

/** What the program can do. Each command is loaded when it is called, so that `--help` loads none. */
export const COMMANDS = {
  async extract(request: ExtractRequest, io: Io): Promise<ExitCode> {
    const { extract } = await import("./extract.js");
    return extract(request, io);
  },
  async schema(io: Io): Promise<ExitCode> {
    const { printSchema } = await import("./print-schema.js");
    return printSchema(io);
  },
  async completion(shell: Shell, program: Command, io: Io): Promise<ExitCode> {
    const { printCompletion } = await import("./print-completion.js");
    return printCompletion(shell, program, io);
  },
} as const;
