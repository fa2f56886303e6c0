import { SaxesParser, type SaxesTagPlain } from "saxes";
import { AmpersandMender, unmended } from "./ampersands.js";
import { lastMomentOf } from "./list-date.js";
import { brokenOff, brokenXml, notAList, tooDeep, tooManyEntries } from "./list-faults.js";
import { LIST_SHAPES, type ListShape } from "./list-shapes.js";
import { resolved, type ListedAddress } from "./listed-address.js";

const MAX_DEPTH = 256;
/** Each costs more than a good element; a feed of so many is no XML. */
const MAX_FAULTS = 10_000;
/** Longer than any address. */
const MAX_VALUE = 16 * 1_024;

/**
 * The entries of a feed or sitemap in XML, as its text comes. Faults in the XML are passed over as far as there is a
 * way on; entities of its own are never resolved (XML 1.0, 4.4), so that none can grow or reach for a file.
 * @param base the list's own address, where it is known
 * @throws CleancopyError `unsupported-type`, `undecodable`, `too-complex`, `too-large`, behind the entries before
 */
export async function* readXmlList(
  texts: AsyncIterable<string>,
  name: string,
  base: string | null,
): AsyncGenerator<ListedAddress> {
  const reader = new XmlListReader(name, base);
  for await (const text of texts) yield* reader.read(text);
  yield* reader.end();
}

class XmlListReader {
  readonly #name: string;
  readonly #parser = new SaxesParser<{ xmlns: false; position: false }>({ xmlns: false, position: false });
  readonly #mender = new AmpersandMender();
  readonly #bases: { readonly depth: number; readonly base: string }[] = [];
  #site: string | null = null;
  #shape: ListShape | null = null;
  #depth = 0;
  #faults = 0;
  #entries = 0;
  #found: ListedAddress[] = [];
  #entry: { readonly depth: number; readonly values: Map<string, string> } | null = null;
  /** The element whose text is being read. */
  #value: { readonly key: string; readonly depth: number; text: string } | null = null;

  constructor(name: string, base: string | null) {
    this.#name = name;
    if (base !== null) this.#bases.push({ depth: 0, base });
    this.#parser.on("opentag", (tag) => this.#open(tag));
    this.#parser.on("closetag", () => this.#close());
    this.#parser.on("text", (text) => this.#text(text));
    this.#parser.on("cdata", (text) => this.#text(unmended(text)));
    this.#parser.on("error", () => {
      this.#faults += 1;
      if (this.#faults > MAX_FAULTS) throw brokenXml(name);
    });
  }

  *read(text: string): Generator<ListedAddress> {
    yield* this.#whatCameBefore(() => this.#parser.write(this.#mender.write(text)));
  }

  *end(): Generator<ListedAddress> {
    yield* this.#whatCameBefore(() => {
      this.#parser.write(this.#mender.end());
      if (this.#shape === null) throw notAList(this.#name);
      if (this.#depth > 0) throw brokenOff(this.#name);
    });
  }

  /** The entries found by a step, also where it fails in the end. */
  *#whatCameBefore(step: () => void): Generator<ListedAddress> {
    let failed: { readonly error: unknown } | null = null;
    try {
      step();
    } catch (error) {
      failed = { error };
    }
    const found = this.#found;
    this.#found = [];
    yield* found;
    if (failed !== null) throw failed.error;
  }

  #open({ name, attributes }: SaxesTagPlain): void {
    this.#depth += 1;
    if (this.#depth > MAX_DEPTH) throw tooDeep(this.#name);
    const base = attributes["xml:base"];
    if (base !== undefined) this.#bases.push({ depth: this.#depth, base: resolved(base, this.#base()) });
    const key = name.toLowerCase();
    const bare = key.slice(key.indexOf(":") + 1);
    this.#shape ??= LIST_SHAPES.get(bare) ?? null;
    if (this.#shape === null) throw notAList(this.#name);
    if (bare === this.#shape.entry) this.#begin(attributes);
    else if (this.#entry !== null) this.#openWithin(this.#entry, key, bare, attributes);
    else if (key === "link" && this.#site === null)
      this.#value = { key: "@site", depth: this.#depth, text: "" };
  }

  #begin(attributes: SaxesTagPlain["attributes"]): void {
    // One that nobody closed ends where the next begins.
    this.#settle();
    this.#entry = { depth: this.#depth, values: new Map() };
    this.#note("@about", attributes["rdf:about"] ?? "");
  }

  #openWithin(
    entry: { readonly depth: number },
    key: string,
    bare: string,
    attributes: SaxesTagPlain["attributes"],
  ): void {
    const child = this.#depth === entry.depth + 1;
    if (child && bare === "link" && (attributes["rel"] ?? "alternate") === "alternate") {
      this.#note("@alternate", attributes["href"] ?? "");
    }
    if (key === "guid" && attributes["isPermaLink"] === "false") return;
    // Google's news extension stands one level deeper.
    const wanted = child || key === "news:publication_date" ? this.#keyOf(key, bare) : null;
    if (wanted !== null) this.#value = { key: wanted, depth: this.#depth, text: "" };
  }

  /** What the shape calls an element; a prefix counts for nothing but in `link`, which every extension has. */
  #keyOf(key: string, bare: string): string | null {
    const { addresses = [], dates = [] } = this.#shape ?? {};
    const names = [...addresses, ...dates];
    if (names.includes(key)) return key;
    return bare !== "link" && names.includes(bare) ? bare : null;
  }

  #text(text: string): void {
    if (this.#value !== null && this.#value.text.length < MAX_VALUE) this.#value.text += text;
  }

  #close(): void {
    const value = this.#value;
    if (value !== null && value.depth === this.#depth) {
      if (value.key === "@site") this.#site ??= value.text.trim() || null;
      else this.#note(value.key, value.text);
      this.#value = null;
    }
    if (this.#entry?.depth === this.#depth) this.#settle();
    if (this.#bases.at(-1)?.depth === this.#depth) this.#bases.pop();
    this.#depth -= 1;
  }

  /** The first that says something counts. */
  #note(key: string, value: string): void {
    const { values } = this.#entry ?? {};
    const said = value.trim();
    if (values?.has(key) === false && said !== "") values.set(key, said);
  }

  #settle(): void {
    const [shape, entry] = [this.#shape, this.#entry];
    if (shape === null || entry === null) return;
    this.#entry = null;
    this.#value = null;
    this.#entries += 1;
    if (this.#entries > shape.maxEntries) throw tooManyEntries(this.#name, shape.maxEntries);
    const first = (keys: readonly string[]): string | null =>
      keys.map((key) => entry.values.get(key)).find((value) => value !== undefined) ?? null;
    const [address, date] = [first(shape.addresses), first(shape.dates)];
    this.#found.push({
      leadsTo: shape.leadsTo,
      address: address === null ? null : resolved(address, this.#base()),
      datedAt: date === null ? null : lastMomentOf(date),
    });
  }

  /** RFC 3986, 5.1: the element's, the list's, else (by habit) the site that a feed says it is of. */
  #base(): string | null {
    return this.#bases.at(-1)?.base ?? this.#site;
  }
}
