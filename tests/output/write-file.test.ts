import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { CleancopyError } from "../../src/errors.js";
import { beginFile, writeFileWhole } from "../../src/output/write-file.js";

let folder = "";
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "cleancopy-"));
});
afterEach(() => {
  rmSync(folder, { recursive: true });
});

async function failureOf(act: Promise<unknown>): Promise<CleancopyError> {
  const error: unknown = await act.then(
    () => undefined,
    (reason: unknown) => reason,
  );
  expect(error).toBeInstanceOf(CleancopyError);
  return error as CleancopyError;
}

describe("writing a file whole", () => {
  it("makes it, or puts the new in the place of the old, and leaves nothing beside it", async () => {
    const path = join(folder, "a.json");
    await writeFileWhole(path, "old\n");
    await writeFileWhole(path, "new: é\n");
    expect(readFileSync(path, "utf8")).toBe("new: é\n");
    expect(readdirSync(folder)).toEqual(["a.json"]);
  });

  it("shows nothing under its name before all of it is there", async () => {
    const path = join(folder, "run.ndjson");
    writeFileSync(path, "old");
    const file = await beginFile(path);
    await file.write("one\n");
    await file.write("two\n");
    expect(readFileSync(path, "utf8")).toBe("old");
    await file.commit();
    expect(readFileSync(path, "utf8")).toBe("one\ntwo\n");
  });

  it("leaves the old file and no trace when it is given up", async () => {
    const path = join(folder, "run.ndjson");
    writeFileSync(path, "old");
    const file = await beginFile(path);
    await file.write("half");
    await file.discard();
    await file.discard();
    expect(readFileSync(path, "utf8")).toBe("old");
    expect(readdirSync(folder)).toEqual(["run.ndjson"]);
  });

  it("follows a link and keeps an existing file's permissions", async () => {
    const target = join(folder, "real.json");
    writeFileSync(target, "old");
    chmodSync(target, 0o640);
    symlinkSync(target, join(folder, "link.json"));
    await writeFileWhole(join(folder, "link.json"), "new");
    expect(readFileSync(target, "utf8")).toBe("new");
    expect(statSync(target).mode & 0o777).toBe(0o640);
    expect(readdirSync(folder).sort()).toEqual(["link.json", "real.json"]);
  });

  it("says that the folder does not exist", async () => {
    const path = join(folder, "none", "a.json");
    const error = await failureOf(writeFileWhole(path, "x"));
    expect(error.code).toBe("output");
    expect(error.message).toBe(`${path}: cannot be written: the folder does not exist`);
    expect(error.details.advice).toBe("Create the folder first.");
  });

  it("says that the name is a folder's", async () => {
    const error = await failureOf(writeFileWhole(folder, "x"));
    expect(error.code).toBe("output");
    expect(error.message).toContain("it is a folder");
    expect(readdirSync(folder)).toEqual([]);
  });

  it.skipIf(process.getuid?.() === 0)("says that permission is denied", async () => {
    chmodSync(folder, 0o500);
    const error = await failureOf(writeFileWhole(join(folder, "a.json"), "x"));
    chmodSync(folder, 0o700);
    expect(error.message).toContain("permission denied");
  });

  it.skipIf(!existsSync("/dev/full"))(
    "says that the device is full, and does not replace a device",
    async () => {
      const error = await failureOf(writeFileWhole("/dev/full", "x"));
      expect(error.code).toBe("output");
      expect(error.message).toBe("/dev/full: cannot be written: no space is left on the device");
      await writeFileWhole("/dev/null", "x");
      expect(statSync("/dev/full").isCharacterDevice()).toBe(true);
      expect(statSync("/dev/null").isCharacterDevice()).toBe(true);
    },
  );

  it("deletes what it began when the file cannot take its name", async () => {
    const path = join(folder, "a.json");
    const file = await beginFile(path);
    await file.write("x");
    // In the meantime somebody made a folder of that name, with something in it.
    mkdirSync(join(path, "inside"), { recursive: true });
    const error = await failureOf(file.commit());
    expect(error.code).toBe("output");
    await file.discard();
    expect(readdirSync(folder).sort()).toEqual(["a.json"]);
  });
});
