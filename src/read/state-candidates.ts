import { FOREIGN_WORDS, OTHER_TEXT_WORDS, RECORD_KEYS } from "../rules/state-names.js";
import { isJsonObject, type Json, type JsonObject, own, parseJson } from "./json.js";
import type { PageData } from "./page-data.js";
import { bodyWeight, hasWord, isOtherName, isTyped, nameWords, roleOf, titlesOf } from "./state-names.js";
import { proseLength } from "./state-text.js";

/** A value of the page's data that may be the article's body. */
export interface BodyCandidate {
  readonly value: Json;
  /** The object that the body belongs to: it has the page's title, or stands nearest. */
  readonly record: JsonObject | null;
  /** An object around it gives itself the page's title. */
  readonly titled: boolean;
  /** Length of its running text. */
  readonly length: number;
  /** How surely its key names a body, 0 to 3. */
  readonly keyWeight: number;
  readonly linkedData: boolean;
  readonly score: number;
}

const MAX_DEPTH = 64;
/** How many values are looked at; pages have some ten thousand. */
const MAX_VALUES = 400_000;
/** The same object may be reached by several references; each way is followed this often. */
const MAX_VISITS = 3;
/** Strings shorter than this are no body by themselves. */
const MIN_LENGTH = 200;
/** An object with fewer parts is no list of them. */
const MIN_PARTS = 4;
/** Strings of JSON within JSON. */
const MAX_NESTED_JSON = 20;

interface Place {
  readonly value: Json;
  readonly key: string | null;
  readonly above: Place | null;
  readonly depth: number;
  readonly linkedData: boolean;
}

/**
 * All values of the page's data that hold running text: strings, and lists of an article's parts. The best first.
 * @param isTitle whether a text is the page's title
 */
export function bodyCandidates(data: PageData, isTitle: (text: string) => boolean): BodyCandidate[] {
  const search = new Search(data, isTitle);
  for (const { value, linkedData } of data.scripts) search.walk(value, linkedData);
  return search.candidates();
}

class Search {
  readonly #data: PageData;
  readonly #isTitle: (text: string) => boolean;
  readonly #lengths = new Map<Place, number>();
  readonly #visits = new Map<object, number>();
  readonly #records = new Map<JsonObject, boolean>();
  readonly #blockMaps = new Map<JsonObject, boolean>();
  readonly #titled = new Map<JsonObject, boolean>();
  #seen = 0;
  #nested = 0;

  constructor(data: PageData, isTitle: (text: string) => boolean) {
    this.#data = data;
    this.#isTitle = isTitle;
  }

  walk(root: Json, linkedData: boolean): void {
    const work: Place[] = [{ value: root, key: null, above: null, depth: 0, linkedData }];
    for (let place = work.pop(); place !== undefined && this.#seen < MAX_VALUES; place = work.pop()) {
      this.#seen += 1;
      const { value, depth } = place;
      if (typeof value === "string") this.#text(place, value, work);
      else if (typeof value === "object" && value !== null && depth < MAX_DEPTH && this.#mayVisit(value)) {
        for (const key of Object.keys(value).reverse()) {
          const raw = Array.isArray(value) ? (value[Number(key)] ?? null) : own(value, key);
          const below = this.#data.resolve(raw);
          if (below === null || typeof below === "number" || typeof below === "boolean") continue;
          const name = Array.isArray(value) ? null : key;
          work.push({ value: below, key: name, above: place, depth: depth + 1, linkedData });
        }
      }
    }
  }

  #mayVisit(value: object): boolean {
    const visits = this.#visits.get(value) ?? 0;
    this.#visits.set(value, visits + 1);
    return visits < MAX_VISITS;
  }

  #text(place: Place, text: string, work: Place[]): void {
    const inside =
      /^\s{0,20}[{[]/.test(text.slice(0, 22)) && text.length >= MIN_LENGTH ? this.#json(text) : null;
    if (inside !== null) {
      work.push({ ...place, value: inside, depth: place.depth + 1 });
      return;
    }
    const length = proseLength(text);
    if (length === 0) return;
    if (length >= MIN_LENGTH) this.#lengths.set(place, length);
    this.#credit(place, length);
  }

  #json(text: string): Json {
    this.#nested += 1;
    return this.#nested > MAX_NESTED_JSON ? null : parseJson(text);
  }

  /** Counts a text for all lists that it is a part of. */
  #credit(place: Place, length: number): void {
    let key = place.key;
    for (let at = place.above; at !== null; at = at.above) {
      if (Array.isArray(at.value) || (isJsonObject(at.value) && this.#isBlockMap(at.value)))
        this.#lengths.set(at, (this.#lengths.get(at) ?? 0) + length);
      if (isJsonObject(at.value)) {
        if (key !== null && isOtherName(nameWords(key))) return;
        if (this.#isRecord(at.value) || isAside(at.value)) return;
      }
      key = at.key;
    }
  }

  /** Parts by name, in order: `{"lead-1": {"type": "text", ...}, "text-2": {...}}`. */
  #isBlockMap(object: JsonObject): boolean {
    let known = this.#blockMaps.get(object);
    if (known === undefined) {
      const parts = Object.keys(object).map((key) => own(object, key));
      known = parts.length >= MIN_PARTS && parts.every((part) => isJsonObject(part) && isTyped(part));
      this.#blockMaps.set(object, known);
    }
    return known;
  }

  #isRecord(object: JsonObject): boolean {
    let known = this.#records.get(object);
    if (known === undefined) {
      known =
        roleOf(object) === null &&
        titlesOf(object).length > 0 &&
        Object.keys(object).some((key) => RECORD_KEYS.has(nameWords(key)));
      this.#records.set(object, known);
    }
    return known;
  }

  #isTitled(object: JsonObject): boolean {
    let known = this.#titled.get(object);
    if (known === undefined) {
      known = titlesOf(object).some(this.#isTitle);
      this.#titled.set(object, known);
    }
    return known;
  }

  candidates(): BodyCandidate[] {
    return [...this.#lengths]
      .filter(([, length]) => length >= MIN_LENGTH)
      .map(([place, length]) => this.#weigh(place, length))
      .sort((a, b) => b.score - a.score);
  }

  #weigh(place: Place, length: number): BodyCandidate {
    let keyWeight = -1;
    let other = false;
    let foreign = false;
    let titled: JsonObject | null = null;
    let nearest: JsonObject | null = null;
    for (let at: Place | null = place; at !== null; at = at.above) {
      const words = at.key === null ? null : nameWords(at.key);
      if (words !== null && titled === null) {
        if (nearest === null) {
          keyWeight = Math.max(keyWeight, bodyWeight(words));
          other ||= hasWord(words, OTHER_TEXT_WORDS);
        }
        foreign ||= hasWord(words, FOREIGN_WORDS);
      }
      const holder: Json = at.above?.value ?? null;
      if (!isJsonObject(holder)) continue;
      if (titled === null && this.#isTitled(holder)) titled = holder;
      if (nearest === null && (titled !== null || this.#isRecord(holder))) nearest = holder;
    }
    const weight = Math.max(0, keyWeight);
    const score =
      length *
      (1 + weight / 3) *
      (titled === null ? 1 : 6) *
      (other ? 0.15 : 1) *
      (foreign ? 0.15 : 1) *
      (place.linkedData ? 0.3 : 1) *
      (isFlat(place.value) ? 0.5 : 1);
    return {
      value: place.value,
      record: titled ?? nearest,
      titled: titled !== null,
      length,
      keyWeight: other ? 0 : weight,
      linkedData: place.linkedData,
      score,
    };
  }
}

/** A text longer than any paragraph, without a break: another copy, with its paragraphs apart, may stand beside it. */
function isFlat(value: Json): boolean {
  return typeof value === "string" && value.length > 800 && !/[\n<]/.test(value);
}

const ASIDE_ROLES: ReadonlySet<string> = new Set([
  "related",
  "advertisement",
  "newsletter",
  "media",
  "nothing",
  "image",
]);

function isAside(object: JsonObject): boolean {
  return ASIDE_ROLES.has(roleOf(object) ?? "");
}
