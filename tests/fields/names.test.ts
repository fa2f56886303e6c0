import { describe, expect, it } from "vitest";
import { afterLead, authorsIn, type Trust } from "../../src/fields/names.js";

const locale = (language: string | null) => ({ language, region: null });
const names = (text: string, language: string | null = "en", trust: Trust = "printed") =>
  authorsIn(text, locale(language), trust).map(({ name }) => name);

describe("authorsIn", () => {
  it.each([
    ["en", "By Ann Lee and Bo Chen", ["Ann Lee", "Bo Chen"]],
    ["en", "By Ann Lee, Bo Chen and María R. Sáez", ["Ann Lee", "Bo Chen", "María R. Sáez"]],
    ["en", "Words by Ann Lee", ["Ann Lee"]],
    ["de", "Von Ann Lee und Jörg von der Au", ["Ann Lee", "Jörg von der Au"]],
    ["de", "Ein Kommentar von Ann Lee", ["Ann Lee"]],
    ["fr", "Par Ann Lee et Éloïse d'Arcy", ["Ann Lee", "Éloïse d'Arcy"]],
    ["es", "Por Ana López y Juan de la Cruz", ["Ana López", "Juan de la Cruz"]],
    ["pt", "Por Ana Souza e João Lima", ["Ana Souza", "João Lima"]],
    ["it", "di Anna Rossi e Luca Bianchi", ["Anna Rossi", "Luca Bianchi"]],
    ["nl", "Door Anna de Vries en Jan van 't Hof", ["Anna de Vries", "Jan van 't Hof"]],
    ["sv", "Av Anna Berg och Olle Dahl", ["Anna Berg", "Olle Dahl"]],
    ["no", "Skrevet av Anna Berg og Ole Dal", ["Anna Berg", "Ole Dal"]],
    ["da", "Af Anna Berg og Ole Dal", ["Anna Berg", "Ole Dal"]],
    ["fi", "Kirjoittanut Anna Virta ja Olli Salo", ["Anna Virta", "Olli Salo"]],
    ["pl", "Autor: Anna Nowak i Jan Wilk", ["Anna Nowak", "Jan Wilk"]],
    ["cs", "Autor: Jana Nová a Petr Malý", ["Jana Nová", "Petr Malý"]],
    ["hu", "Írta: Kiss Anna és Nagy Péter", ["Kiss Anna", "Nagy Péter"]],
    ["ro", "Scris de Ana Pop și Ion Rus", ["Ana Pop", "Ion Rus"]],
    ["tr", "Yazan: Ayşe Demir ve Ali Kaya", ["Ayşe Demir", "Ali Kaya"]],
    ["ru", "Автор: Анна Лиева и Иван Белый", ["Анна Лиева", "Иван Белый"]],
    ["uk", "Автор: Анна Лієва та Іван Білий", ["Анна Лієва", "Іван Білий"]],
    ["el", "Γράφει η Άννα Λιά και ο Νίκος Δάς", ["Άννα Λιά", "Νίκος Δάς"]],
    ["id", "Oleh Ani Lestari dan Budi Santoso", ["Ani Lestari", "Budi Santoso"]],
    ["vi", "Tác giả: Lê An và Trần Bình", ["Lê An", "Trần Bình"]],
    ["ar", "بقلم: ليلى حداد", ["ليلى حداد"]],
    ["he", "מאת: דנה לוי", ["דנה לוי"]],
    ["ko", "배윤경 기자", ["배윤경"]],
    ["zh", "记者 王小明", ["王小明"]],
    ["zh", "作者：王小明", ["王小明"]],
    ["ja", "文・山田花子", ["山田花子"]],
  ])("names the authors in %s: %s", (language, text, expected) => {
    expect(names(text, language)).toEqual(expected);
  });

  it.each([
    ["a role after the name", "By Ann Lee, Political Correspondent"],
    ["a role without a comma", "Ann Lee senior reporter"],
    ["a role before it", "Reporter Ann Lee"],
    ["a place in brackets", "By Ann Lee (in Oslo)"],
    ["a place after a comma", "By Ann Lee, Oslo"],
    ["a date", "By Ann Lee | 3 February 2026, 10:05"],
    ["a date without a sign", "By Ann Lee February 3, 2026"],
    ["an e-mail address", "By Ann Lee ann.lee@post.example"],
    ["a handle", "Ann Lee@annlee"],
    ["an address", "By Ann Lee https://post.example/ann"],
    ["reading time", "By Ann Lee • 3 min read"],
    ["a title", "By Mrs Ann Lee"],
    ["editors", "By Ann Lee Edited by Bo Chen"],
    ["a photographer", "By Ann Lee | Photos by Bo Chen"],
    ["what the sentence goes on to say", "Posted by Ann Lee on behalf of the board"],
    ["a footnote's sign", "By Ann Lee*"],
  ])("leaves out %s", (_, text) => {
    expect(names(text)).toEqual(["Ann Lee"]);
  });

  it.each([
    [
      "an agency right after the names",
      "By Ann Lee and Bo Chen The Associated Press",
      ["Ann Lee", "Bo Chen"],
    ],
    ["the paper written for", "By Ann Lee For Harbour.Example", ["Ann Lee"]],
    ["a button", "Ann Lee Share", ["Ann Lee"]],
    ["a count", "Ann Lee 2 minutes read", ["Ann Lee"]],
    ["a role with an office", "Ann Lee, Sr. Director of Operations", ["Ann Lee"]],
    ["a role that goes on after and", "Ann Lee, Head of Marketing and Community Development", ["Ann Lee"]],
    ["what a picture is of", "Headshot of Ann Lee", ["Ann Lee"]],
    [
      "a biography",
      `Ann Lee has sailed for forty years. She also served on the board of Northern Piers and lives in Oslo.`,
      [],
    ],
  ])("knows where names end: %s", (_, text, authors) => {
    expect(names(text)).toEqual(authors);
  });

  it("reads pictures' texts, roles and genres in other languages", () => {
    expect(names("Autorenprofilbild von Ann Lee", "de")).toEqual(["Ann Lee"]);
    expect(names("Bild av Ann Lee", "sv")).toEqual(["Ann Lee"]);
    expect(names("Kolumne von Ann Lee", "de")).toEqual(["Ann Lee"]);
    expect(names("Von Ann Lee Landespolitische Korrespondentin", "de")).toEqual(["Ann Lee"]);
  });

  it("keeps an agency's and an editor's initials together", () => {
    expect(names("sda/abcd", "de", "marked")).toEqual(["sda/abcd"]);
  });

  it("keeps a paper's editors whole", () => {
    expect(names("By The Harbour editors")).toEqual(["The Harbour editors"]);
  });

  it("names those who helped", () => {
    expect(names("By Ann Lee, with additional reporting by Bo Chen")).toEqual(["Ann Lee", "Bo Chen"]);
  });

  it("keeps suffixes, particles and initials", () => {
    expect(names("By Martin Hill, Jr. and J. M. O'Neil and Ludwig van den Berg")).toEqual([
      "Martin Hill Jr.",
      "J. M. O'Neil",
      "Ludwig van den Berg",
    ]);
  });

  it("keeps agencies beside people, and desks only alone", () => {
    expect(names("By Ann Lee and AP")).toEqual(["Ann Lee", "AP"]);
    expect(authorsIn("By Reuters", locale("en"), "printed")).toEqual([
      { name: "Reuters", kind: "organisation" },
    ]);
    expect(names("By Ann Lee, Culture Desk")).toEqual(["Ann Lee"]);
    expect(names("By Culture Desk")).toEqual(["Culture Desk"]);
  });

  it.each(["Read More", "Last Updated", "Share this article", "the harbour board", "Prices rose in March."])(
    "finds nobody in %j",
    (text) => {
      expect(names(text)).toEqual([]);
    },
  );

  it("takes a user's name where it is declared to be the author, and nobody's never", () => {
    expect(names("harbourmaster", "en", "declared")).toEqual(["harbourmaster"]);
    expect(names("harbourmaster", "en", "printed")).toEqual([]);
    expect(names("admin", "en", "declared")).toEqual([]);
  });

  it("is not led on by prose, however long", () => {
    expect(names(`By ${"a ".repeat(50_000)}`)).toEqual([]);
    expect(names(`By ${"(".repeat(290)}`)).toEqual([]);
  });
});

describe("afterLead", () => {
  it.each([
    ["By Ann Lee", "en", "Ann Lee"],
    ["BY: Ann Lee", "en", "Ann Lee"],
    ["Von Ann Lee", "de", "Ann Lee"],
    ["作者：王小明", "zh", "王小明"],
    ["Byron Lee", "en", null],
    ["Von Ann Lee", "en", null],
    ["Vonda Lee", "de", null],
  ])("of %j in %s is %j", (text, language, expected) => {
    expect(afterLead(text, locale(language))).toBe(expected);
  });
});
