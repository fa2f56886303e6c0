import { isJsonObject, type Json, type JsonObject, own } from "./json.js";
import { escapeHtml } from "./state-text.js";

/** Elements that hold running text, as lists write them; others are stepped over with all within them. */
const TEXT_ELEMENTS: ReadonlySet<string> = new Set(
  (
    "p div section article main h1 h2 h3 h4 h5 h6 ul ol li blockquote figure figcaption picture img a em strong b i u " +
    "span br cite q sub sup s small mark time table thead tbody tr td th caption dl dt dd pre code header"
  ).split(" "),
);
const VOID_ELEMENTS: ReadonlySet<string> = new Set(["br", "img"]);
const KEPT_ATTRIBUTES = [
  "href",
  "src",
  "alt",
  "class",
  "className",
  "srcSet",
  "srcset",
  "dateTime",
  "datetime",
];
const MAX_VALUES = 50_000;
const MAX_DEPTH = 64;

/**
 * An element written as a list: `["p", {"class": "x"}, "text", ["a", ...]]` (JsonML), or `["$", "p", null, {"children":
 * [...]}]` as React sends it.
 */
export function isElementList(list: readonly Json[]): boolean {
  const [first, second] = list;
  if (first === "$") return typeof second === "string" && list.length >= 4;
  return (
    typeof first === "string" && list.length > 1 && TEXT_ELEMENTS.has(first) && typeof second !== "number"
  );
}

/** An element written as an object, as HTML parsers do: `{"name": "p", "attribs": {...}, "children": [...]}`. */
export function isElementObject(object: JsonObject): boolean {
  const name = elementName(object);
  const children = own(object, "children");
  return name !== null && (Array.isArray(children) || (typeof children === "string" && children !== ""));
}

function elementName(object: JsonObject): string | null {
  for (const key of ["tagName", "name", "tag", "component", "type"]) {
    const name = own(object, key);
    if (typeof name === "string" && TEXT_ELEMENTS.has(name.toLowerCase())) return name.toLowerCase();
  }
  return null;
}

/** An object as a list; a text node as its text; a node of another kind, such as an embed, as nothing. */
function listOf(value: Json): Json {
  if (!isJsonObject(value)) return value;
  const name = elementName(value);
  const text = [own(value, "data"), own(value, "text"), own(value, "value")].find(
    (one) => typeof one === "string",
  );
  const given = own(value, "children");
  const children = typeof given === "string" ? [given] : given;
  if (name === null) return Array.isArray(children) ? children : (text ?? null);
  const attributes = [
    own(value, "attribs"),
    own(value, "attributes"),
    own(value, "attrs"),
    own(value, "props"),
    value,
  ].find(isJsonObject);
  return [
    name,
    attributes ?? {},
    ...(Array.isArray(children) && children.length > 0 ? children : [text ?? null]),
  ];
}

/** Writes an element and all within it as HTML, by a list of work instead of calls. */
export function elementHtml(root: Json, resolve: (value: Json) => Json): string {
  const parts: string[] = [];
  const work: { value: Json; depth: number; raw: boolean }[] = [{ value: root, depth: 0, raw: false }];
  let seen = 0;
  for (let next = work.pop(); next !== undefined && seen < MAX_VALUES; next = work.pop()) {
    seen += 1;
    if (next.raw) {
      if (typeof next.value === "string") parts.push(next.value);
      continue;
    }
    const value = listOf(resolve(next.value));
    const depth = next.depth + 1;
    if (typeof value === "string") parts.push(escapeHtml(value));
    else if (typeof value === "number") parts.push(String(value));
    if (!Array.isArray(value) || depth > MAX_DEPTH) continue;
    const element = isElementList(value)
      ? readElement(value, resolve)
      : { open: "", close: "", children: value };
    parts.push(element.open);
    work.push({ value: element.close, depth, raw: true });
    for (const child of element.children.toReversed()) work.push({ value: child, depth, raw: false });
    if (element.html !== undefined) work.push({ value: element.html, depth, raw: true });
  }
  return parts.join("");
}

interface ElementParts {
  readonly open: string;
  readonly close: string;
  readonly children: readonly Json[];
  /** Markup that it holds as it is. */
  readonly html?: string;
}

function readElement(list: readonly Json[], resolve: (value: Json) => Json): ElementParts {
  const isReact = list[0] === "$";
  const given = isReact ? list[1] : list[0];
  const name = typeof given === "string" ? given.toLowerCase() : "";
  const properties = resolve((isReact ? list[3] : list[1]) ?? null);
  const attributes = isJsonObject(properties) ? properties : null;
  const rest = isReact
    ? [attributes === null ? null : own(attributes, "children")]
    : list.slice(attributes === null ? 1 : 2);
  const inner = attributes === null ? null : resolve(own(attributes, "dangerouslySetInnerHTML"));
  const html = isJsonObject(inner) ? resolve(own(inner, "__html")) : null;
  const shared = { children: rest, ...(typeof html === "string" && { html }) };
  // A component's own name says nothing; what stands in it does. Of elements such as `script` nothing is read.
  if (isReact && name.startsWith("$")) return { open: "", close: "", ...shared };
  if (!TEXT_ELEMENTS.has(name)) return { open: "", close: "", children: [] };
  const kept = KEPT_ATTRIBUTES.map((key) => {
    const value = attributes === null ? null : own(attributes, key);
    return typeof value === "string"
      ? ` ${key === "className" ? "class" : key.toLowerCase()}="${escapeHtml(value)}"`
      : "";
  }).join("");
  const close = VOID_ELEMENTS.has(name) ? "" : `</${name}>`;
  return { open: `<${name}${kept}>`, close, ...(close === "" ? { children: [] } : shared) };
}
