/*
 * Data: the bytes by which files that are no pages give themselves away, whatever their name or content type says.
 * From the WHATWG MIME Sniffing standard (section 6) and, where marked so, from the format's own specification.
 */

export interface Signature {
  /** What it is, as a reader would say it, with its article. */
  readonly what: string;
  /** The bytes, written as characters U+0000 to U+00FF. */
  readonly bytes: string;
  /** Where they stand. */
  readonly at: number;
  /** What must stand behind them besides (the form type of a RIFF file). */
  readonly then?: { readonly bytes: string; readonly at: number };
}

export const SIGNATURES: readonly Signature[] = [
  { what: "a PNG image", bytes: "\x89PNG\r\n\x1a\n", at: 0 },
  { what: "a JPEG image", bytes: "\xff\xd8\xff", at: 0 },
  { what: "a GIF image", bytes: "GIF87a", at: 0 },
  { what: "a GIF image", bytes: "GIF89a", at: 0 },
  { what: "a WebP image", bytes: "RIFF", at: 0, then: { bytes: "WEBPVP", at: 8 } },
  { what: "an icon", bytes: "\x00\x00\x01\x00", at: 0 },
  // TIFF 6.0, section 2: byte order, then 42.
  { what: "a TIFF image", bytes: "II*\x00", at: 0 },
  { what: "a TIFF image", bytes: "MM\x00*", at: 0 },
  // BITMAPFILEHEADER: the two reserved words are zero.
  { what: "a BMP image", bytes: "BM", at: 0, then: { bytes: "\x00\x00\x00\x00", at: 6 } },
  // ISO 14496-12 (MP4, AVIF, HEIC): the first box is the file type.
  { what: "an image or video (MP4, AVIF, HEIC)", bytes: "ftyp", at: 4 },
  { what: "a sound file", bytes: "RIFF", at: 0, then: { bytes: "WAVE", at: 8 } },
  { what: "a video", bytes: "RIFF", at: 0, then: { bytes: "AVI ", at: 8 } },
  { what: "a video (WebM, Matroska)", bytes: "\x1aE\xdf\xa3", at: 0 },
  { what: "a sound or video file (Ogg)", bytes: "OggS\x00", at: 0 },
  { what: "a sound file (MP3)", bytes: "ID3", at: 0 },
  // RFC 9639, section 8.
  { what: "a sound file (FLAC)", bytes: "fLaC", at: 0 },
  { what: "a ZIP archive or an office document", bytes: "PK\x03\x04", at: 0 },
  { what: "a RAR archive", bytes: "Rar!\x1a\x07", at: 0 },
  // 7zFormat.txt; the XZ file format, 2.1.1.1; bzip2's "BZh" and the magic of its first block; RFC 8878, 3.1.1.
  { what: "a 7-Zip archive", bytes: "7z\xbc\xaf\x27\x1c", at: 0 },
  { what: "an XZ archive", bytes: "\xfd7zXZ\x00", at: 0 },
  { what: "a bzip2 archive", bytes: "BZh", at: 0, then: { bytes: "1AY&SY", at: 4 } },
  { what: "a Zstandard archive", bytes: "\x28\xb5\x2f\xfd", at: 0 },
  // POSIX.1 ustar: the magic field of the header block.
  { what: "a tar archive", bytes: "ustar", at: 257 },
  // Compound File Binary format (MS-CFB, 2.2).
  { what: "an old office document", bytes: "\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", at: 0 },
  { what: "an RTF document", bytes: "{\\rtf", at: 0 },
  { what: "a PostScript document", bytes: "%!PS-", at: 0 },
  { what: "a font", bytes: "wOFF", at: 0 },
  { what: "a font", bytes: "wOF2", at: 0 },
  { what: "a WebAssembly module", bytes: "\x00asm", at: 0 },
  { what: "a program", bytes: "\x7fELF", at: 0 },
  // sqlite.org/fileformat: the header string.
  { what: "an SQLite database", bytes: "SQLite format 3\x00", at: 0 },
  // Safari's .webarchive is a binary property list.
  { what: "a binary property list (a Safari web archive)", bytes: "bplist00", at: 0 },
  // ISO 28500 (WARC), 4.1.
  { what: "a WARC archive", bytes: "WARC/1.", at: 0 },
];

/** What to do with each kind that has something better than "give a page". */
export const ADVICE_BY_WHAT: Readonly<Record<string, string>> = {
  "a PDF": "Turn it into text first (pdftotext writes a text file that cleancopy reads).",
  "a binary property list (a Safari web archive)": "Save the page as page source (HTML) instead.",
  "an MHTML archive": 'Save the page as "Webpage, HTML only" instead.',
  "an RSS feed": "Say --from feed to read the articles that it names.",
  "an Atom feed": "Say --from feed to read the articles that it names.",
  "a JSON feed": "Say --from feed to read the articles that it names.",
  "a sitemap": "Say --from sitemap to read the pages that it names.",
  "a JSON document": 'Records must be one JSON object a line, with "html", "text", "file" or "url".',
  "a file of records": "Give the file itself as source, or say --from ndjson.",
  "a WARC archive": "Give the archive as a file, or on standard input.",
};
