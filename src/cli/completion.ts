import type { Command, Option } from "commander";
import { pathKind } from "./option-paths.js";
import type { Shell } from "./shells.js";

/** What a shell has to know of the program, read off its declaration. */
interface Described {
  readonly name: string;
  readonly options: readonly DescribedOption[];
  readonly commands: readonly DescribedCommand[];
}

interface DescribedOption {
  /** As typed in: `-f`, `--format`. */
  readonly flags: readonly string[];
  readonly description: string;
  /** What completes its value; null where it takes none. */
  readonly value: "file" | "folder" | "unknown" | readonly string[] | null;
}

interface DescribedCommand {
  readonly name: string;
  readonly description: string;
  /** What its one argument can be; empty where it takes none. */
  readonly choices: readonly string[];
}

/** The script that teaches a shell the program's options, their values and its commands. */
export function completionScript(shell: Shell, program: Command): string {
  const described = describeProgram(program);
  switch (shell) {
    case "bash":
      return bashScript(described);
    case "zsh":
      return zshScript(described);
    case "fish":
      return fishScript(described);
  }
}

function describeProgram(program: Command): Described {
  const help = program.createHelp();
  return {
    name: program.name(),
    options: help.visibleOptions(program).map((option) => ({
      flags: [option.short, option.long].filter((flag) => flag !== undefined),
      description: option.description,
      value: valueOf(option),
    })),
    commands: help.visibleCommands(program).map((command) => ({
      name: command.name(),
      description: command.description(),
      choices: command.registeredArguments[0]?.argChoices ?? [],
    })),
  };
}

function valueOf(option: Option): DescribedOption["value"] {
  if (!option.required && !option.optional) return null;
  return option.argChoices ?? pathKind(option) ?? "unknown";
}

/** For bash from 3.2 on, with nothing but what bash itself has. */
function bashScript({ name, options, commands }: Described): string {
  const valued = options.filter(({ value }) => value !== null);
  const cases = [
    ...valued.map(({ flags, value }) => `    ${flags.join("|")}) ${bashValue(value)}return ;;`),
    ...commands
      .filter(({ choices }) => choices.length > 0)
      .map(
        (command) =>
          `    ${command.name}) [[ $COMP_CWORD -eq 2 ]] && { ${bashWords(command.choices)}return; } ;;`,
      ),
  ];
  const flags = options.flatMap((option) => option.flags);
  return `# Completion of ${name} for bash. Add to ~/.bashrc:  source <(${name} completion bash)
_${name}_add() {
  local each
  while IFS= read -r each; do COMPREPLY+=("$each"); done
}
_${name}() {
  local current="\${COMP_WORDS[COMP_CWORD]}" previous="\${COMP_WORDS[COMP_CWORD - 1]}"
  # bash parts --option=value at the sign.
  if [[ $current == "=" ]]; then current=""; elif [[ $previous == "=" ]]; then previous="\${COMP_WORDS[COMP_CWORD - 2]}"; fi
  COMPREPLY=()
  case "$previous" in
${cases.join("\n")}
  esac
  if [[ $current == -* ]]; then
    ${bashWords(flags)}return
  fi
  if [[ $COMP_CWORD -eq 1 ]]; then ${bashWords(commands.map((command) => command.name))}fi
  ${bashValue("file")}
}
complete -F _${name} ${name}
`.replace(/ +$/gmu, "");

  function bashValue(value: DescribedOption["value"]): string {
    if (value === null || value === "unknown") return "";
    if (typeof value !== "string") return bashWords(value);
    const kind = value === "folder" ? "-d" : "-f";
    return `compopt -o filenames 2>/dev/null; _${name}_add < <(compgen ${kind} -- "$current"); `;
  }

  function bashWords(words: readonly string[]): string {
    return `_${name}_add < <(compgen -W "${words.join(" ")}" -- "$current"); `;
  }
}

/** Works as a file in `fpath` and where it is sourced. */
function zshScript({ name, options, commands }: Described): string {
  const specs = options.map(({ flags, description, value }) => {
    const told = `[${description.replace(/[[\]\\:]/gu, "\\$&")}]`;
    const own = quoted(told + zshValue(value));
    if (flags.length > 1) return `    '(${flags.join(" ")})'{${flags.map(zshFlag(value)).join(",")}}${own}`;
    return `    ${flags.map(zshFlag(value)).join("")}${own}`;
  });
  const described = commands.map(
    (command) => `    ${quoted(`${command.name}:${command.description.replaceAll(":", "\\:")}`)}`,
  );
  const choosing = commands
    .filter(({ choices }) => choices.length > 0)
    .map(
      (command) =>
        `  if [[ $words[2] == ${command.name} ]]; then (( CURRENT == 3 )) && compadd -- ${command.choices.join(" ")}; return; fi`,
    );
  return `#compdef ${name}
# Completion of ${name} for zsh. Add to ~/.zshrc, behind compinit:  source <(${name} completion zsh)
_${name}() {
  local -a commands specs
  commands=(
${described.join("\n")}
  )
  specs=(
${specs.join("\n")}
    '*:source:_files'
  )
${choosing.join("\n")}
  (( CURRENT == 2 )) && [[ $words[2] != -* ]] && _describe command commands
  _arguments -s -S : $specs
}
if [[ $funcstack[1] == _${name} ]]; then _${name} "$@"; else compdef _${name} ${name}; fi
`;
}

/** The value may stand in the next word or, after a short flag or an equals sign, in the same. */
function zshFlag(value: DescribedOption["value"]): (flag: string) => string {
  return (flag) => (value === null ? flag : flag.startsWith("--") ? `${flag}=` : `${flag}+`);
}

function zshValue(value: DescribedOption["value"]): string {
  if (value === null) return "";
  if (typeof value !== "string") return `:value:(${value.join(" ")})`;
  return { file: ":file:_files", folder: ":folder:_files -/", unknown: ":value: " }[value];
}

function fishScript({ name, options, commands }: Described): string {
  const lines = options.map(({ flags, description, value }) => {
    const named = flags.map((flag) =>
      flag.startsWith("--") ? `-l ${flag.slice(2)}` : `-s ${flag.slice(1)}`,
    );
    return `complete -c ${name} ${named.join(" ")}${fishValue(value)} -d ${fishQuoted(description)}`;
  });
  const first = commands.map(
    (command) =>
      `complete -c ${name} -n __fish_use_subcommand -a ${command.name} -d ${fishQuoted(command.description)}`,
  );
  const choosing = commands
    .filter(({ choices }) => choices.length > 0)
    .map(
      (command) =>
        `complete -c ${name} -n '__fish_seen_subcommand_from ${command.name}' -f -a '${command.choices.join(" ")}'`,
    );
  return `# Completion of ${name} for fish:  ${name} completion fish > ~/.config/fish/completions/${name}.fish
${[...lines, ...first, ...choosing].join("\n")}
`;
}

function fishValue(value: DescribedOption["value"]): string {
  if (value === null) return "";
  if (typeof value !== "string") return ` -x -a '${value.join(" ")}'`;
  return { file: " -r -F", folder: " -x -a '(__fish_complete_directories)'", unknown: " -x" }[value];
}

/** A word of zsh or of a POSIX shell, whatever is in it. */
function quoted(text: string): string {
  return `'${text.replaceAll("'", "'\\''")}'`;
}

function fishQuoted(text: string): string {
  return `'${text.replace(/['\\]/gu, "\\$&")}'`;
}
