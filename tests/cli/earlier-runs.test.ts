import { describe, expect, it } from "vitest";
import { earlierRuns } from "../../src/cli/journal/earlier-runs.js";
import { firstLine, journalLine, readJournal } from "../../src/cli/journal/journal-lines.js";

const SHAPE = { output: "/out.ndjson", format: "ndjson", fields: null, explain: false };

function journal(...lines: readonly string[]): Uint8Array {
  return Buffer.from(firstLine(SHAPE) + lines.join(""));
}

const line = (source: string, bytes: number, outcome = "article") => journalLine({ source, outcome, bytes });

describe("what earlier runs have done", () => {
  it("counts each time that a source was done, and where output and journal end", () => {
    const bytes = journal(line("a", 10), line("b", 20, "timeout"), line("a", 30));
    expect(earlierRuns(readJournal(bytes, "state"), 30)).toEqual({
      count: 3,
      times: new Map([
        ["a", 2],
        ["b", 1],
      ]),
      files: [],
      hasFailures: true,
      outputBytes: 30,
      journalBytes: bytes.length,
    });
  });

  it("ends before the first source whose output is not there", () => {
    const bytes = journal(line("a", 10), line("b", 20, "timeout"), line("c", 30));
    expect(earlierRuns(readJournal(bytes, "state"), 19)).toMatchObject({
      count: 1,
      times: new Map([["a", 1]]),
      hasFailures: false,
      outputBytes: 10,
      journalBytes: journal(line("a", 10)).length,
    });
  });

  it("a torn last line does not count; a damaged one is told, even behind what counts", () => {
    const torn = journal(line("a", 10), line("b", 20).slice(0, -1));
    expect(earlierRuns(readJournal(torn, "state"), 20)).toMatchObject({ count: 1 });
    const damaged = journal(line("a", 10), line("b", 20), "{}\n");
    expect(() => earlierRuns(readJournal(damaged, "state"), 10)).toThrow("state:4: the line is damaged");
  });

  it("keeps the names of a folder's files", () => {
    const bytes = journal(journalLine({ source: "a", outcome: "article", file: "a.json" }), line("b", 0));
    const { files } = earlierRuns(readJournal(bytes, "state"), Infinity);
    expect(files).toEqual([{ source: "a", file: "a.json" }]);
  });
});
