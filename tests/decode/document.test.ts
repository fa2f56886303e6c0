import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { gzipSync } from "node:zlib";
import { openGzip } from "../../src/decode/content-coding.js";
import { readDocument, type DocumentHints } from "../../src/decode/document.js";
import { CleancopyError } from "../../src/errors.js";

const hints = (contentType: string | null = null, from: DocumentHints["from"] = "auto"): DocumentHints => ({
  source: "story",
  contentType,
  from,
});

function read(
  content: string | Uint8Array,
  contentType: string | null = null,
  from: DocumentHints["from"] = "auto",
) {
  return readDocument(typeof content === "string" ? Buffer.from(content) : content, hints(contentType, from));
}

function failure(content: string | Uint8Array, contentType: string | null = null): CleancopyError {
  try {
    read(content, contentType);
  } catch (error) {
    if (error instanceof CleancopyError) return error;
    throw error;
  }
  throw new CleancopyError("internal", "was read, though it should fail");
}

const latin1 = (text: string): Buffer => Buffer.from(text, "latin1");

describe("a page is told from a text by its content", () => {
  test.each([
    ["a doctype", "<!DOCTYPE html>\n<title>Port</title><p>Words"],
    ["a doctype behind blanks and a mark", "\uFEFF \r\n<!doctype html><p>Words"],
    ["a comment and a tag", "<!-- saved from url=(0014)about:internet -->\n<html><p>Words"],
    [
      "an XML declaration of XHTML",
      '<?xml version="1.0"?><!DOCTYPE html PUBLIC "x"><html xmlns="y"><p>Words',
    ],
    ["a fragment", "<div class=story><p>Words"],
    [
      "markup behind some words",
      `Port reopens<br>\n${"<p>The harbour <b>reopened</b> on Monday.</p>\n".repeat(5)}`,
    ],
  ])("html: %s", (_, content) => expect(read(content).form).toBe("html"));

  test.each([
    ["words", "The harbour reopened on Monday."],
    [
      "words about tags",
      `In HTML, a <p> opens a paragraph and <br> breaks a line. ${"More words follow here. ".repeat(80)}`,
    ],
    ["an arrow and a heart", "<3 from the harbour\n<-- back to port"],
    ["an address in angle brackets", "<desk@example.org> wrote on Monday: the harbour is open"],
    ["words in braces", "{{Infobox harbour}} The harbour reopened."],
    ["words in brackets", "[Updated] The harbour reopened."],
  ])("text: %s", (_, content) => expect(read(content).form).toBe("text"));

  test("the server's word counts where the content says nothing", () => {
    expect(read("The harbour reopened.", "text/html").form).toBe("html");
    expect(read("The harbour reopened.", "text/plain").form).toBe("text");
    const fewTags = "The <b>harbour</b> <i>reopened</i> <b>on</b> <i>Monday</i> <b>morning</b>";
    expect(read(fewTags, "text/plain").form).toBe("text");
  });

  test("a page labelled text/plain is a page", () => {
    expect(read("<html><p>Words", "text/plain; charset=utf-8").form).toBe("html");
    expect(read("<html><p>Words", "application/pdf").form).toBe("html");
  });

  test("the user's word counts above all", () => {
    expect(read("<html><p>Words", "text/html", "text")).toMatchObject({
      form: "text",
      text: "<html><p>Words",
    });
    expect(read("Words", "text/plain", "html").form).toBe("html");
    expect(read('{"url": "x"}', null, "text").form).toBe("text");
  });
});

describe("a source that is no page", () => {
  test.each([
    ["a PDF", "%PDF-1.4\n%\xe2\xe3"],
    ["a PDF", "\r\n\n%PDF-1.4\n"],
    ["a PNG image", "\x89PNG\r\n\x1a\n\0\0\0\rIHDR"],
    ["a JPEG image", "\xff\xd8\xff\xe0\0\x10JFIF"],
    ["a GIF image", "GIF89a\x01\0"],
    ["a WebP image", "RIFF\x24\0\0\0WEBPVP8 "],
    ["an image or video (MP4, AVIF, HEIC)", "\0\0\0\x20ftypisom"],
    ["a ZIP archive or an office document", "PK\x03\x04\x14\0"],
    ["a tar archive", `story.html${"\0".repeat(247)}ustar\x0000`],
    ["an old office document", "\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1\0\0"],
    ["an RTF document", "{\\rtf1\\ansi The harbour"],
    [
      "an MHTML archive",
      "From: <Saved by Blink>\r\nMIME-Version: 1.0\r\nContent-Type: multipart/related;\r\n",
    ],
    ["a WARC archive", "WARC/1.0\r\nWARC-Type: response\r\n"],
    ["an RSS feed", '<?xml version="1.0"?>\n<!-- made by --><rss version="2.0"><channel>'],
    ["an Atom feed", '<feed xmlns="http://www.w3.org/2005/Atom">'],
    ["a sitemap", '<?xml version="1.0"?><urlset xmlns="x">'],
    ["an SVG image", '<svg xmlns="http://www.w3.org/2000/svg">'],
    ["a JSON document", '{\n  "headline": "Port reopens"\n}'],
    ["a JSON document", '[{"headline": "Port reopens"}]'],
    ["a file of records", '{"id": "1", "html": "<p>Words"}\n'],
    ["a binary file", "\x01\x02\x03\x04\x05\x06\x07\x0e\x0f\x10 x"],
  ])("is told to be %s", (what, content) => {
    const error = failure(latin1(content), "text/html");
    expect(error.code).toBe("unsupported-type");
    expect(error.message).toContain(what);
    expect(error.details.advice).toBeDefined();
  });

  test.each([
    ["a story about PDFs", "A file begins with %PDF- and goes on."],
    ["a story by BMW", "BMW reopened the harbour on Monday."],
    ["a story in RIFF", "RIFF is a container; WEBPVP is inside."],
    ["a letter", "From: the harbour master. All is well."],
    ["a page with zeros", `<html><p>${"a\0".repeat(50)}`],
    ["a text of Japanese shifts", "\x1b$B9A\x1b(B ".repeat(20)],
  ])("is not mistaken: %s", (_, content) => {
    expect(["html", "text"]).toContain(read(latin1(content)).form);
  });

  test.each(["", " \r\n\t ", "\uFEFF"])("is empty: %j", (content) => {
    expect(failure(content).code).toBe("empty");
  });
});

describe("a gzipped source", () => {
  const budget = { maxBytes: 1_000_000, source: "story.gz" };
  const words = Array.from({ length: 5_000 }, (_, i) => `word${String((i * 7919) % 5003)}`).join(" ");
  const whole = gzipSync(words);

  test("is opened, also where its header carries a name, a comment and a checksum", async () => {
    const body = whole.subarray(10);
    const head = Buffer.concat([
      Buffer.from([0x1f, 0x8b, 8, 2 + 4 + 8 + 16, 0, 0, 0, 0, 0, 3]),
      Buffer.from([3, 0]),
      Buffer.from("abcname\0comment\0xx"),
    ]);
    const { bytes, truncated } = await openGzip(Buffer.concat([head, body]), budget);
    expect(Buffer.from(bytes).toString()).toBe(words);
    expect(truncated).toBe(false);
  });

  test("that is cut anywhere gives a beginning of the text, or is undecodable", async () => {
    for (let length = 3; length < whole.length; length += 997) {
      try {
        const { bytes, truncated } = await openGzip(whole.subarray(0, length), budget);
        expect(words.startsWith(Buffer.from(bytes).toString())).toBe(true);
        expect(truncated).toBe(true);
      } catch (error) {
        expect(error).toMatchObject({ code: "undecodable" });
        expect(length).toBeLessThan(200);
      }
    }
  });

  test("that is damaged in the middle gives what stands before the damage", async () => {
    const damaged = Buffer.concat([whole.subarray(0, 8_000), Buffer.alloc(100, 0xff), whole.subarray(8_100)]);
    const { bytes, truncated, warnings } = await openGzip(damaged, budget);
    const read = Buffer.from(bytes).toString();
    expect(read.slice(0, 5_000)).toBe(words.slice(0, 5_000));
    expect(truncated || warnings.length > 0).toBe(true);
  });

  test("over the limit is too large, many small members too", async () => {
    await expect(openGzip(gzipSync(Buffer.alloc(1_000_001)), budget)).rejects.toMatchObject({
      code: "too-large",
    });
    const many = Buffer.concat(Array.from({ length: 3 }, () => gzipSync(Buffer.alloc(400_000))));
    await expect(openGzip(many, budget)).rejects.toMatchObject({ code: "too-large" });
  });

  test("within itself without end is refused", async () => {
    const nested = [1, 2, 3, 4, 5].reduce<Uint8Array>((inner) => gzipSync(inner), Buffer.from("words"));
    await expect(openGzip(nested, budget)).rejects.toMatchObject({ code: "undecodable" });
  });
});

test("any bytes are a page, a text or a typed error", async () => {
  const start = fc.constantFrom(
    "",
    "<html>",
    "\x1f\x8b\x08",
    "{",
    "%PDF-",
    "<?xml",
    "\xff\xfe",
    "RIFF",
    '{"html":',
  );
  const property = fc.asyncProperty(start, fc.uint8Array({ maxLength: 300 }), async (head, rest) => {
    const bytes = Buffer.concat([latin1(head), rest]);
    try {
      const opened = await openGzip(bytes, { maxBytes: 10_000, source: "story" });
      expect(read(opened.bytes).text.trim()).not.toBe("");
    } catch (error) {
      expect(error).toBeInstanceOf(CleancopyError);
      expect((error as CleancopyError).code).not.toBe("internal");
    }
  });
  await fc.assert(property, { numRuns: 500, seed: 20261124 });
});
