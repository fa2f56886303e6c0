import { spawn, type ChildProcess } from "node:child_process";
import { readdirSync, statSync } from "node:fs";
import { mkdtemp, readFile, rm } from "node:fs/promises";
import { createServer, type RequestListener } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { onTestFinished } from "vitest";

const ROOT = fileURLToPath(new URL("../..", import.meta.url));

/** The command that starts the program, the arguments follow: as it is built, or from its sources where they are newer. */
export const PROGRAM: readonly [string, ...string[]] = buildIsCurrent()
  ? [process.execPath, join(ROOT, "bin", "cleancopy.js")]
  : [process.execPath, "--import", import.meta.resolve("tsx"), join(ROOT, "tests", "cli", "start.ts")];

function buildIsCurrent(): boolean {
  const builtAt =
    statSync(join(ROOT, "dist", "article.schema.json"), { throwIfNoEntry: false })?.mtimeMs ?? 0;
  return readdirSync(join(ROOT, "src"), { recursive: true, withFileTypes: true }).every(
    (entry) => statSync(join(entry.parentPath, entry.name)).mtimeMs < builtAt,
  );
}

export const PAGE = fileURLToPath(new URL("../../test-fixtures/en-plain-news/page.html", import.meta.url));
export const HEADLINE = "Harbour town votes to keep its night ferry";

/** What reaches the servers of the tests, which are on this machine. */
export const LOCAL = ["--allow-private", "--delay", "0"] as const;

export interface Ran {
  readonly status: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

export interface Surroundings {
  readonly stdin?: string | Uint8Array;
  readonly cwd?: string;
  readonly env?: Readonly<Record<string, string>>;
}

/** Runs the real program in a process of its own, to its end. */
export async function cleancopy(args: readonly string[], surroundings: Surroundings = {}): Promise<Ran> {
  const child = start(args, surroundings);
  child.stdin?.end(surroundings.stdin ?? "");
  return finished(child);
}

/** Starts the program and leaves standard input open. */
export function start(args: readonly string[], { cwd, env }: Surroundings = {}): ChildProcess {
  const [command, ...prefix] = PROGRAM;
  return spawn(command, [...prefix, ...args], { cwd, env: { ...process.env, ...env } });
}

/** Runs a line of shell in which `cleancopy` is the program. */
export function shell(line: string, cwd: string): Promise<Ran> {
  const program = PROGRAM.map((part) => `'${part}'`).join(" ");
  return finished(spawn("bash", ["-c", `cleancopy() { ${program} "$@"; }; ${line}`], { cwd }));
}

export async function finished(child: ChildProcess): Promise<Ran> {
  const [stdout, stderr] = [collect(child.stdout), collect(child.stderr)];
  const status = await new Promise<number | null>((resolve, reject) => {
    child.on("error", reject);
    child.on("close", resolve);
  });
  return { status, stdout: stdout(), stderr: stderr() };
}

function collect(stream: ChildProcess["stdout"]): () => string {
  const parts: Buffer[] = [];
  stream?.on("data", (part: Buffer) => parts.push(part));
  return () => Buffer.concat(parts).toString("utf8");
}

/** An empty folder that goes away with the test. */
export async function emptyFolder(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), "cleancopy-cli-"));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  return folder;
}

/** A server on 127.0.0.1 that goes away with the test; gives its address without a slash at the end. */
export async function serve(listener: RequestListener): Promise<string> {
  const server = createServer(listener);
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  return `http://127.0.0.1:${String((server.address() as AddressInfo).port)}`;
}

/** The fixture's page under another headline, so that several pages can be told apart. */
export async function pageWithHeadline(headline: string): Promise<string> {
  return (await readFile(PAGE, "utf8")).replaceAll(HEADLINE, headline);
}

/** The records of an NDJSON output. */
export function records(ndjson: string): Record<string, unknown>[] {
  return ndjson
    .split("\n")
    .filter((line) => line !== "")
    .map((line) => JSON.parse(line) as Record<string, unknown>);
}
