import type { Option } from "commander";

/** What kind of path an option's value is, told by its placeholder: `<file>`, `<dir>`; null for every other value. */
export function pathKind(option: Option): "file" | "folder" | null {
  if (/[<[]dir[>\]]/iu.test(option.flags)) return "folder";
  return /[<[](?:file|state)[>\]]/iu.test(option.flags) ? "file" : null;
}
