import { isAscii, isUtf8 } from "node:buffer";
import { getBOMEncoding, labelToName, TextDecoder } from "@exodus/bytes/encoding.js";
import type { Fetched, Warning } from "../article.js";
import { declaredCharsets, type DeclaredCharset } from "./declared-charsets.js";
import { detectCharsets, hasShifts } from "./detect-charset.js";
import { countReplaced, settleText } from "./settle-text.js";
import { utf16WithoutMark } from "./utf16.js";

export interface DecodedText {
  readonly text: string;
  /** WHATWG name. */
  readonly charset: string;
  readonly charsetFrom: Fetched["charsetFrom"];
  readonly warnings: readonly Warning[];
}

interface Charset {
  readonly name: string;
  readonly from: Fetched["charsetFrom"];
}

interface Reading {
  readonly charset: Charset;
  /** The share of the non-ASCII characters that came out as U+FFFD. */
  readonly damage: number;
}

const UTF_8 = "UTF-8";
const FALLBACK: Charset = { name: "windows-1252", from: "default" };
/** A page in the right charset may be damaged here and there; in a wrong one, most of its characters break. */
const TOLERATED_DAMAGE = 0.2;
/** A guess has nothing but its fit to speak for it. */
const TOLERATED_DAMAGE_OF_GUESS = 0.02;
/**
 * So many characters that are valid UTF-8 are no accident, whatever is declared. In single-byte text one needs pairs
 * of signs that no language writes; in Chinese, Japanese and Korean charsets short words can be valid UTF-8 by chance.
 */
const UTF_8_EVIDENCE = { singleByte: 2, multiByte: 10 } as const;
const MULTI_BYTE = new Set(["GBK", "gb18030", "Big5", "EUC-JP", "Shift_JIS", "EUC-KR", "ISO-2022-JP"]);

/**
 * Turns bytes into text. The charset is the byte-order mark's, else the header's, else the page's own (WHATWG
 * Encoding and HTML, "determining the character encoding"); where none is declared or where the declared one cannot
 * be right, UTF-8 if the bytes are valid in it, else the likeliest by chardet, else windows-1252. Every departure
 * from what was declared leaves a warning.
 * @param contentType the Content-Type header, null for files
 */
export function decodeText(bytes: Uint8Array, contentType: string | null): DecodedText {
  const declared = declaredCharsets(bytes, contentType);
  const charset = chooseCharset(bytes, declared.charsets);
  const { text, warnings } = settleText(new TextDecoder(charset.name).decode(bytes));
  return {
    text,
    charset: charset.name,
    charsetFrom: charset.from,
    warnings: [
      ...declared.unknown.map(unknownWarning),
      ...departureWarnings(charset, declared.charsets),
      ...warnings,
    ],
  };
}

function chooseCharset(bytes: Uint8Array, declared: readonly DeclaredCharset[]): Charset {
  const mark = getBOMEncoding(bytes);
  if (mark !== null) return { name: labelToName(mark) ?? UTF_8, from: "bom" };
  const utf16 = utf16WithoutMark(bytes);
  if (utf16 !== null) return declared.find(({ name }) => name === utf16) ?? { name: utf16, from: "detected" };
  // Bytes that are valid UTF-8 and have no zeros were never UTF-16, though a header says so.
  const valid = isUtf8(bytes);
  const usable = declared.filter(({ name }) => !valid || !name.startsWith("UTF-16"));
  const [first, ...others] = usable;
  if (first === undefined) return undeclaredCharset(bytes);
  if (!valid) return leastDamaged(bytes, first, others);
  if (first.name === UTF_8) return first;
  if (!isUtf8ByEvidence(bytes, first.name)) return leastDamaged(bytes, first, others);
  return others.find(({ name }) => name === UTF_8) ?? { name: UTF_8, from: "detected" };
}

function undeclaredCharset(bytes: Uint8Array): Charset {
  if (isAscii(bytes) && !hasShifts(bytes)) return { name: UTF_8, from: "default" };
  if (isUtf8(bytes) && !hasShifts(bytes)) return { name: UTF_8, from: "detected" };
  return guess(bytes).charset;
}

function isUtf8ByEvidence(bytes: Uint8Array, declared: string): boolean {
  const needed = MULTI_BYTE.has(declared) ? UTF_8_EVIDENCE.multiByte : UTF_8_EVIDENCE.singleByte;
  return countNonAscii(new TextDecoder(UTF_8).decode(bytes)) >= needed;
}

/** The charset declared first, unless it breaks the text and another, declared or guessed, does not. */
function leastDamaged(bytes: Uint8Array, first: Charset, others: readonly Charset[]): Charset {
  const asDeclared = read(bytes, first);
  if (asDeclared.damage === 0) return first;
  const broken = asDeclared.damage > TOLERATED_DAMAGE;
  for (const other of others) {
    // That a single-byte charset reads all bytes says nothing: it has a character for every one.
    const telling = other.name === UTF_8 || MULTI_BYTE.has(other.name);
    if ((telling || broken) && read(bytes, other).damage === 0) return other;
  }
  if (!broken) return first;
  const guessed = guess(bytes);
  return guessed.damage < asDeclared.damage ? guessed.charset : first;
}

function guess(bytes: Uint8Array): Reading {
  const utf8 = read(bytes, { name: UTF_8, from: "detected" });
  if (utf8.damage <= TOLERATED_DAMAGE && !hasShifts(bytes)) return utf8;
  for (const name of detectCharsets(bytes)) {
    const reading = read(bytes, { name, from: "detected" });
    if (reading.damage <= TOLERATED_DAMAGE_OF_GUESS) return reading;
  }
  return read(bytes, FALLBACK);
}

function read(bytes: Uint8Array, charset: Charset): Reading {
  const text = new TextDecoder(charset.name).decode(bytes);
  const replaced = countReplaced(text);
  return { charset, damage: replaced === 0 ? 0 : replaced / countNonAscii(text) };
}

function countNonAscii(text: string): number {
  let count = 0;
  for (let at = 0; at < text.length; at += 1) if (text.charCodeAt(at) > 0x7f) count += 1;
  return count;
}

function unknownWarning(label: string): Warning {
  return {
    code: "charset-unknown",
    message: `the server names a charset that does not exist: "${label.slice(0, 40)}"`,
  };
}

function departureWarnings(charset: Charset, declared: readonly DeclaredCharset[]): Warning[] {
  const [first] = declared;
  if (charset.from === "detected" && first === undefined && charset.name !== UTF_8) {
    return [
      { code: "charset-guessed", message: `no charset is declared; read as ${charset.name} by its letters` },
    ];
  }
  if (first === undefined || first.name === charset.name) return [];
  const place = first.from === "header" ? "the server" : "the page";
  return [
    {
      code: "charset-conflict",
      message: `${place} declares ${first.name}, but the text is in ${charset.name}`,
    },
  ];
}
