import { unitAt } from "../read/code-unit.js";
import { kindOf, LETTER, LOWER, NUMBER, UPPER } from "../read/letters.js";
import {
  AGENCIES,
  AGENCY_LAST_WORDS,
  CAPTION_BUTTONS,
  CAPTION_LABELS,
  CREDIT_LEADS,
  CREDIT_MARKERS,
  CREDIT_PARTICLES,
  CREDIT_SUFFIXES,
  RIGHTS_RESERVED,
} from "../rules/credits.js";

/** A caption parted from the credit printed with it. */
export interface SplitCredit {
  /** The caption without its credit; empty where the text is a credit alone. */
  readonly text: string;
  /** Without marker words, copyright signs and years; null where there is none. */
  readonly credit: string | null;
}

/** Captions are short; what is longer is looked at from its end only. */
const MAX_CREDIT = 140;
const MARKERS: ReadonlySet<string> = new Set(Object.values(CREDIT_MARKERS).flat());
const MARKER_WORDS = 4;
const MARKER_STARTS = startsOf(MARKERS);
const AGENCY_NAMES: ReadonlySet<string> = new Set(AGENCIES);
const AGENCY_NAMES_LOWER: ReadonlySet<string> = new Set(
  AGENCIES.filter((a) => a.length > 4).map((a) => a.toLowerCase()),
);
const AGENCY_WORDS: ReadonlySet<string> = new Set(AGENCY_LAST_WORDS);
const LONGEST_AGENCY = Math.max(...AGENCIES.map((name) => name.length));
const PARTICLES: ReadonlySet<string> = new Set(CREDIT_PARTICLES);
/** Words between the names in a credit. */
const JOINING = ["via", "for", "from the"];
/** Words that a line of names may have in lower case: small ones, those between names, those of agencies' names. */
const WORDS_AMONG_NAMES: ReadonlySet<string> = new Set([
  ...CREDIT_PARTICLES,
  ...JOINING.flatMap((words) => words.split(" ")),
  ...AGENCIES.flatMap((name) => name.toLowerCase().split(" ")),
]);
const LEAD_STARTS = startsOf(CREDIT_LEADS);
const SUFFIX_ENDS: ReadonlySet<string> = new Set(CREDIT_SUFFIXES.map((suffix) => suffix.slice(-1)));
const BRACKETS: ReadonlyMap<string, string> = new Map(["()", "[]", "（）", "［］", "【】"].map(asPair));
const CLOSERS: ReadonlyMap<string, string> = new Map([...BRACKETS].map(([open, close]) => [close, open]));
const UNCASED =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Script=Arabic}\p{Script=Hebrew}]/u;

/**
 * Parts a caption from its credit: "A ferry. Photo: Ann Lee/AP" gives "A ferry." and "Ann Lee/AP".
 * @param text a caption as printed, white space single
 */
export function splitCredit(text: string): SplitCredit {
  const caption = withoutLabels(text.trim());
  const alone = isCreditLine(caption);
  if (alone !== null) return { text: "", credit: alone };
  const found =
    byBrackets(caption) ??
    byMarker(caption) ??
    byCopyright(caption) ??
    byLead(caption) ??
    bySuffix(caption) ??
    byTail(caption) ??
    byAgency(caption);
  if (found === null) return { text: caption, credit: null };
  return { text: trimSeparators(caption.slice(0, found.start)), credit: found.credit };
}

/**
 * The credit, where a line is nothing but one ("Foto: Ann Lee", "© AP", "Ann Lee / Reuters"); else null.
 * Stricter than {@link splitCredit}: the line may be anything that stands on a page.
 */
export function isCreditLine(text: string): string | null {
  const line = unwrapped(text.trim());
  if (line.length === 0 || line.length > MAX_CREDIT) return null;
  const alone =
    atStart(byMarker(line)) ??
    atStart(byCopyright(line)) ??
    (leadOf(line) !== undefined ? atStart(byLead(line)) : null) ??
    atStart(bySuffix(line));
  if (alone !== null) return alone.credit;
  return isAgencyCredit(line) ? cleanCredit(line) : null;
}

function atStart(found: Found | null): Found | null {
  return found !== null && found.start === 0 ? found : null;
}

/** The first characters of words, in lower case: most texts begin with none of them, and need not be compared. */
function startsOf(words: Iterable<string>): ReadonlySet<string> {
  return new Set([...words].map((word) => word.charAt(0)));
}

/** The phrase that needs no colon with which a line begins. */
function leadOf(line: string): string | undefined {
  if (!LEAD_STARTS.has(line.charAt(0).toLowerCase().charAt(0))) return undefined;
  const lower = line.toLowerCase();
  for (const lead of CREDIT_LEADS) if (lower.startsWith(lead)) return lead;
  return undefined;
}

/**
 * Whether a credit is printed with the text beyond doubt: by a marker word, a sign or an agency's name. What may be a
 * name after a full stop is not enough where it is not known that the text is a caption.
 */
export function isPrintedWithCredit(text: string): boolean {
  const caption = withoutLabels(text.trim());
  const end = caption.slice(-MAX_CREDIT);
  const tail = byTail(caption);
  return (
    byMarker(caption) !== null ||
    byCopyright(caption) !== null ||
    byLead(caption) !== null ||
    bySuffix(caption) !== null ||
    byAgency(caption) !== null ||
    (/[)\]）］】][.。]?$/u.test(end) && byBrackets(caption) !== null) ||
    (tail !== null && (isAgencyCredit(tail.credit) || caption.length < text.trim().length))
  );
}

/** Whether a line is nothing but the word before a credit ("Credit...", "Foto:"), which stands elsewhere. */
export function isMarkerAlone(text: string): boolean {
  return text.length <= 40 && MARKERS.has(text.toLowerCase().replace(/[\s:：.…=＝]{1,6}$/u, ""));
}

/** What is known by other means to be a credit, without marker words: these then need no colon ("Beeld Ann Lee"). */
export function knownCredit(text: string): string | null {
  return cleanCredit(isAgencyName(text) ? text : (byMarkerAlone(text)?.credit ?? text));
}

interface Found {
  /** Where the credit, with its marker and separator, begins. */
  readonly start: number;
  readonly credit: string;
}

function found(start: number, raw: string): Found | null {
  const credit = cleanCredit(raw);
  return credit === null ? null : { start, credit };
}

/** "… (AP Photo/Ann Lee)", "… [사진 = 김]", "… (Foto: dpa)": the last bracket, where it ends the text. */
function byBrackets(text: string): Found | null {
  const end = text.replace(/[.。]$/u, "").trimEnd();
  const opener = CLOSERS.get(end.at(-1) ?? "");
  if (opener === undefined) return null;
  const start = matchingOpener(end, opener, end.at(-1) ?? "");
  if (start < 0 || end.length - start > MAX_CREDIT) return null;
  const inner = end.slice(start + 1, -1).trim();
  const before = text.slice(0, start).trimEnd();
  const marked = [byMarker(inner), byCopyright(inner), byLead(inner), bySuffix(inner), byMarkerAlone(inner)];
  const first = marked.find((each) => each !== null && each.start === 0);
  if (first) return found(start, first.credit);
  if (isAgencyCredit(inner))
    return found(nameBefore(text, start), text.slice(nameBefore(text, start), end.length));
  const joined = inner.includes("/") && inner.split("/").every((part) => looksLikeName(part));
  return before.length > 15 && (joined || (endsSentence(before) && looksLikeName(inner)))
    ? found(start, inner)
    : null;
}

/** What stands between a marker word and its name. */
const MARKER_SIGN = /[:：=＝｜・]/gu;

/** The first such sign at a place or behind it; -1 where there is none. */
function signFrom(text: string, from: number): number {
  MARKER_SIGN.lastIndex = from;
  return MARKER_SIGN.test(text) ? MARKER_SIGN.lastIndex - 1 : -1;
}

/** "Foto: Ann Lee": a marker word with its colon, and a name up to the end. The first marker that fits. */
function byMarker(text: string): Found | null {
  const from = Math.max(0, text.length - MAX_CREDIT - 40);
  for (let at = signFrom(text, from); at >= 0; at = signFrom(text, at + 1)) {
    const start = markerStart(text, at);
    if (start < 0) continue;
    const name = text.slice(at + 1);
    if (name.trim() === "") continue;
    const short = start > 0 && endsSentence(text.slice(0, start)) && name.trim().split(" ").length <= 6;
    if (looksLikeCredit(name) || (short && !endsSentence(name))) return found(start, name);
  }
  return null;
}

/** "Dok. Ann Lee", "Picture Ann Lee": within brackets a marker word needs no colon. */
function byMarkerAlone(text: string): Found | null {
  const word = /^\p{L}+/u.exec(text)?.[0] ?? "";
  const name = text.slice(word.length).replace(/^[. ]+/u, "");
  return MARKERS.has(word.toLowerCase()) && looksLikeName(name) ? found(0, name) : null;
}

/** Where the marker words before position `at` begin; -1 where there is none. */
function markerStart(text: string, at: number): number {
  let end = at;
  while (end > 0 && text.charAt(end - 1) === " ") end -= 1;
  let best = -1;
  let words = 0;
  for (let start = end - 1; start >= 0 && end - start <= 30 && words < MARKER_WORDS; start -= 1) {
    if (text.charAt(start) === " ") words += 1;
    if (beginsMarker(text, start) && MARKERS.has(text.slice(start, end).toLowerCase())) best = start;
  }
  return best;
}

/** Whether a marker may begin here: by its first letter; after no letter, or glued ("StadionBild:"). */
function beginsMarker(text: string, start: number): boolean {
  const before = start === 0 ? 0 : kindOf(text.charCodeAt(start - 1));
  const isGlued = (before & (LOWER | NUMBER)) !== 0 && (kindOf(text.charCodeAt(start)) & UPPER) !== 0;
  if ((before & (LETTER | NUMBER)) !== 0 && !isGlued) return false;
  return MARKER_STARTS.has(text.charAt(start).toLowerCase().charAt(0));
}

const COPYRIGHT_SIGN = /[©ⓒ℗]|\(c\)|copyright (?:19|20)\d\d/giu;

/** "© 2024 Ann Lee / AP": from the last copyright sign to the end. */
function byCopyright(text: string): Found | null {
  const from = Math.max(0, text.length - MAX_CREDIT);
  COPYRIGHT_SIGN.lastIndex = from;
  const hit = COPYRIGHT_SIGN.exec(text);
  if (hit === null) return null;
  const name = text.slice(hit.index + hit[0].length);
  if (!looksLikeCredit(name)) return null;
  const joined = text.charAt(hit.index - 1) === "/" ? nameBefore(text, hit.index - 1, 2) : hit.index;
  return found(joined, joined < hit.index ? `${text.slice(joined, hit.index)}${name.trim()}` : name);
}

/** "… Photo by Ann Lee": a phrase that needs no colon, at the beginning or after a break in the text. */
function byLead(text: string): Found | null {
  const from = Math.max(0, text.length - MAX_CREDIT);
  const lower = text.toLowerCase();
  if (lower.length !== text.length) return null;
  for (const lead of CREDIT_LEADS) {
    const at = lower.indexOf(lead, from);
    if (at < 0 || !isBreak(text.slice(0, at))) continue;
    const name = text.slice(at + lead.length).trim();
    if (/^[\p{Lu}\p{Lo}@]/u.test(name) && looksLikeCredit(name)) return found(at, name);
  }
  return null;
}

/** "新华社记者李明摄": Chinese and Japanese put the word for "took the picture" behind the name. */
function bySuffix(text: string): Found | null {
  let end = text.length;
  while (end > 0 && "。.)）".includes(text.charAt(end - 1))) end -= 1;
  if (!SUFFIX_ENDS.has(text.charAt(end - 1))) return null;
  const line = text.slice(0, end);
  const suffix = CREDIT_SUFFIXES.find((each) => line.endsWith(each));
  if (suffix === undefined) return null;
  const name = line.slice(0, line.length - suffix.length);
  const start = Math.max(...SENTENCE_MARKS.map((mark) => name.lastIndexOf(mark))) + 1;
  const credit = name.slice(start).trim();
  if (credit.length >= 2 && credit.length <= 24 && !/[，、,＝]/u.test(credit))
    return found(Math.max(0, start), credit);
  // Japanese captions end "＝place, day, NAME took it".
  const comma = Math.max(...["、", "，", "＝"].map((mark) => name.lastIndexOf(mark)));
  const last = name.slice(comma + 1).trim();
  return comma > 0 && last.length >= 2 && isPersonLike(last) ? found(comma, last) : null;
}

const SENTENCE_MARKS = ["。", "！", "？", "（", "(", "　", "\n"];

/** "A caption. Ann Lee/AP", "A caption | dpa", "A caption / Ann Lee": a short tail that reads as a name. */
function byTail(text: string): Found | null {
  const from = Math.max(3, text.length - MAX_CREDIT);
  for (let at = from; at < text.length - 1; at += 1) {
    const sign = text.charAt(at);
    if (sign !== " " && sign !== "." && sign !== "＝") continue;
    const tail = text.slice(at + 1).trim();
    if (sign !== " ") {
      if (text.charAt(at + 1) !== " " && isAgencyName(tail)) return found(sign === "." ? at + 1 : at, tail);
      continue;
    }
    if (tail === "" || closesMore(tail)) continue;
    const mark = text.charAt(at - 1);
    if ("|·•".includes(mark) && looksLikeCredit(tail)) return found(at, tail);
    if (tail.startsWith("/") && isAgencyCredit(tail.slice(1))) {
      const via = viaBefore(text, at) ?? at;
      return found(via, text.slice(via));
    }
    if (
      "/—–-".includes(mark) &&
      text.charAt(at - 2) === " " &&
      (isAgencyCredit(tail) || (mark === "/" && looksLikeName(tail)))
    ) {
      return found(at, tail);
    }
    if (endsSentence(text.slice(0, at)) && (isAgencyCredit(tail) || isBareName(afterWord(tail))))
      return found(at, afterWord(tail));
  }
  return null;
}

/** "Isithombe: Ann Lee" after a full stop is a credit in whatever language: the name alone. */
function afterWord(tail: string): string {
  const word = /^\p{Lu}\p{L}{2,14} ?: ?/u.exec(tail)?.[0] ?? "";
  return tail.slice(word.length);
}

/** "… in Rome Ann Lee/Reuters", "… AP Photo/Ann Lee": no break before it, but an agency in it. */
function byAgency(text: string): Found | null {
  const tail = text.slice(Math.max(0, text.length - MAX_CREDIT));
  const words = tail.split(" ");
  for (let count = 1; count <= Math.min(5, words.length - 3); count += 1) {
    const last = words.slice(-count).join(" ");
    if (!last.includes("/") || !isAgencyCredit(last)) continue;
    const start = text.length - last.length;
    const firstPart = last.split("/")[0]?.trim() ?? "";
    const via = viaBefore(text, start);
    if (via !== null) return found(via, text.slice(via));
    const begin =
      isAgencyName(firstPart) || firstPart.includes(" ") ? agencyHead(text, start) : nameBefore(text, start);
    return found(begin, text.slice(begin));
  }
  return null;
}

/** Where "NAME via PLACE" stands directly before a position: its start. */
function viaBefore(text: string, end: number): number | null {
  const before = text.slice(Math.max(0, end - MAX_CREDIT), end).trimEnd();
  const words = before.split(" ").slice(-3);
  const length = words.join(" ").length;
  return words.length === 3 && words[1] === "via" ? text.slice(0, end).trimEnd().length - length : null;
}

/** "AP Photo/Ann" may have been cut to "Photo/Ann": takes the agency's first word along. */
function agencyHead(text: string, start: number): number {
  const before = text.slice(0, start).trimEnd();
  const word = before.slice(before.lastIndexOf(" ") + 1);
  const head = text.slice(start).split("/")[0]?.trim() ?? "";
  return isAgencyName(`${word} ${head}`) ? before.length - word.length : start;
}

/** Where a first name stands directly before (`Alketa Misja (dpa)`, `Ann Lee/AP`): its start. */
function nameBefore(text: string, start: number, least = 1): number {
  const before = text.slice(0, start).trimEnd();
  if (before === "" || /[.!?…"”»:;,)]$/u.test(before)) return start;
  const closed = text.charAt(start) === "(" || text.charAt(start) === "[";
  const suffix = /\b(?:I{2,3}|IV|Jr\.?|Sr\.?)$/u.test(before) ? 1 : 0;
  const wanted = Math.max(closed ? 2 : 1, least) + suffix;
  const name = before.split(" ").slice(-wanted);
  // A name glued to the sentence before it ("in May.Ann Lee (dpa)") begins after its full stop.
  const [first = ""] = name;
  const glued = Math.max(...[".", "!", "?", "»", "”"].map((mark) => first.lastIndexOf(mark)));
  if (glued > 1 && glued < first.length - 1) name[0] = first.slice(glued + 1);
  if (name.length < wanted || !name.every((word) => /^\p{Lu}[\p{L}’'.-]*$/u.test(word))) return start;
  return before.length - name.join(" ").length;
}

/** Whether a bracket closes that has not been opened: then the text is the inside of one. */
function closesMore(text: string): boolean {
  const { length } = text;
  let open = 0;
  for (let at = 0; at < length; at += 1) {
    const sign = unitAt(text, at);
    if (sign === 0x29 || sign === 0x5d || sign === 0xff09 || sign === 0xff3d) open -= 1;
    else if (sign === 0x28 || sign === 0x5b || sign === 0xff08 || sign === 0xff3b) open += 1;
  }
  return open < 0;
}

function matchingOpener(text: string, opener: string, closer: string): number {
  let depth = 0;
  for (let at = text.length - 1; at >= Math.max(0, text.length - MAX_CREDIT - 2); at -= 1) {
    if (text.charAt(at) === closer) depth += 1;
    if (text.charAt(at) === opener) depth -= 1;
    if (depth === 0) return at;
  }
  return -1;
}

function asPair(brackets: string): [open: string, close: string] {
  return [brackets.charAt(0), brackets.charAt(1)];
}

/** A line's brackets, where they hold all of it. */
function unwrapped(line: string): string {
  const closer = BRACKETS.get(line.charAt(0));
  if (closer === undefined || line.at(-1) !== closer) return line;
  return line.slice(1, -1).trim();
}

/** Without "Caption:" at the beginning and "Enlarge image" at the end, the latter often glued to the credit. */
function withoutLabels(text: string): string {
  const lower = text.toLowerCase();
  if (lower.length !== text.length) return text;
  const label = CAPTION_LABELS.find((each) => lower.startsWith(each)) ?? "";
  const tail = CAPTION_BUTTONS.find((each) => lower.endsWith(each)) ?? "";
  if (label.length + tail.length >= text.length) return text;
  const caption = text.slice(label.length, text.length - tail.length).trim();
  const counter = GALLERY_COUNTER.exec(caption)?.[0] ?? "";
  return caption.slice(counter.length);
}

/** "[1/5] A ferry": which of a gallery's pictures it is. */
const GALLERY_COUNTER = /^[[(]\d{1,3} ?\/ ?\d{1,3}[\])] ?(?=\S)/u;

/** An initial ("Ann B.") ends no sentence. */
function endsSentence(text: string): boolean {
  const end = text.trimEnd().slice(-8);
  return /[.!?…。！？؟][)"'”’»“]*$/u.test(end) && !/(?:^|[\s.])\p{Lu}\.$/u.test(end);
}

function isBreak(before: string): boolean {
  const text = before.trimEnd();
  return text === "" || endsSentence(text) || /[|/([–—,;:-]$/u.test(text);
}

function isAgencyName(name: string): boolean {
  if (name.length <= LONGEST_AGENCY && (AGENCY_NAMES.has(name) || AGENCY_NAMES_LOWER.has(name.toLowerCase())))
    return true;
  const first = name.indexOf(" ");
  if (first < 0 || !beginsLarge(name, 0)) return false;
  let words = 2;
  let second = name.length;
  let last = first;
  for (let space = name.indexOf(" ", first + 1); space >= 0; space = name.indexOf(" ", space + 1)) {
    if (words === 2) second = space;
    if (words === 4 || !beginsLarge(name, last + 1)) return false;
    last = space;
    words += 1;
  }
  if (!beginsLarge(name, last + 1)) return false;
  return AGENCY_WORDS.has(name.slice(last + 1)) || AGENCY_NAMES.has(name.slice(0, second));
}

function beginsLarge(text: string, at: number): boolean {
  return (kindOf(text.codePointAt(at) ?? 0) & UPPER) !== 0;
}

/** What joins the names in a credit: "Ann Lee/PA Images via Getty Images" has three. */
const JOINT = new RegExp(String.raw`[/|,;+=＝()[\]（）]| (?:${JOINING.join("|")}) `, "u");

function parts(credit: string): string[] {
  const all = JOINT.test(credit) ? credit.split(JOINT) : [credit];
  return all.map((part) => part.trim().replace(/^via /u, "")).filter((part) => part !== "");
}

/** Whether all of it reads as names, and one of them is an agency's. */
function isAgencyCredit(text: string): boolean {
  const trimmed = text.trim();
  const credit = ".,;".includes(trimmed.charAt(trimmed.length - 1)) ? trimmed.slice(0, -1) : trimmed;
  if (credit.length > MAX_CREDIT || hasCommonWord(credit)) return false;
  const names = parts(credit);
  return (
    names.some((name) => isAgencyName(name)) &&
    names.every((name) => isAgencyName(name) || isPersonLike(name))
  );
}

/**
 * Whether a word that stands in no name is in a text of a script with capitals: most lines of a page have one, which is
 * found sooner than all names in them.
 */
function hasCommonWord(text: string): boolean {
  const { length } = text;
  let isStart = true;
  for (let at = 0; at < length; at += 1) {
    const code = unitAt(text, at);
    if (isOfUncased(code)) return false;
    if (isStart && (kindOf(code) & LOWER) !== 0) {
      let end = at + 1;
      while (end < length && (kindOf(unitAt(text, end)) & LETTER) !== 0) end += 1;
      const isWhole = end === length || " /|,;+=()[]".includes(text.charAt(end));
      if (isWhole && !WORDS_AMONG_NAMES.has(text.slice(at, end).toLowerCase())) return !hasUncased(text, at);
      at = end - 1;
      isStart = false;
    } else isStart = code === 0x20;
  }
  return false;
}

/** Whether a character can be of a script without capitals, for which other rules hold. */
function isOfUncased(code: number): boolean {
  return code >= 0x590 && (code < 0x2000 || code > 0x206f);
}

function hasUncased(text: string, from: number): boolean {
  const { length } = text;
  for (let at = from; at < length; at += 1) if (isOfUncased(unitAt(text, at))) return true;
  return false;
}

/** Up to five words, none in lower case but particles; where a script has no case, as long as names are in it. */
function isPersonLike(name: string): boolean {
  const words = name.split(" ");
  if (/[.!?。！？:：＝] ?\S/u.test(name.replace(/\b\p{Lu}\. ?/gu, "")) && !/^\S+$/u.test(name)) return false;
  if (/[\p{Script=Arabic}\p{Script=Hebrew}]/u.test(name)) return words.length <= 2;
  if (/\p{Script=Hangul}/u.test(name))
    return /^\p{Script=Hangul}{2,4}(?: (?:기자|특파원|인턴기자))?$/u.test(name);
  if (UNCASED.test(name)) return /^[\p{Script=Han}\p{Script=Katakana}・ー]{2,10}$/u.test(name);
  return words.length <= 5 && lowerWords(words) === 0;
}

function lowerWords(words: readonly string[]): number {
  return words.filter((word) => /^\p{Ll}[^./]*$/u.test(word) && !PARTICLES.has(word.toLowerCase())).length;
}

/** A name after a weak sign (a slash, a bracket): two words at least or an agency's, all of them capitalised. */
function looksLikeName(text: string): boolean {
  const name = text.trim();
  if (MARKERS.has(name.toLowerCase())) return false;
  if (name.length > 60 || !/^[\p{Lu}\p{Lo}]/u.test(name) || /\d{3}/u.test(name)) return false;
  if (UNCASED.test(name)) return name.length <= 20 && isPersonLike(name);
  return lowerWords(name.split(" ")) === 0 && !endsSentence(name);
}

/** A name after a full stop, with nothing else to show that it is one: short, capitalised, no full stop. */
function isBareName(text: string): boolean {
  if (/^\p{Script=Hangul}{2,4} (?:기자|특파원)$/u.test(text)) return true;
  return looksLikeName(text) && text.split(" ").length <= 5 && !UNCASED.test(text) && !/[,:–]/u.test(text);
}

/** After a marker: anything short that does not run on as a sentence. */
function looksLikeCredit(text: string): boolean {
  const credit = text.trim();
  if (credit === "" || credit.length > MAX_CREDIT || /^[–—,;.]/u.test(credit)) return false;
  if (UNCASED.test(credit)) return credit.length <= 60;
  const words = credit.split(" ").filter((word) => word !== "");
  return words.length <= 18 && lowerWords(words) <= 3 && lowerWords(words) * 2 <= words.length + 1;
}

/** A credit without marker words, signs, years and brackets; null where nothing is left. */
function cleanCredit(raw: string): string | null {
  let credit = raw.trim();
  for (let round = 0; round < 4; round += 1) {
    const before = credit;
    credit = unwrapped(trimSeparators(credit.replace(/^(?:[©ⓒ℗®]|\(c\)|copyright\b)/iu, "")));
    credit = beforeNote(credit.replace(/^(?:19|20)\d\d\b[\s,:/–-]*/u, ""));
    const colon = credit.search(UNCASED.test(credit.charAt(0)) ? /[:：=＝/／]/u : /[:：=＝]/u);
    if (colon > 0 && markerStart(credit, colon) === 0) credit = credit.slice(colon + 1);
    const lead = leadOf(credit);
    if (lead !== undefined) credit = credit.slice(lead.length);
    credit = credit.replace(/^by\s+/iu, "").trim();
    if (credit === before) break;
  }
  credit = withoutPlace(withoutRights(credit))
    .replace(/[©ⓒ](?: ?(?:19|20)\d\d\b)?/gu, "")
    .replace(/\s{2,}/gu, " ")
    .trim();
  return credit === "" ? null : credit;
}

/** Korean papers put the place before the agency ("서울=연합뉴스"), as in a report's first line. */
function withoutPlace(credit: string): string {
  const at = credit.search(/[=＝]/u);
  const agency = credit.slice(at + 1).trim();
  return at > 0 && at <= 12 && isAgencyName(agency) ? agency : credit;
}

/** Without "All rights reserved" at its beginning or end. */
function withoutRights(credit: string): string {
  const lower = credit.toLowerCase().replace(/[.,]$/u, "");
  const before = RIGHTS_RESERVED.find((each) => lower.startsWith(each));
  if (before !== undefined) return trimSeparators(credit.slice(before.length));
  const rights = RIGHTS_RESERVED.find((each) => lower.endsWith(each));
  return rights === undefined
    ? credit
    : trimSeparators(credit.slice(0, lower.length - rights.length)).replace(/\.$/u, "");
}

/** Wire services add notes between runs of plus signs ("Name/dpa +++ dpa-Bildfunk +++"). */
function beforeNote(credit: string): string {
  const note = credit.indexOf("++");
  return note > 0 ? credit.slice(0, note).trimEnd() : credit;
}

/** Without the bars, dashes and commas that part a caption from its credit. A full stop stays. */
function trimSeparators(text: string): string {
  const inner = text.trim().replace(/^[|/,;:·•–—\s-]+/u, "");
  let end = inner.length;
  while (end > 0 && "|/,;:·•–—- \t(".includes(inner.charAt(end - 1))) end -= 1;
  return inner.slice(0, end);
}
