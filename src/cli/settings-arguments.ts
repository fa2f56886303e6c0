import { dirname, resolve } from "node:path";
import type { Option } from "commander";
import { pathKind } from "./option-paths.js";
import type { Fail, SettingsFile } from "./settings-file.js";

/** One setting as it would be typed in. */
interface Setting {
  readonly key: string;
  readonly words: readonly string[];
}

/** What is wrong with a command line; null where nothing is. */
export interface Checks {
  /** Word by word: options and values that do not exist, or rule each other out. */
  ofWords(words: readonly string[]): string | null;
  /** As a whole. */
  ofMeaning(words: readonly string[]): string | null;
}

/** Options that take several values: within one word, or given again. */
const LISTS: Readonly<Record<string, "one word" | "again">> = { fields: "one word", header: "again" };
/** What makes no sense within the file: where it is, and what ends the program. */
const NOT_SETTINGS: ReadonlySet<string> = new Set(["config", "no-config", "help", "version"]);

/**
 * The settings of a file as words of a command line that stand before those that were typed in, so that the same
 * rules hold for both and what was typed in wins; a setting that what was typed in rules out is left out.
 * @param typedIn the command line, already found to be right by itself
 * @param known the options that there are
 * @param checks what is wrong with a command line
 * @param fail called with file, key and what is wrong
 */
export function settingsAsArguments(
  { path, values }: SettingsFile,
  typedIn: readonly string[],
  known: readonly Option[],
  checks: Checks,
  fail: Fail,
): string[] {
  if (typeof values !== "object" || values === null || Array.isArray(values))
    return fail(`${path}: the settings are not an object of option names and values`);
  const options = new Map(known.map((option) => [option.name(), option]));
  const settings = Object.entries(values).map(([key, value]): Setting => {
    const wrong: Fail = (message) => fail(`${path}: "${key}" ${message}`);
    const option = NOT_SETTINGS.has(key) ? undefined : options.get(key);
    if (option === undefined) return wrong("is no setting; settings are called as the long options are");
    const words = wordsOf(option, value, dirname(path), wrong);
    const fault = checks.ofWords(words);
    return fault === null ? { key, words } : wrong(`cannot be used: ${fault}`);
  });
  const together = checks.ofMeaning(allWords(settings));
  if (together !== null) fail(`${path}: ${together}`);
  const fits = (some: readonly Setting[]): boolean =>
    checks.ofMeaning([...allWords(some), ...typedIn]) === null;
  return allWords(fits(settings) ? settings : settings.filter((setting) => fits([setting])));
}

function allWords(settings: readonly Setting[]): string[] {
  return settings.flatMap(({ words }) => words);
}

function wordsOf(option: Option, value: unknown, folder: string, wrong: Fail): string[] {
  const flag = `--${option.name()}`;
  if (typeof value === "boolean") {
    if (option.required) return wrong("takes a value, not true or false");
    return value ? [flag] : [];
  }
  if (!option.required && !option.optional) return wrong("is either true or false");
  if (!Array.isArray(value)) return [`${flag}=${textOf(option, value, folder, wrong)}`];
  const texts = value.map((each: unknown) => textOf(option, each, folder, wrong));
  const list = LISTS[option.name()];
  if (list === undefined) return wrong("takes one value, not a list");
  return list === "again" ? texts.map((text) => `${flag}=${text}`) : [`${flag}=${texts.join(",")}`];
}

/** A path is meant from the file that names it, wherever the program is started. */
function textOf(option: Option, value: unknown, folder: string, wrong: Fail): string {
  if (typeof value !== "string" && typeof value !== "number") return wrong("is neither a text nor a number");
  const text = String(value);
  return pathKind(option) === null || text === "-" ? text : resolve(folder, text);
}
