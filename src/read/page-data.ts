import { isJsonObject, type Json, own } from "./json.js";
import type { DataScript } from "./state-json.js";

/** How often references may lead on to others. */
const MAX_STEPS = 8;
/** How many normalised objects are kept by name. */
const MAX_ENTITIES = 50_000;

/** All data of a page, in which references can be followed. */
export class PageData {
  readonly scripts: readonly DataScript[];
  readonly #rows: ReadonlyMap<string, Json>;
  readonly #entities = new Map<string, Json>();

  /** @param rows of a stream, by number */
  constructor(scripts: readonly DataScript[], rows: ReadonlyMap<string, Json>) {
    this.scripts = scripts;
    this.#rows = rows;
    for (const { value } of scripts) this.#keepEntities(value);
  }

  /**
   * The value that a reference means: `{"__ref": "Article:1"}` or `{"type": "id", "id": "Article:1"}` as Apollo's cache
   * writes them, `"$1a"` as React's streams do. What is none is returned as it is.
   */
  resolve(value: Json): Json {
    let at = value;
    for (let step = 0; step < MAX_STEPS; step += 1) {
      const target = this.#target(at);
      if (target === undefined) return at;
      at = target;
    }
    return null;
  }

  #target(value: Json): Json | undefined {
    if (typeof value === "string") {
      const row = value.startsWith("$") ? /^\$[L@]?([\da-f]{1,8})$/i.exec(value)?.[1] : undefined;
      return row === undefined ? undefined : this.#rows.get(row);
    }
    if (!isJsonObject(value)) return undefined;
    const ref = own(value, "__ref") ?? (own(value, "type") === "id" ? own(value, "id") : null);
    return typeof ref === "string" ? this.#entities.get(ref) : undefined;
  }

  /** A normalised cache is an object whose keys are names of entities: `Article:1`, `$Article:1.body`, `ROOT_QUERY`. */
  #keepEntities(value: Json): void {
    const open: { value: Json; depth: number }[] = [{ value, depth: 0 }];
    for (let next = open.pop(); next !== undefined; next = open.pop()) {
      if (!isJsonObject(next.value)) continue;
      for (const key of Object.keys(next.value)) {
        const below = own(next.value, key);
        if (!isJsonObject(below)) continue;
        if (/[:.]/.test(key) || key === "ROOT_QUERY") {
          if (this.#entities.size < MAX_ENTITIES) this.#entities.set(key, below);
        } else if (next.depth < 4) open.push({ value: below, depth: next.depth + 1 });
      }
    }
  }
}
