import type { Element } from "domhandler";
import { cleanText } from "./clean-text.js";
import { descendants, isElement, rawText } from "./tree.js";

/** A cell with more text than this holds prose: the table lays out the page, it does not show data. */
const LONGEST_CELL = 400;

/** What a data table does not hold. Source: WHATWG HTML, "tables must not be used as layout aids", and what mail and old CMS templates do. */
const LAYOUT_CONTENT: ReadonlySet<string> = new Set([
  "table",
  "figure",
  "article",
  "section",
  "form",
  "h1",
  "iframe",
]);

/**
 * The cells of a data table, row by row, as plain text; null where the table lays out the page (a table within it,
 * one column only, prose in a cell) or holds nothing.
 */
export function dataTableRows(table: Element): string[][] | null {
  const role = table.attribs["role"];
  if (role === "presentation" || role === "none") return null;
  const rows: string[][] = [];
  for (const element of descendants(table)) {
    if (LAYOUT_CONTENT.has(element.name)) return null;
    if (element.name !== "tr") continue;
    const cells = cellsOf(element);
    if (cells.some((cell) => cell.length > LONGEST_CELL)) return null;
    if (cells.some((cell) => cell !== "")) rows.push(cells);
  }
  return rows.length > 0 && rows.some((row) => row.length > 1) ? rows : null;
}

function cellsOf(row: Element): string[] {
  return row.children
    .filter((node): node is Element => isElement(node) && (node.name === "td" || node.name === "th"))
    .map((cell) => cleanText(spacedText(cell)));
}

/** Text with a space where an element ends, so that the lines of a cell do not run together. */
function spacedText(element: Element): string {
  let text = "";
  for (const child of element.children) {
    if (isElement(child)) text += child.name === "br" ? " " : ` ${spacedText(child)} `;
    else text += rawText(child);
  }
  return text;
}
