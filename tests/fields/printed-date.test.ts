import { describe, expect, it } from "vitest";
import { printedDates } from "../../src/fields/printed-date.js";

const read = (text: string, language: string | null, region: string | null = null) =>
  printedDates(text, { language, region }).map(({ moment }) => moment);

describe("printedDates", () => {
  it.each([
    ["en", "Published 3rd of February, 2026 at 10:05 GMT", "2026-02-03T10:05:00Z"],
    ["en", "Feb. 3, 2026 | 4:05 PM ET", "2026-02-03T16:05:00"],
    ["de", "Von Ann Lee am 3. Februar 2026 um 10:05 Uhr", "2026-02-03T10:05:00"],
    ["de", "Stand: 03.02.26 10:05", "2026-02-03T10:05:00"],
    ["de", "3. Jänner 2026", "2026-01-03"],
    ["fr", "Publié le 3 février 2026 à 10h05", "2026-02-03T10:05:00"],
    ["fr", "le 1er août 2026", "2026-08-01"],
    ["es", "3 de febrero de 2026 a las 10:05", "2026-02-03T10:05:00"],
    ["ca", "3 d’abril de 2026", "2026-04-03"],
    ["pt", "3 de fevereiro de 2026 10h05", "2026-02-03T10:05:00"],
    ["it", "3 Febbraio 2026 - 10:05", "2026-02-03T10:05:00"],
    ["nl", "3 maart 2026 om 10:05", "2026-03-03T10:05:00"],
    ["sv", "3 februari 2026 kl. 10.05", "2026-02-03T10:05:00"],
    ["da", "3. marts 2026", "2026-03-03"],
    ["no", "Publisert 03.02.2026, kl. 10.05", "2026-02-03T10:05:00"],
    ["fi", "3. helmikuuta 2026", "2026-02-03"],
    ["is", "3. febrúar 2026", "2026-02-03"],
    ["pl", "3 lutego 2026, 10:05", "2026-02-03T10:05:00"],
    ["cs", "3. února 2026", "2026-02-03"],
    ["sk", "3. februára 2026", "2026-02-03"],
    ["hu", "2026. február 3. 10:05", "2026-02-03T10:05:00"],
    ["ro", "3 februarie 2026", "2026-02-03"],
    ["hr", "3. veljače 2026.", "2026-02-03"],
    ["lt", "2026 m. vasario 3 d.", "2026-02-03"],
    ["el", "3 Φεβρουαρίου 2026", "2026-02-03"],
    ["ru", "3 февраля 2026 в 10:05", "2026-02-03T10:05:00"],
    ["uk", "3 лютого 2026", "2026-02-03"],
    ["bg", "3 февруари 2026", "2026-02-03"],
    ["tr", "03.02.2026 - 10:05", "2026-02-03T10:05:00"],
    ["tr", "3 Şubat 2026", "2026-02-03"],
    ["id", "3 Februari 2026, 10.05 WIB", "2026-02-03T10:05:00"],
    ["ms", "3 Ogos 2026", "2026-08-03"],
    ["vi", "Thứ ba, 3/2/2026, 10:05 (GMT+7)", "2026-02-03T10:05:00+07:00"],
    ["vi", "3 tháng 2, 2026", "2026-02-03"],
    ["ar", "3 شباط 2026", "2026-02-03"],
    ["ar", "٣ فبراير ٢٠٢٦", "2026-02-03"],
    ["ar", "3 كانون الثاني 2026", "2026-01-03"],
    ["he", "3 בפברואר 2026, 10:05", "2026-02-03T10:05:00"],
    ["hi", "3 फरवरी 2026", "2026-02-03"],
    ["th", "3 กุมภาพันธ์ 2569", "2026-02-03"],
    ["ja", "2026年2月3日 16時5分", "2026-02-03"],
    ["ja", "2026年2月3日 16時05分", "2026-02-03T16:05:00"],
    ["zh", "2026年2月3日 10:05", "2026-02-03T10:05:00"],
    ["ko", "2026.02.03. 오후 4:05", "2026-02-03T16:05:00"],
    ["ko", "2026년 2월 3일", "2026-02-03"],
  ])("reads %s: %s", (language, text, expected) => {
    expect(read(text, language)).toEqual([expected]);
  });

  it("finds several in a line, in order", () => {
    expect(read("Published 3 February 2026, updated 5 February 2026", "en")).toEqual([
      "2026-02-03",
      "2026-02-05",
    ]);
  });

  it.each([
    ["en", "us", "2026-03-04"],
    ["en", "gb", "2026-04-03"],
    ["de", null, "2026-04-03"],
  ])("resolves 03/04/2026 in %s, %s", (language, region, expected) => {
    expect(read("03/04/2026", language, region)).toEqual([expected]);
  });

  it("leaves 03/04/2026 out where the region is not known, and takes 13/04/2026 and 04/04/2026", () => {
    expect(read("03/04/2026", "en")).toEqual([]);
    expect(read("13/04/2026 and 04/04/2026", "en")).toEqual(["2026-04-13", "2026-04-04"]);
  });

  it("knows a month in any language where the page's is not known, if all agree on it", () => {
    expect(read("3 lutego 2026", null)).toEqual(["2026-02-03"]);
    expect(read("3 listopad 2026", null)).toEqual([]);
  });

  it("reads on where what is given as the language is a name that objects have", () => {
    expect(read("3 May 2026", "constructor")).toEqual(["2026-05-03"]);
  });

  it.each(["3 February", "1 2 2026", "31 February 2026", "Room 3, May street 2026", "10:05", "$1,202,603"])(
    "finds no date in %j",
    (text) => {
      expect(read(text, "en")).toEqual([]);
    },
  );
});
