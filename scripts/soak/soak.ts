import { spawn } from "node:child_process";
import { readFileSync } from "node:fs";
import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { type Planned, planOf } from "./plan.js";
import { type SoakServer, startSoakServer } from "./soak-server.js";

export interface SoakSettings {
  readonly addresses: number;
  readonly hosts: number;
  /** How often the run is killed before it may come to its end. */
  readonly kills: number;
  readonly parallel: number;
  /** After so many seconds a silent host is given up: more than a machine under load takes to answer. */
  readonly timeout: number;
  /** An empty folder for the list, the output and the state. */
  readonly folder: string;
  /** The command that starts cleancopy, its arguments follow. */
  readonly program: readonly [string, ...string[]];
  /** From 0 to 1; chooses the moments of the kills. */
  readonly random: () => number;
}

export interface SoakReport {
  /** What is not as it has to be, one line each. */
  readonly wrong: readonly string[];
  readonly requests: number;
  readonly mostAtOnce: number;
  /** Over all runs; null where the system does not tell. */
  readonly peakMemoryMb: number | null;
  readonly records: number;
  /** After how many requests the run was killed. */
  readonly killedAt: readonly number[];
}

/** On this machine, without pauses; no retries, since they would only repeat what fails for good here. */
const MANNERS = ["--allow-private", "--delay", "0", "--retries", "0", "--quiet"];
const MEMORY_LOOK_MS = 200;

/** Runs the list, kills the run again and again, has it resumed, and checks that each source has its one record. */
export async function soak(settings: SoakSettings): Promise<SoakReport> {
  const { folder, hosts, addresses, kills, parallel, timeout, program } = settings;
  const server = await startSoakServer(hosts);
  try {
    const plan = planOf(addresses, hosts);
    const [list, output, state] = ["list.txt", "out.ndjson", "state"].map((name) => join(folder, name));
    await writeFile(String(list), plan.map((planned) => addressOf(planned, server)).join("\n"));
    const args = ["-i", String(list), "-o", String(output), "--resume", String(state)];
    const command = [...program, ...args, "-j", String(parallel), "--timeout", String(timeout), ...MANNERS];
    const wrong: string[] = [];
    const killedAt: number[] = [];
    let peakMemoryMb: number | null = null;
    for (let round = 0; round <= kills; round += 1) {
      const killAfter = round < kills ? killMoment(settings, round) : null;
      const ran = await runOnce(command, server, killAfter);
      if (killAfter !== null) killedAt.push(server.requests());
      if (ran.signal === null && killAfter !== null)
        wrong.push(`round ${String(round)} ended before it was killed`);
      if (killAfter === null && ran.status !== 1)
        wrong.push(`the last round ended with ${String(ran.status)}`);
      peakMemoryMb = Math.max(peakMemoryMb ?? 0, ran.peakMemoryMb ?? 0) || null;
    }
    const lines = (await readFile(String(output), "utf8")).split("\n");
    if (lines.pop() !== "") wrong.push("the output's last line is torn");
    wrong.push(...differences(lines, plan, server));
    const { requests, mostAtOnce } = server;
    return {
      wrong,
      requests: requests(),
      mostAtOnce: mostAtOnce(),
      peakMemoryMb,
      records: lines.length,
      killedAt,
    };
  } finally {
    server.close();
  }
}

/** The requests that a round may make before it is killed: by chance, but such that all kills find the run alive. */
function killMoment({ addresses, kills, random }: SoakSettings, round: number): number {
  const share = addresses / (kills + 1);
  return Math.floor((round === 0 ? 1 : 0) + share * (0.1 + 0.8 * random()));
}

interface Round {
  readonly status: number | null;
  readonly signal: string | null;
  readonly peakMemoryMb: number | null;
}

async function runOnce(
  command: readonly string[],
  server: SoakServer,
  killAfter: number | null,
): Promise<Round> {
  const [file = "", ...args] = command;
  const child = spawn(file, args, { stdio: ["ignore", "ignore", "ignore"] });
  const begun = server.requests();
  server.onRequest = (requests) => {
    if (killAfter !== null && requests - begun >= killAfter) child.kill("SIGKILL");
  };
  let peakMemoryMb: number | null = null;
  const watch = setInterval(() => {
    peakMemoryMb = memoryMb(child.pid) ?? peakMemoryMb;
  }, MEMORY_LOOK_MS);
  const [status, signal] = await new Promise<[number | null, string | null]>((resolve, reject) => {
    child.on("error", reject);
    child.on("close", (...ended) => resolve(ended));
  });
  clearInterval(watch);
  return { status, signal, peakMemoryMb };
}

/** The most memory that a process has had so far, as Linux tells it. */
function memoryMb(pid: number | undefined): number | null {
  try {
    const status = readFileSync(`/proc/${String(pid)}/status`, "utf8");
    const kilobytes = /^VmHWM:\s+(\d+) kB$/mu.exec(status)?.[1];
    return kilobytes === undefined ? null : Math.round(Number(kilobytes) / 1_024);
  } catch {
    return null;
  }
}

function addressOf({ host, path }: Planned, server: SoakServer): string {
  return `${server.origins[host] ?? ""}${path}`;
}

/** Each source has one record, in the order of the list, and it is the right one. */
function differences(lines: readonly string[], plan: readonly Planned[], server: SoakServer): string[] {
  const wrong: string[] = [];
  if (lines.length !== plan.length) {
    wrong.push(`${String(plan.length)} sources have ${String(lines.length)} records`);
  }
  for (const [index, planned] of plan.entries()) {
    const address = addressOf(planned, server);
    const record = recordFrom(lines[index] ?? "");
    const outcome =
      record.error?.code ?? (record.headline === planned.headline ? "article" : "another article");
    if (record.source !== address)
      wrong.push(`record ${String(index)} is of ${String(record.source)}, not ${address}`);
    else if (outcome !== planned.expected)
      wrong.push(`${address}: ${outcome} instead of ${planned.expected}`);
  }
  return wrong;
}

interface SoakRecord {
  readonly source?: string;
  readonly headline?: string;
  readonly error?: { readonly code?: string };
}

function recordFrom(line: string): SoakRecord {
  try {
    return JSON.parse(line) as SoakRecord;
  } catch {
    return { source: `a line that is no JSON (${line.slice(0, 40)})` };
  }
}
