import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, it, onTestFinished } from "vitest";
import { run } from "../../src/cli/run.js";
import { startProxy } from "../server/proxy.js";
import { emptyFolder, HEADLINE, LOCAL, pageWithHeadline, serve } from "./program.js";
import { terminal } from "./terminal.js";

/** Runs the program within this process, in an environment of its own. */
async function cleancopy(args: readonly string[], env: Readonly<Record<string, string>> = {}) {
  const io = terminal({ stderrIsTerminal: false, env });
  const status = await run(args, io);
  return { status, stdout: io.written("stdout"), stderr: io.written("stderr") };
}

async function site(): Promise<{ readonly address: string; readonly cookies: (string | undefined)[] }> {
  const html = await pageWithHeadline(HEADLINE);
  const cookies: (string | undefined)[] = [];
  const address = await serve((request, response) => {
    cookies.push(request.headers.cookie);
    response.writeHead(200, { "content-type": "text/html" }).end(html);
  });
  return { address, cookies };
}

async function proxy() {
  const started = await startProxy();
  onTestFinished(() => started.close());
  return started;
}

describe("a proxy", () => {
  it("is taken from --proxy, or else from the environment, but for the hosts of NO_PROXY", async () => {
    const [{ address }, first, second] = [await site(), await proxy(), await proxy()];
    const used = async (args: readonly string[], env: Readonly<Record<string, string>>) => {
      const before = [first.seen.length, second.seen.length];
      const { status, stderr } = await cleancopy([...LOCAL, ...args, `${address}/`], env);
      expect([status, stderr]).toEqual([0, ""]);
      const [more, others] = [first.seen.length > (before[0] ?? 0), second.seen.length > (before[1] ?? 0)];
      return more ? "first" : others ? "second" : "none";
    };
    const environment = { HTTP_PROXY: second.address };
    expect(await used(["--proxy", first.address.replace("http://", "")], environment)).toBe("first");
    expect(await used([], environment)).toBe("second");
    expect(await used([], { ...environment, http_proxy: first.address })).toBe("first");
    expect(await used([], { ALL_PROXY: first.address })).toBe("first");
    expect(await used([], { HTTPS_PROXY: first.address })).toBe("none");
    expect(await used(["--no-proxy"], environment)).toBe("none");
    expect(await used([], { ...environment, NO_PROXY: "127.0.0.1" })).toBe("none");
  });

  it("that is none is wrong use, and its password is not repeated", async () => {
    for (const [args, env] of [
      [["--proxy", "socks5://reader:s3cret@proxy.example"], {}],
      [["--proxy", "http://reader:s3cret@:99999"], {}],
      [[], { HTTPS_PROXY: "socks5://reader:s3cret@proxy.example" }],
    ] as const) {
      const { status, stderr } = await cleancopy([...args, "page.html"], env);
      expect(status).toBe(2);
      expect(stderr).toMatch(/(?:--proxy|HTTPS_PROXY) is not an http or https proxy/u);
      expect(stderr).not.toContain("s3cret");
    }
  });
});

describe("--cookies", () => {
  it("sends the file's cookies to their hosts, and tells of none", async () => {
    const { address, cookies } = await site();
    const file = join(await emptyFolder(), "cookies.txt");
    await writeFile(
      file,
      "# Netscape HTTP Cookie File\n127.0.0.1\tFALSE\t/\tFALSE\t0\tid\ts3cret\nnews.example\tTRUE\t/\tFALSE\t0\tid\tother\n",
    );
    const { status, stdout, stderr } = await cleancopy([...LOCAL, "-v", "--cookies", file, `${address}/`]);
    expect([status, cookies]).toEqual([0, ["id=s3cret"]]);
    expect(stdout + stderr).not.toContain("s3cret");
  });

  it("ends the run before anything is fetched where the file cannot be read", async () => {
    const { address, cookies } = await site();
    const { status, stderr } = await cleancopy([...LOCAL, "--cookies", "no-such-file.txt", `${address}/`]);
    expect([status, cookies]).toEqual([1, []]);
    expect(stderr).toContain("no-such-file.txt: the cookie file does not exist (not-found)");
  });
});
