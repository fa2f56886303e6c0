import { readFileSync, type Stats, statSync } from "node:fs";
import { basename, dirname, extname, join, resolve } from "node:path";

/** Where a run stands: settings are looked for from here upward. */
export interface Place {
  /** The working directory. */
  readonly cwd: string;
  /** The search goes no higher than this folder. */
  readonly home: string;
  /** Whom this process belongs to; null where the system does not say. */
  readonly user: number | null;
}

/** Settings as they stand in a file, unchecked. */
export interface SettingsFile {
  readonly path: string;
  readonly values: unknown;
}

/** Called with what is wrong, for the user; does not return. */
export type Fail = (message: string) => never;

/** Files that hold data, in the order of looking. */
const DATA_FILES = ["cleancopy.config.json", "cleancopy.config.yaml", "cleancopy.config.yml", "package.json"];
/** Files that are programs: to find one must not be enough to run it. */
const PROGRAM_FILES = ["cleancopy.config.mjs", "cleancopy.config.js", "cleancopy.config.cjs"];
const EXTENSIONS = new Set([".json", ".yaml", ".yml", ".mjs", ".js", ".cjs"]);
/** Nobody writes so much by hand; what is larger was named by mistake. */
const MAX_BYTES = 1_000_000;
const ROOT_USER = 0;

/**
 * The settings file that holds for a run: the one named, else the nearest from the working directory upward, to the
 * home folder or the root. What finds is cheap, and what loads is loaded where there is something to load.
 * @param named `--config FILE`; null: look for one
 * @returns null where there is none
 */
export async function readSettingsFile(
  named: string | null,
  place: Place,
  fail: Fail,
): Promise<SettingsFile | null> {
  const path = named === null ? findFile(place, fail) : checkNamed(resolve(place.cwd, named), fail);
  return path === null ? null : { path, values: await load(path, fail) };
}

/**
 * A file that was only found may be a stranger's (in `/tmp`, in an unpacked archive): it holds if it is data and
 * belongs to the user or to root. Every other stops the run, since neither to obey it nor to leave it out would do.
 */
function findFile(place: Place, fail: Fail): string | null {
  const path = nearestFile(place);
  if (path === null) return null;
  if (PROGRAM_FILES.includes(basename(path)))
    fail(`${path}: a settings file that is a program is run only where --config names it`);
  const owner = statsOf(path)?.uid;
  if (place.user !== null && owner !== place.user && owner !== ROOT_USER)
    fail(`${path}: the settings file belongs to another user; name it with --config, or give --no-config`);
  return path;
}

/** The settings file nearest to the working directory, whosever it is; null where there is none. */
export function nearestFile({ cwd, home }: Place): string | null {
  for (const folder of foldersUpward(cwd, home)) {
    const found = [...DATA_FILES, ...PROGRAM_FILES].map((name) => join(folder, name)).find(holdsSettings);
    if (found !== undefined) return found;
  }
  return null;
}

function foldersUpward(cwd: string, home: string): string[] {
  const folders = [cwd];
  for (let at = cwd; at !== home && at !== dirname(at); at = dirname(at)) folders.push(dirname(at));
  return folders;
}

/** A project's package.json is a settings file where it has our key; the word alone is looked for, the rest later. */
function holdsSettings(path: string): boolean {
  if (!isFile(path)) return false;
  return basename(path) !== "package.json" || hasOwnKey(path);
}

function hasOwnKey(path: string): boolean {
  try {
    const text = readFileSync(path, "utf8");
    if (!text.includes('"cleancopy"')) return false;
    const manifest: unknown = JSON.parse(text);
    return typeof manifest === "object" && manifest !== null && Object.hasOwn(manifest, "cleancopy");
  } catch {
    // Broken, or not for this user to read: whose project it is will be told of it elsewhere.
    return false;
  }
}

function isFile(path: string): boolean {
  return statsOf(path)?.isFile() === true;
}

/** null for what does not exist, is a link to itself, or stands where this user may not look. */
function statsOf(path: string): Stats | null {
  try {
    return statSync(path);
  } catch {
    return null;
  }
}

function checkNamed(path: string, fail: Fail): string {
  const found = statsOf(path);
  if (found === null) fail(`${path}: there is no such settings file`);
  if (!found.isFile()) fail(`${path}: the settings file is not a plain file`);
  if (!EXTENSIONS.has(extname(path)))
    fail(`${path}: a settings file ends in .json, .yaml, .yml, .mjs, .js or .cjs`);
  return path;
}

async function load(path: string, fail: Fail): Promise<unknown> {
  if ((statsOf(path)?.size ?? 0) > MAX_BYTES) fail(`${path}: the settings file is larger than 1 MB`);
  const { lilconfig } = await import("lilconfig");
  const yaml = async (_: string, content: string): Promise<unknown> =>
    (await import("./read-yaml.js")).readYaml(content);
  const loader = lilconfig("cleancopy", { loaders: { ".yaml": yaml, ".yml": yaml }, cache: false });
  try {
    const loaded = await loader.load(path);
    // Nothing but comments: no settings yet.
    return (loaded?.config as unknown) ?? {};
  } catch (error) {
    const words = error instanceof Error ? error.message : String(error);
    return fail(`${path}: the settings file cannot be read: ${words}`);
  }
}
