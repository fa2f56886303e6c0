import { describe, expect, it } from "vitest";
import {
  isCreditLine,
  isMarkerAlone,
  isPrintedWithCredit,
  knownCredit,
  splitCredit,
} from "../../src/fields/credit.js";
import { AGENCIES } from "../../src/rules/credits.js";

describe("splitCredit", () => {
  it.each([
    ["A ferry leaves the harbour. Photo: Ann Lee/AP", "A ferry leaves the harbour.", "Ann Lee/AP"],
    [
      "A ferry leaves the harbour. (AP Photo/Ann Lee, File)",
      "A ferry leaves the harbour.",
      "AP Photo/Ann Lee, File",
    ],
    [
      "A ferry leaves the harbour (Ann Lee via Getty Images)",
      "A ferry leaves the harbour",
      "Ann Lee via Getty Images",
    ],
    ["A ferry, 17th century — via Wikimedia Commons", "A ferry, 17th century", "via Wikimedia Commons"],
    [
      "A ferry leaves the harbour. Photograph: Ann O'Neil/EPA",
      "A ferry leaves the harbour.",
      "Ann O'Neil/EPA",
    ],
    [
      "A ferry leaves the harbour | Ann Lee/PA Images via Getty Images",
      "A ferry leaves the harbour",
      "Ann Lee/PA Images via Getty Images",
    ],
    ["A ferry leaves the harbour. — Picture by Ann Lee", "A ferry leaves the harbour.", "Ann Lee"],
    ["A ferry leaves the harbour. Supplied", "A ferry leaves the harbour.", "Supplied"],
    [
      "A ferry leaves the harbour in Rome Ann Lee/Reuters",
      "A ferry leaves the harbour in Rome",
      "Ann Lee/Reuters",
    ],
    [
      "A ferry leaves the harbour Ann Lee II/Copyright 2024 The AP. All rights reserved.",
      "A ferry leaves the harbour",
      "Ann Lee II/The AP",
    ],
    ["Ein Hafen am Abend. Bild: Ina Beck/dpa", "Ein Hafen am Abend.", "Ina Beck/dpa"],
    ["Ein Hafen am AbendBild: Ina Beck/picture alliance", "Ein Hafen am Abend", "Ina Beck/picture alliance"],
    ["Legende: Ein Hafen am Abend. Keystone/Ina Beck", "Ein Hafen am Abend.", "Keystone/Ina Beck"],
    ["Ein Hafen. Foto: Ina Beck/dpa +++ dpa-Bildfunk +++", "Ein Hafen.", "Ina Beck/dpa"],
    ["Un port le soir. © 2023 Jean Petit / AFP", "Un port le soir.", "Jean Petit / AFP"],
    [
      "Un puerto al atardecer. Ana Gil (dpa/picture alliance)",
      "Un puerto al atardecer.",
      "Ana Gil (dpa/picture alliance)",
    ],
    ["Um porto à noite — Foto: Ana Lima/Divulgação", "Um porto à noite", "Ana Lima/Divulgação"],
    ["En havn om kvelden. Foto: Kari Moe / NTB", "En havn om kvelden.", "Kari Moe / NTB"],
    ["En hamn. Foto: Eva Berg/TTVisa mer", "En hamn.", "Eva Berg/TT"],
    ["Satama illalla. Kuva: Matti Niemi / Lehtikuva", "Satama illalla.", "Matti Niemi / Lehtikuva"],
    ["Port wieczorem. Fot. Jan Nowak / PAP", "Port wieczorem.", "Jan Nowak / PAP"],
    ["Порт вечером. Фото: Иван Петров / ТАСС", "Порт вечером.", "Иван Петров / ТАСС"],
    ["Порт увечері. Фото: Іван Петренко", "Порт увечері.", "Іван Петренко"],
    ["Λιμάνι το βράδυ. ΦΩΤΟ: ΑΠΕ", "Λιμάνι το βράδυ.", "ΑΠΕ"],
    ["Kikötő este. Fotó: Kiss Anna / MTI", "Kikötő este.", "Kiss Anna / MTI"],
    ["Bến cảng buổi tối. Ảnh: Minh Anh", "Bến cảng buổi tối.", "Minh Anh"],
    ["Pelabuhan di malam hari. (Foto: Budi/Antara)", "Pelabuhan di malam hari.", "Budi/Antara"],
    ["夕方の港（写真：山田太郎）", "夕方の港", "山田太郎"],
    ["夕方の港＝共同", "夕方の港", "共同"],
    ["夕方の港＝長崎市で３日、山田太郎撮影", "夕方の港＝長崎市で３日", "山田太郎"],
    ["傍晚的港口。新华社记者李明摄", "傍晚的港口。", "新华社记者李明"],
    ["저녁 항구를 시민들이 걷고 있다. 부산=연합뉴스", "저녁 항구를 시민들이 걷고 있다.", "연합뉴스"],
    [
      "Un puerto al atardecer en mayo.Ana Gil (dpa/picture alliance)",
      "Un puerto al atardecer en mayo.",
      "Ana Gil (dpa/picture alliance)",
    ],
    [
      "A ferry burns off the coast @harbour_watch via X / Reuters",
      "A ferry burns off the coast",
      "@harbour_watch via X / Reuters",
    ],
    ["[2/7] A ferry leaves the harbour. REUTERS/Ann Lee", "A ferry leaves the harbour.", "REUTERS/Ann Lee"],
    [
      "A ferry leaves the harbour. REUTERS/Ann Lee Purchase Licensing Rights",
      "A ferry leaves the harbour.",
      "REUTERS/Ann Lee",
    ],
    ["Un port le soir. © Tous droits réservés Jean Petit", "Un port le soir.", "Jean Petit"],
    ["저녁 항구. [사진 출처 = 연합뉴스]", "저녁 항구.", "연합뉴스"],
    ["ميناء في المساء (رويترز)", "ميناء في المساء", "رويترز"],
    ["נמל בערב (צילום: דנה לוי)", "נמל בערב", "דנה לוי"],
  ])("parts %j", (caption, text, credit) => {
    expect(splitCredit(caption)).toEqual({ text, credit });
  });

  it.each([
    "A ferry leaves the harbour at dawn.",
    "Ann Lee (left) with her son (right)",
    "A photo by the sea is what she wanted.",
    "The mayor, right, said: Never again",
    "A film still (1994)",
    "The ferry is painted with Marinol® Deck Paint",
  ])("finds no credit in %j", (caption) => {
    expect(splitCredit(caption)).toEqual({ text: caption, credit: null });
  });

  it("gives an empty caption where there is a credit alone", () => {
    expect(splitCredit("Photo: Ann Lee/AP")).toEqual({ text: "", credit: "Ann Lee/AP" });
  });

  it("takes time linear in the length of the text", () => {
    const hostile = ["Photo: ", "(", "© ", "A. ", "/ AP ", "Foto:Foto:"].map((piece) => piece.repeat(20_000));
    for (const text of hostile) expect(splitCredit(text).text.length).toBeLessThanOrEqual(text.length);
  });
});

describe("isCreditLine", () => {
  it.each([
    ["Foto: Ina Beck", "Ina Beck"],
    ["(Foto: Ina Beck/dpa)", "Ina Beck/dpa"],
    ["© Ina Beck", "Ina Beck"],
    ["AP", "AP"],
    ["Ann Lee / Reuters", "Ann Lee / Reuters"],
    ["Ann Lee/Getty Images", "Ann Lee/Getty Images"],
    ["Credit: Ann Lee for The Paper", "Ann Lee for The Paper"],
    ["Image source, Getty Images", "Getty Images"],
    ["新华社记者 李明 摄", "新华社记者 李明"],
  ])("knows %j", (line, credit) => {
    expect(isCreditLine(line)).toBe(credit);
  });

  it.each([
    "New York",
    "Ann Lee",
    "A ferry leaves the harbour. Photo: Ann Lee",
    "Associated Press in Rome",
    "He left Reuters in 2012.",
  ])("does not take %j for one", (line) => {
    expect(isCreditLine(line)).toBeNull();
  });
});

describe("isCreditLine with the agencies of the table", () => {
  it.each(["/", " via ", " for ", " from the "])("knows each behind a name and %j", (joint) => {
    const lines = AGENCIES.map((agency) => `Ann Lee${joint}${agency}`);
    expect(lines.filter((line) => isCreditLine(line) === null)).toEqual([]);
  });
});

describe("isCreditLine in scripts without capitals", () => {
  it("knows a name that begins with Latin letters, with no space behind them", () => {
    expect(isCreditLine("ynetספורט / AP")).toBe("ynetספורט / AP");
  });
});

describe("isPrintedWithCredit", () => {
  it("needs a marker, a sign or an agency", () => {
    expect(isPrintedWithCredit("A ferry at dawn. Photo: Ann Lee")).toBe(true);
    expect(isPrintedWithCredit("A ferry at dawn. © Ann Lee")).toBe(true);
    expect(isPrintedWithCredit("A ferry at dawn. Ann Lee/Reuters")).toBe(true);
    expect(isPrintedWithCredit("She said yes. Ann Lee")).toBe(false);
  });
});

describe("knownCredit", () => {
  it.each([
    ["Beeld Ina Beck / ANP", "Ina Beck / ANP"],
    ["Foto Ina Beck", "Ina Beck"],
    ["© 2024 Ina Beck", "Ina Beck"],
    ["Ina Beck for The Valley Post", "Ina Beck for The Valley Post"],
    ["Graphic News", "Graphic News"],
  ])("of %j takes the marker", (text, credit) => {
    expect(knownCredit(text)).toBe(credit);
  });
});

describe("isMarkerAlone", () => {
  it("knows the word that stands before a credit, in whatever language", () => {
    expect(["Credit...", "Foto:", "写真：", "Zdroj:", "Фото"].every(isMarkerAlone)).toBe(true);
  });

  it("does not take a credit or a sentence for one", () => {
    expect(["Foto: Ina Beck", "A photo.", "."].some(isMarkerAlone)).toBe(false);
  });
});
