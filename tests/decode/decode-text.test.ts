import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { decodeText } from "../../src/decode/decode-text.js";
import { SAMPLES, type Sample } from "./samples.js";

const html = (charset: string | null, body: string): string =>
  `<!DOCTYPE html><html><head>${charset === null ? "" : `<meta charset="${charset}">`}<title>Port</title></head>` +
  `<body><div class="story"><p>${body}</p></div></body></html>`;

/** A page whose text is in a sample's bytes and whose markup is ASCII. */
function pageOf(sample: Sample, declared: string | null): Uint8Array {
  const [before = "", after = ""] = html(declared, "\0").split("\0");
  return Buffer.concat([Buffer.from(before), sample.bytes, Buffer.from(after)]);
}

function utf16(text: string, order: "LE" | "BE"): Buffer {
  const bytes = Buffer.from(text, "utf16le");
  return order === "LE" ? bytes : bytes.swap16();
}

const codes = (warnings: readonly { code: string }[]): string[] => warnings.map(({ code }) => code);
const sampleOf = (charset: string): Sample => {
  const found = SAMPLES.find((sample) => sample.charset === charset);
  expect(found).toBeDefined();
  return found as Sample;
};

describe("declared charsets", () => {
  test.each(SAMPLES)("$charset by the header", (sample) => {
    const decoded = decodeText(pageOf(sample, null), `text/html; charset=${sample.charset}`);
    expect(decoded.text).toBe(html(null, sample.text));
    expect(decoded).toMatchObject({ charset: sample.charset, charsetFrom: "header", warnings: [] });
  });

  test.each(SAMPLES)("$charset by meta", (sample) => {
    const decoded = decodeText(pageOf(sample, sample.charset), "text/html");
    expect(decoded.text).toBe(html(sample.charset, sample.text));
    expect(decoded).toMatchObject({ charset: sample.charset, charsetFrom: "meta", warnings: [] });
  });

  test("labels are read as browsers read them: latin1 is windows-1252, gb2312 is GBK", () => {
    const western = sampleOf("windows-1252");
    expect(decodeText(pageOf(western, "iso-8859-1"), null)).toMatchObject({ charset: "windows-1252" });
    const chinese = sampleOf("GBK");
    expect(decodeText(pageOf(chinese, "gb2312"), null).text).toContain(chinese.text);
  });

  test("an XML declaration and a meta behind the first kilobyte count as the page's word", () => {
    const { bytes, text } = sampleOf("windows-1251");
    const xml = Buffer.concat([Buffer.from('<?xml version="1.0" encoding="windows-1251"?><p>'), bytes]);
    const late = `<html><head><!-- ${"x".repeat(1_500)} --><meta charset="windows-1251"></head><p>`;
    for (const page of [xml, Buffer.concat([Buffer.from(late), bytes])]) {
      const decoded = decodeText(page, null);
      expect(decoded).toMatchObject({ charset: "windows-1251", charsetFrom: "meta" });
      expect(decoded.text).toContain(text);
    }
  });

  test("a byte-order mark stands over all else and is gone from the text", () => {
    const text = html("koi8-r", "Grüße aus 港");
    const marked: [string, Buffer][] = [
      ["UTF-8", Buffer.from("\uFEFF" + text)],
      ["UTF-16LE", utf16("\uFEFF" + text, "LE")],
      ["UTF-16BE", utf16("\uFEFF" + text, "BE")],
    ];
    for (const [charset, bytes] of marked) {
      const decoded = decodeText(bytes, "text/html; charset=windows-1251");
      expect(decoded).toMatchObject({ charset, charsetFrom: "bom", text });
    }
  });

  test("a header in quotes, in capitals or behind a senseless type is understood", () => {
    const { bytes, text } = sampleOf("EUC-KR");
    for (const header of [
      'TEXT/HTML; Charset="EUC-KR"',
      "text/html;charset='euc-kr'",
      "html; charset=ks_c_5601-1987",
    ]) {
      expect(decodeText(bytes, header)).toMatchObject({ charset: "EUC-KR", charsetFrom: "header", text });
    }
  });
});

describe("undeclared charsets", () => {
  const guessed = SAMPLES.filter(({ charset }) => charset !== "windows-1254");
  test.each(guessed)("$charset is told by its letters", (sample) => {
    const decoded = decodeText(pageOf(sample, null), "text/html");
    expect(decoded.text).toContain(sample.text);
    expect(decoded.charsetFrom).not.toBe("header");
  });

  test("UTF-8 is told by its form, ASCII is taken as UTF-8", () => {
    expect(decodeText(Buffer.from("Grüße"), null)).toMatchObject({
      charset: "UTF-8",
      charsetFrom: "detected",
      text: "Grüße",
    });
    expect(decodeText(Buffer.from("plain"), null)).toMatchObject({
      charset: "UTF-8",
      charsetFrom: "default",
    });
  });

  test.each(["LE", "BE"] as const)(
    "UTF-16%s without a mark is told by its zeros, whatever is declared",
    (order) => {
      const text = html("utf-8", sampleOf("GBK").text);
      for (const header of [
        null,
        "text/html; charset=utf-8",
        `text/html; charset=utf-16${order.toLowerCase()}`,
      ]) {
        expect(decodeText(utf16(text, order), header)).toMatchObject({ charset: `UTF-16${order}`, text });
      }
    },
  );

  test("a guess leaves a warning", () => {
    expect(codes(decodeText(pageOf(sampleOf("KOI8-R"), null), null).warnings)).toEqual(["charset-guessed"]);
  });
});

describe("declarations that cannot be right", () => {
  const utf8 = Buffer.from(html("utf-8", sampleOf("windows-1252").text));

  test("a page in UTF-8 whose server says otherwise is read as UTF-8", () => {
    for (const lie of ["iso-8859-1", "windows-1251", "utf-16"]) {
      const decoded = decodeText(utf8, `text/html; charset=${lie}`);
      expect(decoded).toMatchObject({ charset: "UTF-8", charsetFrom: "meta" });
      expect(decoded.text).toContain("s’est achevée");
      expect(codes(decoded.warnings)).toEqual(["charset-conflict"]);
    }
  });

  test("a page in Japanese that says UTF-8 is read by its meta, or else by its letters", () => {
    const sample = sampleOf("Shift_JIS");
    const byMeta = decodeText(pageOf(sample, "shift_jis"), "text/html; charset=utf-8");
    expect(byMeta).toMatchObject({ charset: "Shift_JIS", charsetFrom: "meta" });
    const byLetters = decodeText(pageOf(sample, "utf-8"), "text/html; charset=utf-8");
    expect(byLetters).toMatchObject({ charset: "Shift_JIS", charsetFrom: "detected" });
    for (const { text, warnings } of [byMeta, byLetters]) {
      expect(text).toContain(sample.text);
      expect(codes(warnings)).toEqual(["charset-conflict"]);
    }
  });

  test("where header and meta differ and both are possible, the header counts", () => {
    const decoded = decodeText(pageOf(sampleOf("windows-1251"), "koi8-r"), "text/html; charset=windows-1251");
    expect(decoded).toMatchObject({ charset: "windows-1251", charsetFrom: "header", warnings: [] });
  });

  test("one bad byte does not turn a page in UTF-8 into another charset", () => {
    const damaged = Buffer.concat([utf8, Buffer.from([0xff])]);
    for (const header of ["text/html; charset=utf-8", null]) {
      const decoded = decodeText(damaged, header);
      expect(decoded.charset).toBe("UTF-8");
      expect(decoded.text.endsWith("\uFFFD")).toBe(true);
      expect(codes(decoded.warnings)).toEqual(["unreadable-characters"]);
    }
  });

  test("a page cut within a character stays in its charset", () => {
    const sample = sampleOf("EUC-JP");
    const cut = Buffer.concat([Buffer.from("<meta charset=euc-jp><p>"), sample.bytes.subarray(0, -1)]);
    expect(decodeText(cut, null)).toMatchObject({ charset: "EUC-JP", charsetFrom: "meta" });
  });

  test("a charset that does not exist is passed over with a warning", () => {
    const decoded = decodeText(utf8, "text/html; charset=klingon");
    expect(decoded).toMatchObject({ charset: "UTF-8", charsetFrom: "meta" });
    expect(codes(decoded.warnings)).toEqual(["charset-unknown"]);
  });

  test("a meta that ends in the word charset says nothing", () => {
    const page = Buffer.from('<meta http-equiv="content-type" content="text/html; charset"><p>Grüße');
    expect(decodeText(page, null)).toMatchObject({ charset: "UTF-8", charsetFrom: "detected" });
  });
});

describe("characters that no text holds", () => {
  test("zeros are dropped and counted, U+FFFD is kept and counted", () => {
    const decoded = decodeText(
      Buffer.from("<p>One\0two\0three and four \uFFFD</p>"),
      "text/html; charset=utf-8",
    );
    expect(decoded.text).toBe("<p>Onetwothree and four \uFFFD</p>");
    expect(decoded.warnings).toEqual([
      { code: "null-characters", message: "2 null characters dropped" },
      { code: "unreadable-characters", message: "1 character could not be read: U+FFFD stands there" },
    ]);
  });
});

describe("any bytes", () => {
  test("give well-formed text without zeros or a mark, in a charset that exists", () => {
    const label = fc.constantFrom(
      null,
      "text/html; charset=utf-8",
      "text/html; charset=euc-kr",
      "x; charset=utf-16be",
      ";;;=",
    );
    const markup = fc.constantFrom(
      "<meta charset=",
      "<!--",
      "<script>",
      "</script",
      "<?xml encoding='",
      "charset",
      "\x1b$B",
      "\xff\xfe",
    );
    const piece = fc.oneof(
      fc.uint8Array({ maxLength: 40 }),
      markup.map((text) => Buffer.from(text, "latin1")),
    );
    const property = fc.property(fc.array(piece, { maxLength: 12 }), label, (pieces, contentType) => {
      const { text, charset } = decodeText(Buffer.concat(pieces), contentType);
      expect(text.isWellFormed()).toBe(true);
      expect(text).not.toContain("\0");
      expect(() => new TextDecoder(charset)).not.toThrow();
    });
    fc.assert(property, { numRuns: 400, seed: 20261124 });
  });

  test("cost time in proportion to their length", () => {
    // A quadratic scan of any of these would outlast the test's limit.
    for (const part of [
      "<",
      "<script>",
      "<!--",
      "<style></style>",
      "<meta ",
      "charset=",
      "\x80<",
      "\x1b$B<",
    ]) {
      const bytes = Buffer.from(part.repeat(Math.floor(2_000_000 / part.length)), "latin1");
      expect(decodeText(bytes, null).text.length).toBeGreaterThan(0);
    }
  });
});
