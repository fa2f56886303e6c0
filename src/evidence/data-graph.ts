import { machineText } from "./machine-text.js";
import { isJsonObject, type Json, type JsonObject } from "./tolerant-json.js";

/** The nodes of a page's JSON-LD by `@id`, so that a reference can be followed. */
export class DataGraph {
  readonly #byId = new Map<string, JsonObject>();

  /** Keeps the node that says the most under its id: the others are references to it. */
  add(node: JsonObject): void {
    const id = node["@id"];
    if (typeof id !== "string") return;
    const known = this.#byId.get(id);
    if (known === undefined || Object.keys(known).length < Object.keys(node).length) this.#byId.set(id, node);
  }

  /** The node itself, or the one that a reference (an address, or an object with `@id` alone) means. */
  resolve(value: Json | undefined): JsonObject | null {
    if (typeof value === "string") return this.#byId.get(value) ?? null;
    if (!isJsonObject(value)) return null;
    const id = value["@id"];
    const target = typeof id === "string" ? this.#byId.get(id) : undefined;
    return target !== undefined && Object.keys(target).length > Object.keys(value).length ? target : value;
  }
}

/** The node's types, lower case, without the vocabulary's address. */
export function typesOf(node: JsonObject): string[] {
  return listOf(node["@type"])
    .filter((type): type is string => typeof type === "string")
    .map((type) =>
      type
        .slice(type.lastIndexOf("/") + 1)
        .trim()
        .toLowerCase(),
    );
}

/** No list of authors, images or keywords on a real page is longer. */
const MAX_LIST = 500;

export function listOf(value: Json | undefined): Json[] {
  if (value === undefined || value === null) return [];
  return Array.isArray(value) ? value.slice(0, MAX_LIST) : [value];
}

/** The first text of a value: a string, a number, a value object, or a list of them. */
export function textOf(value: Json | undefined): string | null {
  for (const one of listOf(value)) {
    const plain = isJsonObject(one) ? (one["@value"] ?? one["name"] ?? null) : one;
    if (typeof plain === "string") {
      const text = machineText(plain);
      if (text !== null) return text;
    } else if (typeof plain === "number") return String(plain);
  }
  return null;
}
