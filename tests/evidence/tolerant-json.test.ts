import { describe, expect, it } from "vitest";
import { isJsonObject, readJsonValues } from "../../src/evidence/tolerant-json.js";

const first = (text: string) => JSON.parse(JSON.stringify(readJsonValues(text)[0] ?? null)) as unknown;

describe("readJsonValues", () => {
  it("reads JSON as the standard says", () => {
    expect(first('{"a":[1,true,null,"x"],"b":{"c":-2.5e3}}')).toEqual({
      a: [1, true, null, "x"],
      b: { c: -2500 },
    });
  });

  it.each([
    ["an HTML comment around it", '<!-- {"a":1} -->'],
    ["a CDATA section around it", '//<![CDATA[\n{"a":1}\n//]]>'],
    ["a CDATA section on the same line", '<![CDATA[{"a":1}]]>'],
    ["a comma too many", '{"a":1,}'],
    ["a script's comments", '/* data */ {"a":1 // one\n}'],
    ["an end cut off", '{"a":1,"b":{"c":'],
    ["a semicolon after it", '{"a":1};'],
  ])("reads it with %s", (_, text) => {
    expect(first(text)).toMatchObject({ a: 1 });
  });

  it("keeps line breaks that nobody escaped in a string", () => {
    expect(first('{"a":"one\ntwo"}')).toEqual({ a: "one\ntwo" });
  });

  it("keeps quotation marks that nobody escaped in a string", () => {
    expect(first('{"a":"the "new" pier","b":2,}')).toEqual({ a: 'the "new" pier', b: 2 });
  });

  it("reads on where a comma was forgotten between two members", () => {
    expect(first('{"a":"x"\n"b":"y"}')).toEqual({ a: "x", b: "y" });
  });

  it("reads several values in a row", () => {
    expect(readJsonValues('{"a":1}\n{"b":2}')).toHaveLength(2);
  });

  it("resolves escapes, and drops a broken one", () => {
    expect(first('{"a":"\\u00e9\\n\\"q\\"\\uZZ",}')).toEqual({ a: 'é\n"q"ZZ' });
  });

  it.each(['{"__proto__":{"polluted":true},"a":1}', '{"__proto__":{"polluted":true},"a":1,}'])(
    "takes __proto__ for a key like any other: %s",
    (text) => {
      const [value] = readJsonValues(text);
      expect(isJsonObject(value) && Object.getPrototypeOf(value)).toBeNull();
      expect(({} as Record<string, unknown>)["polluted"]).toBeUndefined();
    },
  );

  it.each([
    ["valid", "]"],
    ["cut off", ""],
  ])("survives 200,000 levels, %s, and drops what lies too deep", (_, close) => {
    const deep = "[".repeat(200_000) + close.repeat(200_000);
    let depth = 0;
    for (let at = readJsonValues(deep)[0]; Array.isArray(at); at = at[0]) depth += 1;
    expect(depth).toBe(64);
  });

  it("reads nothing of a script over two megabytes, nor of an empty one", () => {
    expect(readJsonValues(`{"a":"${"x".repeat(2_000_000)}"}`)).toEqual([]);
    expect(readJsonValues("  ")).toEqual([]);
  });
});
