import { describe, expect, it } from "vitest";
import { parsedAddress } from "../src/address.js";

describe("an address", () => {
  it("is read as the URL standard reads it, and null is what is none", () => {
    expect(parsedAddress(" https://example.org/a b ")?.href).toBe("https://example.org/a%20b");
    expect(parsedAddress("/c", "https://example.org/a/b")?.href).toBe("https://example.org/c");
    expect(parsedAddress("/c")).toBeNull();
    expect(parsedAddress("https://[/")).toBeNull();
  });

  it("with a host of letters beyond ASCII is one however often it is asked for", () => {
    let refused = 0;
    // Node 20's URL.canParse begins to refuse it after about 7,000 times.
    for (let time = 0; time < 40_000; time += 1) {
      if (parsedAddress("https://müller.example/ü") === null) refused += 1;
      if (parsedAddress("//müller.example/ü", "https://example.org/") === null) refused += 1;
    }
    expect(refused).toBe(0);
  });
});
