import { createHash, randomBytes } from "node:crypto";
import { mkdir, readFile, rename, unlink, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { CleancopyError } from "../../errors.js";
import type { StoredAnswer } from "./stored-answer.js";

/** Answers on disk, one file each; several processes may use one folder. */
export interface DiskStore {
  /** null where there is none, or none that is whole. */
  read(key: string): Promise<StoredAnswer | null>;
  /** @throws CleancopyError `output` */
  write(key: string, answer: StoredAnswer): Promise<void>;
  remove(key: string): Promise<void>;
}

const NEWLINE = 0x0a;
const DIGEST_LENGTH = 64;

/** A file is the digest of what follows, a line of JSON, and the body. */
export function diskStore(folder: string): DiskStore {
  const pathOf = (key: string): string => join(folder, key.slice(0, 2), key.slice(2));
  return {
    async read(key) {
      try {
        return unpacked(await readFile(pathOf(key)));
      } catch {
        // Whatever is wrong with the file, the page can be fetched.
        return null;
      }
    },
    async write(key, answer) {
      const path = pathOf(key);
      const beside = `${path}.${randomBytes(6).toString("hex")}.tmp`;
      try {
        await mkdir(dirname(path), { recursive: true });
        await writeFile(beside, packed(answer), { flag: "wx" });
        await rename(beside, path);
      } catch (cause) {
        await unlink(beside).catch(() => undefined);
        throw unwritable(folder, cause);
      }
    },
    async remove(key) {
      await unlink(pathOf(key)).catch(() => undefined);
    },
  };
}

/**
 * Makes the folder, so that one that cannot be is told before anything is fetched.
 * @throws CleancopyError `output`
 */
export async function prepareFolder(folder: string): Promise<void> {
  try {
    await mkdir(folder, { recursive: true });
    const trial = join(folder, `.${randomBytes(6).toString("hex")}.tmp`);
    await writeFile(trial, "");
    await unlink(trial);
  } catch (cause) {
    throw unwritable(folder, cause);
  }
}

function packed({ body, headers, varied, ...rest }: StoredAnswer): Uint8Array {
  const told = { ...rest, headers: [...headers], varied: [...varied] };
  const content = Buffer.concat([Buffer.from(`${JSON.stringify(told)}\n`), body]);
  return Buffer.concat([Buffer.from(`${digest(content)}\n`), content]);
}

/** @returns null where the file is torn or was changed */
function unpacked(file: Buffer): StoredAnswer | null {
  const content = file.subarray(DIGEST_LENGTH + 1);
  if (file.toString("latin1", 0, DIGEST_LENGTH) !== digest(content)) return null;
  const end = content.indexOf(NEWLINE);
  const told = JSON.parse(content.toString("utf8", 0, end)) as Omit<
    StoredAnswer,
    "body" | "headers" | "varied"
  > & {
    readonly headers: [string, string[]][];
    readonly varied: [string, string | null][];
  };
  return {
    ...told,
    headers: new Map(told.headers),
    varied: new Map(told.varied),
    body: content.subarray(end + 1),
  };
}

function digest(content: Uint8Array): string {
  return createHash("sha256").update(content).digest("hex");
}

function unwritable(folder: string, cause: unknown): CleancopyError {
  const words = cause instanceof Error ? cause.message : String(cause);
  return new CleancopyError("output", `${folder}: the cache cannot be written: ${words}`, {
    advice: "Make room, or name a folder that you may write to.",
    cause,
  });
}
