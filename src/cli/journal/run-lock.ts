import { createHash } from "node:crypto";
import { realpath, unlink } from "node:fs/promises";
import { connect, createServer, type Server } from "node:net";
import { platform, tmpdir } from "node:os";
import { basename, dirname, join, resolve } from "node:path";
import { CleancopyError, systemCode } from "../../errors.js";

/**
 * Keeps a state file for one run at a time. The lock is a local socket that listens, since the system takes it back
 * from a process that is killed; a file with a process number in it would outlive its process.
 * @returns the function that unlocks
 * @throws CleancopyError `state` where another run on this machine has it
 */
export async function lockState(path: string): Promise<() => void> {
  const address = await addressOf(path);
  const server = (await listening(address)) ?? ((await isStale(address)) ? await listening(address) : null);
  if (server === null) {
    throw new CleancopyError("state", `${path}: another run is using it`, {
      advice: "Wait until that run is over, or end it.",
    });
  }
  server.unref();
  return () => void server.close();
}

/** Named after the file's real place. Linux and Windows have names that vanish with the process; elsewhere a file is left. */
async function addressOf(path: string): Promise<string> {
  const folder = await realpath(dirname(path)).catch(() => resolve(dirname(path)));
  const hash = createHash("sha256")
    .update(join(folder, basename(path)))
    .digest("hex")
    .slice(0, 32);
  const name = `cleancopy-${hash}`;
  if (platform() === "linux") return `\0${name}`;
  return platform() === "win32" ? `\\\\.\\pipe\\${name}` : join(tmpdir(), name);
}

function listening(address: string): Promise<Server | null> {
  return new Promise((settle, reject) => {
    const server = createServer();
    server.once("error", (error) => (systemCode(error) === "EADDRINUSE" ? settle(null) : reject(error)));
    server.listen(address, () => settle(server));
  });
}

/** Removes the file of a socket whose process is gone. */
async function isStale(address: string): Promise<boolean> {
  const refused = await new Promise<boolean>((settle) => {
    const socket = connect(address);
    socket.once("connect", () => {
      socket.destroy();
      settle(false);
    });
    socket.once("error", (error) => settle(systemCode(error) === "ECONNREFUSED"));
  });
  if (refused && !address.startsWith("\0")) await unlink(address).catch(() => undefined);
  return refused;
}
