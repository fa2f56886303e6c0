import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { parsedAddress } from "../../src/address.js";
import { absoluteAddress } from "../../src/read/images.js";

/** What the URL standard makes of it. */
const standard = (address: string): string | null => parsedAddress(address)?.href ?? null;

describe("an address made absolute", () => {
  it.each([
    "https://img.example.org/a/b.jpg?w=1200&h=630",
    "https://img.example.org/a/./b/../c.jpg",
    "https://img.example.org/a/%2e%2E/c.jpg",
    "https://img.example.org/.hidden/c.jpg",
    "https://IMG.example.org/a.jpg",
    "https://img.example.org:443/a.jpg",
    "https://1.2.3.4/a.jpg",
    "https://img.0x7f/a.jpg",
    "https://xn--bcher-kva.example/a.jpg",
    "https://xn--a.example/a.jpg",
    "https://img.example.org",
    "https://img.example.org/a'b.jpg?it's",
    "https://img.example.org/a b|c.jpg",
    "https://img.example.org/é.jpg",
  ])("is that of the URL standard: %s", (address) => {
    expect(absoluteAddress(address, null)).toBe(standard(address));
  });

  it("is that of the URL standard, of whatever pieces", () => {
    const piece = fc.constantFrom(
      ..."a b1 img example org com xn-- - . .. / // : @ ? # & = % %2e %2F %zz ; , + ~ ! $ ( ) * ' | ^ [ ] { } \\ A É 1 0x7f _".split(
        " ",
      ),
      " ",
      "\t",
      ".org/",
      ".example.com/",
    );
    fc.assert(
      fc.property(
        fc.constantFrom("https://", "http://", "https://img.example.org/"),
        fc.array(piece),
        (scheme, pieces) => {
          const address = `${scheme}${pieces.join("")}`.trim();
          expect(absoluteAddress(address, null)).toBe(standard(address));
        },
      ),
      { numRuns: 5_000 },
    );
  });

  it("is none of another scheme", () => {
    expect(absoluteAddress("data:image/gif;base64,R0lGOD", "https://example.org/")).toBeNull();
    expect(absoluteAddress("/a.jpg", "https://example.org/b/c")).toBe("https://example.org/a.jpg");
  });
});
