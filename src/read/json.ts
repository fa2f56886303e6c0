/** A JSON value. Keys are read with {@link own} alone, so that one like `__proto__` is a key and nothing else. */
export type Json = string | number | boolean | null | Json[] | JsonObject;
export interface JsonObject {
  [key: string]: Json;
}

export function isJsonObject(value: Json | undefined): value is JsonObject {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** An object without a prototype, to put keys into that a page chose. */
export function emptyObject(): JsonObject {
  return Object.create(null) as JsonObject;
}

/** The value of a key that the object itself has; null where it has none. */
export function own(object: JsonObject, key: string): Json {
  return Object.hasOwn(object, key) ? (object[key] ?? null) : null;
}

/** The value of a string that holds JSON; null where it holds none. Only objects and arrays count. */
export function parseJson(text: string): Json {
  try {
    const value = JSON.parse(text) as Json;
    return typeof value === "object" ? value : null;
  } catch {
    // Not JSON: the caller reads it otherwise.
    return null;
  }
}
