import { emptyObject, isJsonObject, type Json, type JsonObject } from "./json.js";

/** Far above what pages send. */
const MAX_VALUES = 300_000;

/**
 * Data in which every value is an entry of one list and others name it by its number, as Nuxt 3 and SvelteKit (the
 * `devalue` package) and React Router (`turbo-stream`, whose keys are numbers too: `{"_3": 5}`) send it.
 * @returns the value that the list stands for, its objects without prototypes and shared where the page shares them; or
 * null where the list is an ordinary one
 */
export function unfoldIndexed(list: Json): Json {
  if (!Array.isArray(list) || list.length < 3 || list.length > MAX_VALUES || !isIndexed(list)) return null;
  const unfolded: Json[] = list.map((value) =>
    Array.isArray(value) ? [] : isJsonObject(value) ? emptyObject() : value,
  );
  const valueAt = (index: Json): Json => (isIndexOf(list, index) ? (unfolded[Number(index)] ?? null) : null);
  list.forEach((value, i) => {
    const target = unfolded[i];
    if (Array.isArray(value) && Array.isArray(target)) {
      // `["Reactive", 1]`: a value with its kind.
      for (const index of value) if (typeof index !== "string") target.push(valueAt(index));
    } else if (isJsonObject(value) && isJsonObject(target)) fill(target, value, list, valueAt);
  });
  return unfolded[0] ?? null;
}

function fill(
  target: JsonObject,
  value: JsonObject,
  list: readonly Json[],
  valueAt: (index: Json) => Json,
): void {
  for (const key of Object.keys(value)) {
    const numbered = /^_(\d{1,7})$/.exec(key)?.[1];
    const name = numbered === undefined ? key : list[Number(numbered)];
    if (typeof name === "string") target[name] = valueAt(value[key] ?? null);
  }
}

function isIndexOf(list: readonly Json[], value: Json): boolean {
  return typeof value === "number" && Number.isInteger(value) && value >= 0 && value < list.length;
}

/** The first entry that holds others decides: all that it holds are numbers of entries. */
function isIndexed(list: readonly Json[]): boolean {
  const first = list[0];
  if (Array.isArray(first))
    return typeof first[0] === "string" && first.length > 1 && first.slice(1).every((at) => isNumber(at));
  if (!isJsonObject(first)) return false;
  const keys = Object.keys(first);
  return (
    keys.length > 0 &&
    keys.every((key) => isNumber(first[key])) &&
    list.some((entry) => typeof entry === "string")
  );
}

/** Negative numbers stand for `undefined` and its like. */
function isNumber(value: Json | undefined): boolean {
  return typeof value === "number" && Number.isInteger(value);
}
