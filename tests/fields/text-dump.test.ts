import { describe, expect, it } from "vitest";
import { fieldsOf } from "./found-fields.js";

const PROSE = Array.from(
  { length: 5 },
  (_, i) =>
    `In part ${i + 1} of its statement the board said that the northern pier would be rebuilt before the next winter, and that the ferry would sail from the southern quay.`,
);
const dump = (...lines: string[]) => lines.join("\n\n");
const read = (lines: string[], url: string | null = null) => fieldsOf(dump(...lines), url, "text");

describe("fields of a text dump", () => {
  it("are read from its first lines", () => {
    const { fields, printed } = read([
      "Advertisement",
      "Harbour",
      "Northern pier to be rebuilt",
      "By Ann Lee and Bo Chen",
      "3 February 2026, 10:05",
      ...PROSE,
    ]);
    expect(fields).toMatchObject({
      headline: { value: "Northern pier to be rebuilt", from: "printed headline" },
      byline: { value: "Ann Lee and Bo Chen" },
      authors: { value: ["Ann Lee", "Bo Chen"] },
      published: { value: "2026-02-03T10:05:00", from: "printed date" },
      language: { value: "en", from: "text" },
    });
    expect([printed("headline"), printed("byline"), printed("dateline")]).toEqual([
      ["Northern pier to be rebuilt"],
      ["By Ann Lee and Bo Chen"],
      ["3 February 2026, 10:05"],
    ]);
  });

  it("take the signature after the text", () => {
    const { fields, printed } = read([
      "Northern pier to be rebuilt",
      ...PROSE,
      "– Ann Lee and Bo Chen",
      "Copyright 2026 The Post.",
    ]);
    expect(fields.authors).toEqual({ value: ["Ann Lee", "Bo Chen"], from: "printed signature" });
    expect(printed("byline")).toEqual(["– Ann Lee and Bo Chen"]);
  });

  it.each([
    [["Home / News / Harbour", "Northern pier to be rebuilt"]],
    [["Photo: Ann Lee/AP", "Northern pier to be rebuilt"]],
    [["3 February 2026", "Northern pier to be rebuilt"]],
    [["HomeHarbourNorthern pier to be rebuilt", "Northern pier to be rebuilt"]],
    [["https://post.example/pier", "Northern pier to be rebuilt"]],
    [
      [
        "Northern pier to be rebuilt",
        "The vote ends a quarrel of three winters between the board and the fishermen.",
      ],
    ],
  ])("find the headline among %j", (top) => {
    expect(read([...top, "By Ann Lee", ...PROSE]).fields.headline?.value).toBe("Northern pier to be rebuilt");
  });

  it.each([
    [["Northern pier to be rebuilt", "The vote ends a long quarrel of the board and the fishermen"]],
    [["Northern pier to be rebuilt", "Share", "Copy link", "The Harbour Post"]],
    [["CAREER FEATURE", "6 February 2026", "Northern pier to be rebuilt"]],
  ])("find the headline above a standfirst, buttons and below a section among %j", (top) => {
    expect(read([...top, "By Ann Lee", "3 February 2026", ...PROSE]).fields.headline?.value).toBe(
      "Northern pier to be rebuilt",
    );
  });

  it("join a kicker to a headline that begins with the sign between them", () => {
    const { fields, printed } = read([
      "Hafen im Sturm",
      ": Die Mole wird neu gebaut",
      "Von Ann Lee",
      ...PROSE,
    ]);
    expect(fields.headline?.value).toBe("Hafen im Sturm: Die Mole wird neu gebaut");
    expect(printed("headline")).toEqual(["Hafen im Sturm", ": Die Mole wird neu gebaut"]);
  });

  it("find the headline below a whole page's menu, by the address", () => {
    const menu = Array.from({ length: 40 }, (_, i) => `Menu entry number ${i + 1}`);
    const { fields } = read(
      [...menu, "Northern pier to be rebuilt at last", ...PROSE],
      "https://post.example/northern-pier-to-be-rebuilt-at-last",
    );
    expect(fields.headline?.value).toBe("Northern pier to be rebuilt at last");
  });

  it.each([
    [["Ann Lee", "3 February 2026"], ["Ann Lee"]],
    [["Ann Lee Political Correspondent"], ["Ann Lee"]],
    [["Headshot of Ann Lee", "Ann Lee"], ["Ann Lee"]],
    [
      ["Ann Lee – Journalist", "Bo Chen – Journalist i Oslo"],
      ["Ann Lee", "Bo Chen"],
    ],
    [["Ann Lee · Harbour News · Posted: Feb 03, 2026 4:00 AM | Last updated: 5 February"], ["Ann Lee"]],
    [["Harbour, News | Published: 5 hours ago | Written by Ann Lee"], ["Ann Lee"]],
    [
      ["By", "Ann Lee,", "Bo Chen &", "Carla Mendes"],
      ["Ann Lee", "Bo Chen", "Carla Mendes"],
    ],
  ])("name authors by lines below the headline: %j", (lines, authors) => {
    expect(read(["Northern pier to be rebuilt", ...lines, ...PROSE]).fields.authors?.value).toEqual(authors);
  });

  it("tell the author's bare name from that of someone in the story", () => {
    const about = PROSE.map((text) => `${text.slice(0, -1)}, as Maria Costa told the board.`);
    const { fields } = read(["Northern pier to be rebuilt", "Maria Costa", "Ann Lee", ...about]);
    expect(fields.authors?.value).toEqual(["Ann Lee"]);
    expect(read(["Northern pier to be rebuilt", "Maria Costa", ...about]).fields.authors).toBeNull();
  });

  it("take a name right under the last paragraph, and a Korean reporter's before the role", () => {
    const signed = read(["Northern pier to be rebuilt", ...PROSE, "Ann Lee", "Share"]);
    expect(signed.fields.authors).toEqual({ value: ["Ann Lee"], from: "printed signature" });
    const korean = Array.from(
      { length: 4 },
      (_, i) =>
        `항만 공사는 ${i + 1}차 발표에서 폭풍이 지나갈 때까지 북쪽 부두를 닫고 배표 값을 모두 돌려주겠다고 밝혔으며, 시의회는 새 부두를 겨울이 오기 전에 짓겠다고 말했다. 어민들은 여러 해 동안 이 공사를 기다려 왔다고 말했다.`,
    );
    const { fields } = read(["북쪽 부두 다시 짓는다", ...korean, "부산 김하나 기자 hana@post.example"]);
    expect(fields.authors?.value).toEqual(["김하나"]);
  });

  it("read lines in the dump's own language", () => {
    const prose = PROSE.map(
      (_, i) =>
        `Im Teil ${i + 1} der Erklärung heißt es, dass die Mole noch vor dem Winter gebaut wird und dass die Fähre von der anderen Seite aus fährt.`,
    );
    const { fields } = read([
      "Mole im Norden wird neu gebaut",
      "Von Ann Lee und Jörg Au",
      "3. Februar 2026, 10:05 Uhr",
      ...prose,
    ]);
    expect(fields).toMatchObject({
      language: { value: "de" },
      authors: { value: ["Ann Lee", "Jörg Au"] },
      published: { value: "2026-02-03T10:05:00" },
    });
  });

  it("are absent in an empty dump", () => {
    expect(fieldsOf("", null, "text").fields).toMatchObject({
      headline: null,
      byline: null,
      authors: null,
      published: null,
      language: null,
    });
  });
});
