import { parsedAddress } from "../address.js";
import type { Found } from "./found.js";
import { machineMoment } from "./moment.js";

const ENGLISH_MONTHS = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];

/** The day in an address's path: `/2024/05/03/`, `/2024-05-03-`, `/20240503/`, `/2024/may/03/`; a habit of most news CMSs. */
export function dateOfAddress(address: string | null): Found<string> | null {
  const url = parsedAddress(address);
  if (url === null) return null;
  const path = url.pathname.slice(0, 500).toLowerCase();
  const [year, month, day] = numbersIn(path) ?? namedMonthIn(path) ?? [];
  const value = machineMoment(`${year ?? ""}-${month ?? ""}-${day ?? ""}`);
  return value === null ? null : { value, from: "address" };
}

function numbersIn(path: string): [string, string, string] | null {
  const match = /(?:^|[/_-])((?:19|20)\d\d)([/_-]?)(\d{1,2})\2(\d{1,2})(?=[/_.-]|$)/.exec(path);
  if (match === null) return null;
  const [, year = "", separator, month = "", day = ""] = match;
  return separator === "" && (month.length !== 2 || day.length !== 2) ? null : [year, month, day];
}

function namedMonthIn(path: string): [string, string, string] | null {
  const match = /\/((?:19|20)\d\d)[/-]([a-z]{3,9})[/-](\d{1,2})(?=[/-]|$)/.exec(path);
  const month = ENGLISH_MONTHS.indexOf((match?.[2] ?? "").slice(0, 3)) + 1;
  return match === null || month === 0 ? null : [match[1] ?? "", String(month), match[3] ?? ""];
}
