import { type Command, CommanderError } from "commander";
import { ExitCode } from "./exit-code.js";
import type { Io } from "./io.js";
import { type Actions, type CommandLine, createProgram } from "./program.js";
import { toRequest } from "./request.js";
import type { Checks } from "./settings-arguments.js";
import { type Fail, nearestFile, readSettingsFile } from "./settings-file.js";

/**
 * What the settings file that holds for a command line adds to it, as words that stand before it; nothing where the
 * command line is wrong or extracts nothing.
 * @param fail called with what is wrong with the settings file
 */
export async function settingsFor(argv: readonly string[], io: Io, fail: Fail): Promise<string[]> {
  const { place } = io;
  // Most runs have none: that costs a few looks at the disk, and no second reading of the command line.
  if (place === null || (!argv.some((word) => word.startsWith("--config")) && nearestFile(place) === null))
    return [];
  let config: CommandLine["config"] = false;
  if (faultOf(argv, (_, options) => (config = options.config)) !== null || config === false) return [];
  const file = await readSettingsFile(config ?? null, place, fail);
  if (file === null) return [];
  const { settingsAsArguments } = await import("./settings-arguments.js");
  return settingsAsArguments(file, argv, silentProgram(() => undefined).options, checksFor(io), fail);
}

/** Standard input is not looked at: whether there is a source is not the settings' affair. */
function checksFor({ stderr, env }: Io): Checks {
  const io = { stdin: { isTTY: false }, stderr, env };
  const fail: Fail = (message) => {
    throw new CommanderError(ExitCode.usage, "request", message);
  };
  return {
    ofWords: (words) => faultOf(words, () => undefined),
    ofMeaning: (words) =>
      faultOf(words, (sources, options) => {
        toRequest(sources, options, io, fail);
      }),
  };
}

type Heard = (sources: readonly string[], options: CommandLine) => void;

/** What is wrong with a command line; `heard` is called with one that extracts. */
function faultOf(words: readonly string[], heard: Heard): string | null {
  try {
    silentProgram(heard).parse(words, { from: "user" });
    return null;
  } catch (error) {
    if (error instanceof CommanderError) return error.message.replace(/^error: /u, "");
    throw error;
  }
}

/** A program that reads a command line and does nothing. */
function silentProgram(heard: Heard): Command {
  const actions: Actions = {
    extract(sources, options) {
      heard(sources, options);
      return Promise.resolve();
    },
    schema: () => Promise.resolve(),
    completion: () => Promise.resolve(),
  };
  const silence = (): void => undefined;
  return createProgram("", actions, { writeOut: silence, writeErr: silence });
}
