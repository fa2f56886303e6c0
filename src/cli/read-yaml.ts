import { parse } from "yaml";

/**
 * Reads a YAML 1.2 document; aliases are followed a hundred times at most.
 * @throws YAMLParseError for what is none, and for a key that stands twice
 */
export function readYaml(text: string): unknown {
  return parse(text);
}
