/** Programs run one at a time, and what the system says of them. */
import { spawn } from "node:child_process";
import { readFileSync } from "node:fs";
import { CleancopyError } from "../src/errors.js";

export interface Run {
  readonly stdout: string;
  readonly wallMs: number;
  /** Of all its threads, in user and system mode. */
  readonly cpuMs: number;
}

/** A memory reading: seconds since the start, resident and greatest resident size so far. */
export interface MemorySample {
  readonly seconds: number;
  readonly residentMb: number;
  readonly peakMb: number;
}

/** What bash's `time` prints last: elapsed, user and system seconds. */
const TIMED = /(?<wall>\d+\.\d+) (?<user>\d+\.\d+) (?<system>\d+\.\d+)\s*$/u;

/**
 * Runs Node on a file to its end, timed by bash, which waits for the child and so knows its processor time to the
 * millisecond.
 * @throws CleancopyError `internal` where it ends in a failure
 */
export async function timedNode(args: readonly string[]): Promise<Run> {
  const script = `TIMEFORMAT='%3R %3U %3S'; time "$@"`;
  const ended = await output("bash", ["-c", script, "bash", process.execPath, ...args], "pipe");
  const { wall, user, system } = TIMED.exec(ended.stderr)?.groups ?? {};
  if (ended.status !== 0 || wall === undefined) {
    throw new CleancopyError("internal", `node ${args.join(" ")}: ${ended.stderr.slice(-500)}`);
  }
  return {
    stdout: ended.stdout,
    wallMs: Number(wall) * 1_000,
    cpuMs: (Number(user) + Number(system)) * 1_000,
  };
}

/** Runs Node and gives what it prints, which is JSON. */
export async function nodeJson<T>(args: readonly string[]): Promise<T> {
  const { status, stdout, stderr } = await output(process.execPath, args, "pipe");
  if (status === 0) return JSON.parse(stdout) as T;
  throw new CleancopyError("internal", `node ${args.join(" ")}: ${stderr.slice(-500)}`);
}

interface Ended {
  readonly status: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

function output(command: string, args: readonly string[], stdout: "pipe" | "ignore"): Promise<Ended> {
  const child = spawn(command, args, { stdio: ["ignore", stdout, "pipe"] });
  const said = { stdout: "", stderr: "" };
  child.stdout?.setEncoding("utf8").on("data", (chunk: string) => (said.stdout += chunk));
  child.stderr?.setEncoding("utf8").on("data", (chunk: string) => (said.stderr += chunk));
  return new Promise((resolve, reject) => {
    child.on("error", reject).on("close", (status) => resolve({ status, ...said }));
  });
}

/**
 * Runs Node with its output thrown away, and looks at its memory again and again (Linux: /proc; elsewhere no samples).
 * The exit status is not looked at: a corpus holds pages that are refused.
 */
export async function watchedNode(
  args: readonly string[],
  everyMs: number,
): Promise<{ readonly wallMs: number; readonly samples: readonly MemorySample[] }> {
  const began = performance.now();
  const child = spawn(process.execPath, args, { stdio: ["ignore", "ignore", "ignore"] });
  const samples: MemorySample[] = [];
  const timer = setInterval(() => {
    const sample = memoryOf(child.pid ?? 0, (performance.now() - began) / 1_000);
    if (sample !== null) samples.push(sample);
  }, everyMs);
  await new Promise((resolve, reject) => child.on("error", reject).on("close", resolve));
  clearInterval(timer);
  return { wallMs: performance.now() - began, samples };
}

/** What /proc says of a process; null where there is none. */
export function memoryOf(pid: number, seconds: number): MemorySample | null {
  try {
    const status = readFileSync(`/proc/${String(pid)}/status`, "utf8");
    const mb = (name: string): number =>
      Number(
        status
          .split("\n")
          .find((line) => line.startsWith(`${name}:`))
          ?.replace(/\D/gu, ""),
      ) / 1_024;
    // A process that has ended and was not yet waited for has no memory any more.
    if (!status.includes("VmRSS:")) return null;
    return { seconds, residentMb: mb("VmRSS"), peakMb: mb("VmHWM") };
  } catch {
    return null;
  }
}
