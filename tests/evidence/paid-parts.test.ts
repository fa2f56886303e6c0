import { describe, expect, it } from "vitest";
import { lengthOfPaidParts } from "../../src/evidence/paid-parts.js";
import { parseHtml } from "../../src/read/parse-html.js";

const page = (body: string) => parseHtml(`<!doctype html><body>${body}`).document;

describe("the parts that a page declares as paid for", () => {
  it("are measured by their text", () => {
    const document = page("<p>Free.</p><div class='paid'><p>Twelve chars</p><script>no text</script></div>");
    expect(lengthOfPaidParts(document, [".paid"])).toBe("Twelve chars".length);
  });

  it("can be there and empty", () => {
    expect(lengthOfPaidParts(page("<p>Free.</p><div class='paid'> </div>"), [".paid"])).toBe(0);
  });

  it("are unknown where no selector finds one", () => {
    expect(lengthOfPaidParts(page("<p>Free.</p>"), [".paid"])).toBeNull();
    expect(lengthOfPaidParts(page("<p>Free.</p>"), [])).toBeNull();
    expect(lengthOfPaidParts(page("<p>Free.</p>"), ["..((", ".a".repeat(5_000)])).toBeNull();
  });
});
