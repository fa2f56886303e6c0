import { describe, expect, it } from "vitest";
import { hostOf, Hosts, linkTargets } from "../../src/evidence/link-targets.js";
import { readPage } from "../../src/read/read-page.js";

function blockOf(markup: string, text: string) {
  const page = {
    source: "",
    id: null,
    url: null,
    form: "html" as const,
    content: markup,
    fetched: null,
    warnings: [],
  };
  const block = readPage(page).blocks.find((each) => each.text.startsWith(text));
  if (block === undefined) throw new TypeError(`no block begins with ${text}`);
  return block;
}

describe("where the links of a block lead", () => {
  it("tells the same site, other sites and the page itself apart", () => {
    const block = blockOf(
      `<p>See <a href="/a">one</a>, <a href="https://www.post.example/b">two</a>, <a href="https://un.example.org">three</a> and <a href="#note">four</a></p>`,
      "See",
    );
    expect(linkTargets(block, "post.example", new Hosts())).toEqual({ same: 2, other: 1, within: 1 });
  });

  it("counts a block that stands within a link", () => {
    const block = blockOf(`<a href="/card"><h3>A card's title</h3></a>`, "A card");
    expect(linkTargets(block, "post.example", new Hosts())).toEqual({ same: 1, other: 0, within: 0 });
  });
});

describe("the sites of a page's addresses", () => {
  it.each([
    "https://www.post.example/a",
    "http://user@post.example/a",
    "https://post.example:8080/a",
    "https://post.example",
    "https://[::1]/a",
    "https://bücher.example/a",
    "https://post..example/a",
    "https://999.1.1.1/a",
    "https:///a",
    "https://post.example\\@other.example/a",
  ])("are those that are found one by one: %s", (address) => {
    const hosts = new Hosts();
    expect([hosts.of(address), hosts.of(address)]).toEqual([hostOf(address), hostOf(address)]);
  });
});

describe("the site of an address", () => {
  it.each([
    ["https://www.post.example/x", "post.example"],
    ["https://sport.post.co.uk/x", "post.co.uk"],
    ["not an address", null],
    [null, null],
  ])("of %s is %s", (address, site) => {
    expect(hostOf(address)).toBe(site);
  });
});
