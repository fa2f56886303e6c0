/**
 * An address as the URL standard reads it; null where it cannot. In place of `URL.canParse`, which in Node 20, once V8
 * has optimised its caller, refuses hosts with letters such as "ü": on some page of a long run, and on all from then on.
 */
export function parsedAddress(address: string, base?: string | URL): URL | null {
  try {
    return new URL(address, base);
  } catch {
    return null;
  }
}
