import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { accuracyReport } from "../../scripts/accuracy/accuracy-report.js";
import { readArguments } from "../../scripts/accuracy/arguments.js";
import { readCorpus } from "../../scripts/accuracy/corpus.js";
import { countryOf, halfOf, publisherOf } from "../../scripts/accuracy/publisher.js";
import { readRun } from "../../scripts/accuracy/read-run.js";
import { runCorpus } from "../../scripts/accuracy/run-corpus.js";
import { CleancopyError } from "../../src/errors.js";

const BODY = [
  "Der Fährmann von Köbenhöft fährt weiter. Der Rat der Stadt hat am Dienstag beschlossen, die Überfahrt zu bezahlen.",
  "Die Fähre war im März aus dem Fahrplan gefallen, weil der Bund die Zuschüsse gekürzt hatte. Seither gingen viele zu Fuß.",
  "„Wir sind erleichtert“, sagte die Bürgermeisterin nach der Sitzung, die bis in den späten Abend gedauert hatte.",
];
const PAGE = `<!doctype html><html lang="de"><head><meta charset="iso-8859-1"><title>Fähre fährt weiter</title></head>
<body><article><h1>Fähre fährt weiter</h1>${BODY.map((text) => `<p>${text}</p>`).join("")}</article></body></html>`;

/** „ and “ are no part of Latin-1 but of the windows-1252 that browsers, and we, read by that name. */
const LATIN = PAGE.replaceAll("„", "\u0084").replaceAll("“", "\u0093");

let folder = "";
const inFolder = (name: string) => join(folder, name);

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "cleancopy-corpus-"));
  const answer = { headline: "Fähre fährt weiter", body: BODY.join("\n\n") };
  const records = [
    { id: "de-Bote_2026_03_14", url: "https://bote.example/faehre", file: "de-Bote_2026_03_14.html.gz" },
    { id: "de-Kurier_2026_03_14", file: "gone.html" },
  ];
  await writeFile(inFolder("manifest.ndjson"), records.map((each) => `${JSON.stringify(each)}\n`).join(""));
  await writeFile(inFolder("de-Bote_2026_03_14.html.gz"), gzipSync(Buffer.from(LATIN, "latin1")));
  for (const { id } of records) await writeFile(inFolder(`${id}.json`), JSON.stringify(answer));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

describe("a corpus folder", () => {
  it("is run as the command line runs it: opened, decoded, extracted; a failure is its own answer", async () => {
    const run = await runCorpus(readCorpus(folder));
    expect(run.get("de-Bote_2026_03_14")).toMatchObject({
      headline: "Fähre fährt weiter",
      text: BODY.join("\n\n"),
      language: "de",
    });
    expect(run.get("de-Kurier_2026_03_14")).toMatchObject({ error: { code: expect.any(String) as string } });
  });

  it("that is not there, or holds nothing, is a failure", () => {
    expect(() => readCorpus(inFolder("nowhere"))).toThrow(CleancopyError);
    expect(() => readCorpus(tmpdir())).toThrow(/no page with a known answer/u);
  });
});

describe("a run", () => {
  it("goes by id or, without one, by the name of its source's file; of two lines the last counts", async () => {
    const lines = [
      { id: "a", text: "one" },
      { id: "a", text: "two" },
      { id: null, source: "pages/b.html.gz" },
    ];
    await writeFile(inFolder("run.ndjson"), lines.map((each) => JSON.stringify(each)).join("\n"));
    const run = readRun(inFolder("run.ndjson"));
    expect([...run.keys()]).toEqual(["a", "b"]);
    expect(run.get("a")?.text).toBe("two");
  });
});

describe("the two halves of the publishers", () => {
  it("go by the publisher alone", () => {
    expect(publisherOf("us-TheCourier_2024_05_12")).toBe("thecourier");
    expect(publisherOf("de-Malby_Post_2024_05_12_2025_01_02")).toBe("malby_post_2024_05_12");
    expect(publisherOf("0042")).toBe("0042");
    expect(countryOf("us-TheCourier_2024_05_12")).toBe("us");
  });

  it("are told by the first byte of the name's SHA-256", () => {
    // sha256("bote") begins with b3, sha256("kurier") with ca
    expect(halfOf("de-Bote_2024_05_12")).toBe("odd");
    expect(halfOf("at-Kurier_2025_01_02")).toBe("even");
    expect(halfOf("at-KURIER_2019_11_30")).toBe("even");
  });
});

describe("npm run accuracy", () => {
  const accuracy = (...args: string[]) => accuracyReport(readArguments(args));

  it("prints the figures, a breakdown and the worst pages", async () => {
    const report = await accuracy(folder, "--by", "country", "--worst", "1");
    expect(report).toMatch(/^pages +2\nmissing +0\nerrors +1\n/u);
    expect(report).toMatch(/^body.recall +0\.5000$/mu);
    expect(report).toMatch(/^by country\ngroup .+\nde +2 /mu);
    expect(report).toMatch(/^worst 1 pages by body.word\n0\.000 .+ de-Kurier_2026_03_14 {2}\([a-z-]+\)$/mu);
  });

  it("prints a run's figures as JSON, over one half", async () => {
    await writeFile(
      inFolder("run.ndjson"),
      JSON.stringify({ id: "de-Bote_2026_03_14", text: BODY.join("\n\n") }),
    );
    const of = async (half: string) =>
      JSON.parse(
        await accuracy(folder, "--run", inFolder("run.ndjson"), "--json", "--half", half),
      ) as unknown;
    expect(await of("odd")).toMatchObject({ pages: 1, missing: 0, "body.recall": 1 });
    expect(await of("even")).toMatchObject({ pages: 1, missing: 1, "body.recall": 0 });
  });

  it.each([
    [["--half", "third"], /--half is one of even, odd/u],
    [["--worst", "many"], /--worst is a number/u],
    [["one", "two"], /name one corpus folder/u],
    [["--nonsense"], /nonsense/u],
  ])("says what it does not understand: %j", (args, message) => {
    expect(() => readArguments([...(args[0]?.startsWith("--") === true ? [folder] : []), ...args])).toThrow(
      message,
    );
  });
});
