/**
 * An address as the URL standard reads it; null where it cannot, and where there is none. In place of `URL.canParse`,
 * which in Node 20, once V8 has optimised its caller, refuses hosts with letters such as "ü": on some page of a long run,
 * and on all from then on.
 */
export function parsedAddress(address: string | null, base?: string | URL | null): URL | null {
  if (address === null) return null;
  try {
    return new URL(address, base ?? undefined);
  } catch {
    return null;
  }
}
