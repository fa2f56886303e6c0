import {
  ALT_KEYS,
  CAPTION_KEYS,
  CREDIT_KEYS,
  IMAGE_ADDRESS_KEYS,
  IMAGE_PARTS,
} from "../rules/state-names.js";
import { isJsonObject, type Json, type JsonObject, own } from "./json.js";

/** An image as a page's data describes it. */
export interface StateImage {
  readonly address: string;
  readonly alt: string;
  /** What may be its caption, the likeliest first: a text, or a text in parts. */
  readonly captions: readonly Json[];
  /** Joined names; "" where none is given. */
  readonly credit: string;
}

/** How many objects an image's description is gathered from. */
const MAX_HOLDERS = 12;
/** How deep the names of a credit are wrapped. */
const MAX_NAME_DEPTH = 3;
const MAX_ADDRESS_LENGTH = 4096;

/** The image that an object describes, itself or in objects within it; null where no address is given. */
export function imageIn(object: JsonObject, resolve: (value: Json) => Json): StateImage | null {
  const holders = holdersOf(object, resolve);
  const address = firstText(holders, IMAGE_ADDRESS_KEYS);
  if (address === null) return null;
  const captions = holders.flatMap((holder) => CAPTION_KEYS.map((key) => resolve(own(holder, key))));
  return {
    address,
    alt: firstText(holders, ALT_KEYS) ?? "",
    captions: captions.filter((value) => typeof value === "string" || typeof value === "object"),
    credit: holders.map((holder) => creditOf(holder, resolve)).find((text) => text !== "") ?? "",
  };
}

/** Whether an object of no known kind describes an image. */
export function isImage(object: JsonObject): boolean {
  return (
    firstText([object], ["src", "url", "originalUrl", "contentUrl"]) !== null &&
    ["caption", "credit", "credits", "alt", "altText"].some((key) => own(object, key) !== null)
  );
}

/** The first string that one of the objects has under one of the keys. */
export function firstText(holders: readonly JsonObject[], keys: readonly string[]): string | null {
  for (const holder of holders) {
    for (const key of keys) {
      const value = own(holder, key);
      if (typeof value === "string" && value.trim() !== "" && value.length < MAX_ADDRESS_LENGTH)
        return value.trim();
    }
  }
  return null;
}

function holdersOf(object: JsonObject, resolve: (value: Json) => Json): JsonObject[] {
  const holders = [object];
  for (const holder of holders) {
    const within = IMAGE_PARTS.map((key) => resolve(own(holder, key))).filter(isJsonObject);
    for (const part of [...within, ...modelBlocks(holder)])
      if (holders.length < MAX_HOLDERS) holders.push(part);
  }
  return holders;
}

/** A list of blocks that makes up an image: its picture, alternative text and caption. */
function modelBlocks(holder: JsonObject): JsonObject[] {
  const blocks = own(holder, "blocks");
  return Array.isArray(blocks) ? blocks.slice(0, 6).filter(isJsonObject) : [];
}

function creditOf(holder: JsonObject, resolve: (value: Json) => Json): string {
  for (const key of CREDIT_KEYS) {
    const names = namesIn(own(holder, key), resolve, 0);
    if (names.length > 0) return [...new Set(names)].join("/");
  }
  return "";
}

/** A name, a list of names, or Arc XP's `{by: [...], affiliation: [...]}`. */
function namesIn(given: Json, resolve: (value: Json) => Json, depth: number): string[] {
  const value = resolve(given);
  if (typeof value === "string") return value.trim() === "" || /^https?:/.test(value) ? [] : [value.trim()];
  if (depth > MAX_NAME_DEPTH) return [];
  if (Array.isArray(value)) return value.slice(0, 10).flatMap((one) => namesIn(one, resolve, depth + 1));
  if (!isJsonObject(value)) return [];
  for (const keys of [["by", "affiliation"], ["name"], ["text"], ["displayName"], ["title"], ["byline"]]) {
    const names = keys.flatMap((key) => namesIn(own(value, key), resolve, depth + 1));
    if (names.length > 0) return names;
  }
  return [];
}
