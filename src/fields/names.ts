import { cleanText } from "../read/clean-text.js";
import {
  BYLINE_LEADS,
  EAST_ASIAN_ROLES,
  HELP_PHRASES,
  LABEL_STARTS,
  LABEL_WORDS,
  NAME_JOINERS,
  NAME_PARTICLES,
  NAME_SUFFIXES,
  NAME_TITLES,
  NEWS_AGENCIES,
  NOBODY,
  NOT_AUTHOR_LEADS,
  ORGANISATION_WORDS,
  PICTURE_JOINERS,
  PICTURE_WORDS,
  ROLE_MODIFIERS,
  ROLE_WORDS,
} from "../rules/bylines.js";
import { type Locale, printedDates } from "./printed-date.js";

/** Someone named as an author. */
export interface Author {
  readonly name: string;
  readonly kind: "person" | "organisation";
}

/**
 * How far a text can be trusted to hold names: `printed`: a line of the page, in which only what looks like a name is
 * one; `marked`: an element that says it prints an author, who may have one word for a name; `declared`: a value made to
 * be the author.
 */
export type Trust = "printed" | "marked" | "declared";

/** A byline is a line; what is longer is prose. */
const MAX_BYLINE = 300;
const MAX_NAME = 60;
const MAX_NAME_WORDS = 6;

const AGENCY_KEYS: ReadonlySet<string> = new Set(NEWS_AGENCIES.map(nameKey));
const LEADS: ReadonlyMap<string, readonly string[]> = new Map(
  Object.entries(BYLINE_LEADS).map(([language, leads]) => [
    language,
    [...leads].sort((a, b) => b.length - a.length),
  ]),
);
/** Each language's by their first characters: most lines begin with none of them. */
const LEADS_BY_START: ReadonlyMap<string, ReadonlyMap<string, readonly string[]>> = new Map(
  [...LEADS].map(([language, leads]) => [language, byStart(leads)]),
);
/** The leads as they stand at the end of a line. */
const LEAD_ENDS: ReadonlyMap<string, readonly string[]> = new Map(
  [...LEADS].map(([language, leads]) => [language, leads.map((lead) => lead.replace(/\s?:$/, ""))]),
);
const ENDS_OF_OTHER_WORK: readonly string[] = NOT_AUTHOR_LEADS.map((lead) => lead.replace(/:$/, ""));

function byStart(leads: readonly string[]): ReadonlyMap<string, readonly string[]> {
  const groups = new Map<string, string[]>();
  for (const lead of leads) {
    const group = groups.get(lead.charAt(0));
    if (group === undefined) groups.set(lead.charAt(0), [lead]);
    else group.push(lead);
  }
  return groups;
}

/** The page's language, and English, which stands on pages of all. */
function languagesOf({ language }: Locale): readonly string[] {
  return language === null || language === "en" ? ENGLISH_ALONE : [language, "en"];
}

const ENGLISH_ALONE: readonly string[] = ["en"];

/** What two spellings of a name have in common: letters and digits, lower case, without accents' encodings. */
export function nameKey(name: string): string {
  return name
    .slice(0, 200)
    .replace(/^(?:dr|prof|professor)\.?\s/i, "")
    .normalize("NFKC")
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, "");
}

/** A text without the "By" before it, in the page's language or in English; null where it does not begin with one. */
export function afterLead(text: string, locale: Locale): string | null {
  const lower = text.slice(0, 60).toLowerCase();
  for (const language of languagesOf(locale)) {
    for (const lead of LEADS_BY_START.get(language)?.get(lower.charAt(0)) ?? []) {
      if (!lower.startsWith(lead)) continue;
      const next = text.charAt(lead.length);
      if (/\p{L}$/u.test(lead) && /[\p{L}\p{N}'’-]/u.test(next) && !isUncased(next)) continue;
      return text.slice(lead.length).replace(/^[\s:：.·,–—-]{1,6}/u, "");
    }
  }
  return null;
}

/**
 * The authors named in a byline: several names parted by commas, signs and the language's "and"; without roles, desks,
 * dates, places in brackets, addresses and handles.
 */
export function authorsIn(text: string, locale: Locale, trust: Trust): Author[] {
  const line = cleanText(text.replaceAll("\n", " | "));
  if (line.length > MAX_BYLINE || (trust === "printed" && isProse(line))) return [];
  const pieces = piecesOf(withoutDates(withoutAddresses(withoutBrackets(line)), locale), locale);
  const authors: Author[] = [];
  for (const piece of pieces) {
    const author = authorOf(piece, locale, trust);
    if (author !== null && !authors.some((other) => nameKey(other.name) === nameKey(author.name)))
      authors.push(author);
  }
  return settled(authors, trust);
}

/** A biography: sentences, of which no byline is made. */
function isProse(line: string): boolean {
  return line.length > 100 && /\p{Ll}{2}[.!?]\s\p{Lu}\p{Ll}+\s\p{Ll}/u.test(line);
}

/**
 * The authors in lines that stand below each other: a role or a date on the next line is not taken for part of a name,
 * and a line that labels other work ("Edited by") takes the next one with it.
 */
export function authorsOfLines(lines: readonly string[], locale: Locale, trust: Trust): Author[] {
  const authors: Author[] = [];
  lines.forEach((line, i) => {
    if (i > 0 && labelsOtherWork(lines[i - 1] ?? "")) return;
    for (const author of authorsIn(line, locale, trust)) {
      if (!authors.some((other) => nameKey(other.name) === nameKey(author.name))) authors.push(author);
    }
  });
  return authors;
}

/** Brackets hold what is not the name: an agency's sign, a place, a role. One scan, nesting ignored. */
function withoutBrackets(text: string): string {
  let out = "";
  let depth = 0;
  for (const character of text) {
    if ("([（［【".includes(character)) depth += 1;
    else if (")]）］】".includes(character)) depth = Math.max(0, depth - 1);
    else if (depth === 0) out += character;
  }
  return cleanText(out);
}

/** E-mail and web addresses go whole; of "Ann Lee@annlee" the handle goes. */
function withoutAddresses(text: string): string {
  return text
    .split(" ")
    .filter((word) => !/^(?:https?:|www\.)/i.test(word))
    .map((word) => {
      const at = word.indexOf("@");
      return at < 0 ? word : word.includes(".", at) ? "" : word.slice(0, at);
    })
    .filter((word) => word !== "")
    .join(" ");
}

function withoutDates(text: string, locale: Locale): string {
  let out = "";
  let at = 0;
  for (const date of printedDates(text, locale)) {
    out += `${text.slice(at, date.from)} | `;
    at = date.to;
  }
  return out + text.slice(at);
}

/** Cuts a byline where one name ends and something else begins. */
function piecesOf(text: string, locale: Locale): string[] {
  const bare = afterLead(text, locale) ?? text;
  const pieces: string[] = [];
  for (const part of bare.split(/[\n|•·●⋅;；｜、]|\s[–—/-]\s/u)) {
    const own = beforeOtherWork(part.trim());
    const piece = afterLead(own, locale) ?? own;
    for (const side of splitHelp(piece)) pieces.push(...splitNames(side, locale));
  }
  return pieces.map((piece) => piece.trim()).filter((piece) => piece !== "");
}

/** A piece as far as it is about the text: not about its pictures, its editing, its checking. */
function beforeOtherWork(piece: string): string {
  const lower = piece.toLowerCase();
  let end = piece.length;
  for (const lead of NOT_AUTHOR_LEADS) {
    const at = lower.indexOf(lead);
    if (at === 0 || (at > 0 && lower.charAt(at - 1) === " ")) end = Math.min(end, at);
  }
  return piece.slice(0, end).trim();
}

/** Whether a text ends in the label of other work than writing ("Edited by"): the name after it is no author. */
export function labelsOtherWork(text: string): boolean {
  const end = text
    .slice(-40)
    .toLowerCase()
    .replace(/[\s:]{1,5}$/, "");
  return ENDS_OF_OTHER_WORK.some((lead) => end.endsWith(lead));
}

/** Whether a text ends in a "By": the name after it is the author. */
export function endsInLead(text: string, locale: Locale): boolean {
  const end = text
    .slice(-40)
    .toLowerCase()
    .replace(/[\s:]{1,5}$/, "");
  return languagesOf(locale).some((language) =>
    (LEAD_ENDS.get(language) ?? []).some(
      (lead) =>
        end.endsWith(lead) &&
        (end.length === lead.length || end.charAt(end.length - lead.length - 1) === " "),
    ),
  );
}

function splitHelp(piece: string): string[] {
  const lower = piece.toLowerCase();
  for (const phrase of HELP_PHRASES) {
    const at = lower.indexOf(phrase);
    if (at >= 0) return [piece.slice(0, at), piece.slice(at + phrase.length)];
  }
  return [piece];
}

function splitNames(piece: string, locale: Locale): string[] {
  const names: string[] = [];
  const joiners = joinersOf(locale);
  // "sda/hosb" is one sign: an agency's and an editor's initials.
  const signs = /^\p{Ll}{2,8}\/\p{Ll}{2,8}$/u.test(piece);
  for (const part of signs ? [piece] : piece.split(/[,，،&＆/]/u)) {
    const words = part
      .trim()
      .split(" ")
      .filter((word) => word !== "");
    if (words.length === 0) continue;
    const first = words[0] ?? "";
    // "King, Jr." is one name.
    const suffixed =
      NAME_SUFFIXES.has(first.toLowerCase()) &&
      names.length > 0 &&
      (words.length === 1 || joiners.has((words[1] ?? "").toLowerCase()));
    if (suffixed) names.push(`${names.pop() ?? ""} ${first}`);
    names.push(...splitAtJoiner(suffixed ? words.slice(1) : words, joiners));
  }
  return names;
}

/** Splits at "and" in the page's language and in English, where whole names stand on both sides. */
function splitAtJoiner(words: readonly string[], joiners: ReadonlySet<string>): string[] {
  const groups: string[][] = [[]];
  words.forEach((word, i) => {
    const before = groups.at(-1) ?? [];
    const after = words.slice(i + 1);
    const splits =
      joiners.has(word.toLowerCase()) &&
      (word.length > 2 || i === 0 || (before.length !== 1) === (after.length !== 1));
    if (splits) groups.push([]);
    else before.push(word);
  });
  return groups.filter((group, i) => !goesOnRole(groups[i - 1], group)).map((group) => group.join(" "));
}

function joinersOf({ language }: Locale): ReadonlySet<string> {
  return (language === null ? undefined : JOINERS.get(language)) ?? ENGLISH_JOINERS;
}

const ENGLISH_JOINERS: ReadonlySet<string> = new Set(NAME_JOINERS["en"]);
/** Each language's, with the English ones. */
const JOINERS: ReadonlyMap<string, ReadonlySet<string>> = new Map(
  Object.entries(NAME_JOINERS).map(([language, joiners]) => [
    language,
    new Set([...joiners, ...ENGLISH_JOINERS]),
  ]),
);

/** "Head of Marketing and Community Development", "Digital Editor and Master Gardener": the role goes on after "and". */
function goesOnRole(before: readonly string[] | undefined, group: readonly string[]): boolean {
  if (before === undefined || group.some(isRole)) return false;
  const first = (before[0] ?? "").toLowerCase();
  const isOffice = isRole(first) && (before[1] ?? "").toLowerCase() === "of";
  const isTitled = before.length > 3 && isRole(before.at(-1) ?? "") && looksLikeName(before.slice(0, 2));
  return isOffice || isTitled;
}

/** Whether a short text says what someone does ("Senior Writer", "Journalist i Paris"), and names nobody. */
export function isRoleLine(text: string): boolean {
  const words = text.split(" ");
  return words.length <= 6 && words.some(isRole);
}

function isRole(word: string): boolean {
  return ROLE_WORDS.has(word.toLowerCase().replace(/[.,:]+$/, ""));
}

function authorOf(piece: string, locale: Locale, trust: Trust): Author | null {
  let name = withoutEastAsianRole(trimSigns(afterLead(piece, locale) ?? piece));
  if (trust === "printed") name = name.replace(/(?<=\p{L})\s?[\d¹²³*†‡]{1,4}$/u, "");
  if (name.length >= 2 && AGENCY_KEYS.has(nameKey(name))) return { name, kind: "organisation" };
  if (isNobody(name) || MACHINE_SIGNS.test(name)) return null;
  name = withoutTitle(name);
  if (trust === "printed") name = beforeButton(beforeProse(withoutPicture(withoutAgency(name))));
  const words = name.split(" ");
  if (trust !== "declared" && isLabel(words)) return null;
  if (isOrganisation(words)) {
    return words.length <= MAX_NAME_WORDS && startsLarge(name) ? { name, kind: "organisation" } : null;
  }
  const bare = withoutRole(words);
  // "The Harbour Post editors" are not one of the post's.
  if (bare !== words && words[0] === "The") return { name, kind: "organisation" };
  if (bare !== words && trust === "declared") return { name, kind: "organisation" };
  if (bare.length === 0)
    return trust === "printed" || words.length > 4 ? null : { name, kind: "organisation" };
  const person = bare.join(" ");
  if (person === "" || person.length > MAX_NAME || !/\p{L}/u.test(person)) return null;
  return trust !== "printed" || looksLikeName(bare) ? { name: person, kind: "person" } : null;
}

function isLabel(words: readonly string[]): boolean {
  if (LABEL_STARTS.has((words[0] ?? "").toLowerCase())) return true;
  return words.some(isLabelWord);
}

function isLabelWord(word: string): boolean {
  return LABEL_WORDS.has(word.toLowerCase().replace(/[.,:]$/, ""));
}

const MACHINE_SIGNS = /^(?:https?:|www\.)|\.(?:com|net|org)\/|[<>{}[\]=]|\w\.\w+\.\w/;

function isNobody(name: string): boolean {
  return NOBODY.has(name.toLowerCase());
}

function startsLarge(name: string): boolean {
  return /^[\p{Lu}\p{Lt}\p{Lo}\p{N}]/u.test(name);
}

/** A printed name ends where a small word begins that is no part of names ("BeauHD on Friday", "Ann Lee in Oslo"). */
function beforeProse(name: string): string {
  const words = name.split(" ");
  if (words[0] === "The" && words.length <= MAX_NAME_WORDS && isRole(words.at(-1) ?? "")) return name;
  const end = words.findIndex(
    (word, i) =>
      (i > 0 && /^\p{Ll}/u.test(word) && !NAME_PARTICLES.has(word.toLowerCase()) && !isNameWord(word)) ||
      (i > 1 && NEVER_IN_NAMES.has(word)),
  );
  const own = end < 0 ? words : words.slice(0, end);
  return own.join(" ");
}

/** "Ann Lee and Bo Chen The Associated Press": the agency that a person works for. */
function withoutAgency(name: string): string {
  const words = name.split(" ");
  for (let at = 2; at < words.length; at += 1) {
    if (AGENCY_KEYS.has(nameKey(words.slice(at).join(" "))) && looksLikeName(words.slice(0, at)))
      return words.slice(0, at).join(" ");
  }
  return name;
}

/** "Headshot of Ann Lee", "Autorenprofilbild von Ann Lee": what a picture beside the byline says in its place. */
function withoutPicture(name: string): string {
  const words = name.split(" ");
  const at = words.findIndex((word, i) => i > 0 && i <= 2 && PICTURE_JOINERS.has(word.toLowerCase()));
  if (at < 0) return name;
  const first = (words[at - 1] ?? "").toLowerCase();
  const isPicture = PICTURE_WORDS.some((word) => first.endsWith(word));
  return isPicture && looksLikeName(words.slice(at + 1)) ? words.slice(at + 1).join(" ") : name;
}

/** A name ends where a button or a count is printed right after it ("Ann Lee Share", "Ann Lee 2 minutes read"). */
function beforeButton(name: string): string {
  const words = name.split(" ");
  const end = words.findIndex((word, i) => i > 1 && (isLabelWord(word) || /^\p{Nd}/u.test(word)));
  return end > 0 && looksLikeName(words.slice(0, end)) ? words.slice(0, end).join(" ") : name;
}

function trimSigns(text: string): string {
  return text
    .replace(/^[^\p{L}\p{N}@'’"„“]{1,20}/u, "")
    .replace(/[^\p{L}\p{M}\p{N}.)'’"“”®]{1,20}$/u, "")
    .trim();
}

function withoutTitle(name: string): string {
  const space = name.indexOf(" ");
  const first = space < 0 ? "" : name.slice(0, space).toLowerCase().replace(/\.$/, "");
  const rest = name.slice(space + 1);
  return NAME_TITLES.has(first) && rest.includes(" ") ? rest : name;
}

const ROLES_BEHIND_NAMES: readonly (readonly [role: string, behindName: string])[] = EAST_ASIAN_ROLES.map(
  (role) => [role, ` ${role}`],
);

function withoutEastAsianRole(name: string): string {
  for (const [role, behindName] of ROLES_BEHIND_NAMES) {
    if (name.length <= role.length) continue;
    // Korean: what follows the role is the desk ("배윤경 기자 경제부").
    const at = name.indexOf(behindName);
    if (at > 0) return name.slice(0, at).trim();
    if (name.endsWith(role)) return name.slice(0, -role.length).trim();
    if (name.startsWith(role)) return trimSigns(name.slice(role.length));
  }
  return name;
}

/** The one word before an East Asian role ("순천 구현모 기자" -> "구현모"), if it can be a name. */
export function nameBeforeRole(text: string): string | null {
  const words = text.split(/[\s()（）]+/);
  const at = words.findIndex((word) => EAST_ASIAN_ROLES.includes(word));
  const name = at < 1 ? "" : (words[at - 1] ?? "");
  return /^\p{Script=Hangul}{2,4}$|^\p{Script=Han}{2,4}$/u.test(name) ? name : null;
}

/** Cuts off a role before or after the name; no word is left where the whole is a role. */
function withoutRole(words: readonly string[]): readonly string[] {
  const at = words.findIndex(isRole);
  if (at < 0) return words;
  let before = words.slice(0, at);
  while (before.length > 0 && isModifier(before.at(-1) ?? "")) before = before.slice(0, -1);
  if (before.length >= 2 && looksLikeName(before)) return before;
  const after = words.slice(words.findLastIndex(isRole) + 1);
  return after.length >= 2 && looksLikeName(after) && before.length === 0 ? after : [];
}

/** In headline case: "Ann Lee For The Post". */
const NEVER_IN_NAMES: ReadonlySet<string> = new Set(["For", "From", "In", "At", "With"]);

function isModifier(word: string): boolean {
  // German: "Landespolitische Korrespondentin".
  if (/(?:sch|lich)e[rn]?$/.test(word)) return true;
  return ROLE_MODIFIERS.has(word.toLowerCase()) || !/^[\p{Lu}\p{Lo}\p{Lt}]/u.test(word);
}

/** Whether a name is a news agency's. */
export function isAgency(name: string): boolean {
  return AGENCY_KEYS.has(nameKey(name));
}

function isOrganisation(words: readonly string[]): boolean {
  return (
    ORGANISATION_WORDS.has((words.at(-1) ?? "").toLowerCase()) ||
    ORGANISATION_WORDS.has((words[0] ?? "").toLowerCase()) ||
    AGENCY_KEYS.has(nameKey(words.join(" ")))
  );
}

function isUncased(character: string): boolean {
  return /^\p{Lo}$/u.test(character);
}

/** Whether words are a person's name by their form alone. */
export function looksLikeName(words: readonly string[]): boolean {
  if (words.length === 0 || words.length > MAX_NAME_WORDS) return false;
  if (words.join(" ").length > MAX_NAME) return false;
  const own = words.filter(
    (word) => !NAME_PARTICLES.has(word.toLowerCase()) && !NAME_SUFFIXES.has(word.toLowerCase()),
  );
  if (own.length === 0 || !own.every(isNameWord)) return false;
  const text = words.join("");
  if (isUncased(text.charAt(0))) return looksLikeUncasedName(text, words.length);
  return words.length >= 2;
}

/** Capital first, or a script without capitals; letters, marks, full stop, hyphen and apostrophe only; not two words glued. */
function isNameWord(word: string): boolean {
  if (/^[dlomn]['’]\p{Lu}/u.test(word)) return true;
  if (!/^[\p{Lu}\p{Lo}\p{Lt}'’‘"“„][\p{L}\p{M}.'’‘"“”·・゠＝-]*$/u.test(word)) return false;
  return !/\p{Ll}\p{Lu}/u.test(word.replace(/^(?:Mc|Mac|Fitz|De|Di|Du|La|Le|Van|Von|O['’])(?=\p{Lu})/u, ""));
}

/**
 * Han, Hangul and kana names are short and hold no particles; a desk's name ends in the sign for one. Arabic, Hebrew and
 * Indic names are words like others.
 */
function looksLikeUncasedName(text: string, words: number): boolean {
  if (/^\p{Script=Hangul}+$/u.test(text)) return text.length >= 2 && text.length <= 4;
  if (/[部局社課班室欄版]$/u.test(text) && text.length > 3) return false;
  if (/^\p{Script=Han}+$/u.test(text)) return text.length >= 2 && text.length <= 5;
  if (/^[\p{Script=Katakana}ー・＝]+$/u.test(text)) return /[・＝]/u.test(text) && text.length <= 20;
  if (/\p{Script=Hiragana}|\p{Script=Katakana}/u.test(text))
    return text.length >= 3 && text.length <= 8 && !/[をがはの、。]/u.test(text);
  return words >= 2;
}

/**
 * What is left of a byline's pieces beside whole names: of organisations the agencies; no roles; no single words, which
 * are places or signs ("Lea Wagner, Nairobi"), unless all are single.
 */
export function settled(authors: readonly Author[], trust: Trust): Author[] {
  const whole = authors.some(
    ({ name, kind }) => kind === "person" && (name.includes(" ") || isUncased(name.charAt(0))),
  );
  if (!whole) return [...authors];
  return authors.filter(({ name, kind }) => {
    if (kind === "organisation") return AGENCY_KEYS.has(nameKey(name));
    return name.includes(" ") || (isUncased(name.charAt(0)) && (trust === "declared" || authors.length <= 2));
  });
}
