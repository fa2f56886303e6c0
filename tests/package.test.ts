import { execFile } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { mkdir, mkdtemp, rm, symlink, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { afterAll, beforeAll, describe, expect, it } from "vitest";

/* The package as a user gets it. The build has to stand: `npm ci` makes it, `npm run build` renews it. */

const ROOT = fileURLToPath(new URL("..", import.meta.url));
const PAGE = join(ROOT, "test-fixtures", "en-plain-news", "page.html");
const runFile = promisify(execFile);

interface Manifest {
  readonly bin: Record<string, string>;
  readonly exports: Record<string, string | Record<string, string>>;
  readonly dependencies: Record<string, string>;
}

const manifest = JSON.parse(readFileSync(join(ROOT, "package.json"), "utf8")) as Manifest;

let folder = "";
let packed: readonly string[] = [];

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "cleancopy-package-"));
  const pack = ["pack", "--json", "--ignore-scripts", "--pack-destination", folder];
  const { stdout } = await runFile("npm", pack, { cwd: ROOT });
  const [told] = JSON.parse(stdout) as { filename: string; files: { path: string }[] }[];
  packed = told?.files.map((file) => file.path) ?? [];
  await install(join(folder, told?.filename ?? ""));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

/** As npm would, without the network: the dependencies that the package names, and no others, are those of this copy. */
async function install(tarball: string): Promise<void> {
  const modules = join(folder, "node_modules");
  await mkdir(join(modules, "cleancopy"), { recursive: true });
  await runFile("tar", ["-xzf", tarball, "--strip-components=1", "-C", join(modules, "cleancopy")]);
  for (const name of Object.keys(manifest.dependencies)) {
    await mkdir(dirname(join(modules, name)), { recursive: true });
    await symlink(join(ROOT, "node_modules", name), join(modules, name), "dir");
  }
  await writeFile(join(folder, "package.json"), '{"type": "module"}');
}

describe("what is packed", () => {
  it("is what runs, its reference and its licence, and nothing else", () => {
    const wanted =
      /^(?:bin\/(?:(?:cleancopy|program|worker)\.js|package\.json)|dist\/.+\.(?:js|d\.ts)|dist\/program\/.+\.(?:cjs|txt)|dist\/article\.schema\.json|docs\/(?:output|errors)\.md|README\.md|CHANGELOG\.md|LICENSE|package\.json)$/u;
    expect(packed.filter((path) => !wanted.test(path))).toEqual([]);
    for (const path of [
      "bin/cleancopy.js",
      "bin/worker.js",
      "dist/index.js",
      "dist/index.d.ts",
      "LICENSE",
      "README.md",
    ]) {
      expect(packed).toContain(path);
    }
  });

  it("has a source for each program file", () => {
    const sources = packed
      .filter((path) => path.startsWith("dist/") && path.endsWith(".js"))
      .map((path) => join(ROOT, "src", path.slice("dist/".length).replace(/\.js$/u, ".ts")));
    expect(sources.length).toBeGreaterThan(50);
    expect(sources.filter((path) => !existsSync(path))).toEqual([]);
  });

  it("holds every file that package.json points to", () => {
    const pointers = [
      ...Object.values(manifest.bin),
      ...Object.values(manifest.exports).flatMap((to) => Object.values(typeof to === "string" ? [to] : to)),
    ];
    expect(pointers.length).toBeGreaterThan(3);
    for (const pointer of pointers) expect(packed).toContain(pointer.replace(/^\.\//u, ""));
  });
});

describe("the package, installed", () => {
  const node = (...args: string[]) => runFile(process.execPath, args, { cwd: folder });

  it("runs", async () => {
    const { stdout, stderr } = await node("node_modules/cleancopy/bin/cleancopy.js", PAGE);
    expect(stderr).toBe("");
    expect(JSON.parse(stdout)).toMatchObject({ headline: "Harbour town votes to keep its night ferry" });
  });

  it("prints the schema that it exports", async () => {
    const { stdout } = await node("node_modules/cleancopy/bin/cleancopy.js", "schema");
    const script = `import schema from "cleancopy/schema.json" with { type: "json" }; console.log(JSON.stringify(schema))`;
    const imported = await node("--no-warnings", "--input-type=module", "-e", script);
    expect(JSON.parse(stdout)).toEqual(JSON.parse(imported.stdout));
  });

  it("is a library", async () => {
    await writeFile(
      join(folder, "use.js"),
      `import { readFileSync } from "node:fs";
       import { extractArticle, CleancopyError } from "cleancopy";
       console.log(extractArticle(readFileSync(process.argv[2], "utf8")).byline);
       try { extractArticle(""); } catch (error) { console.log(error instanceof CleancopyError, error.code); }`,
    );
    expect((await node("use.js", PAGE)).stdout).toBe("Ines Tarrow\ntrue empty\n");
  });

  it("carries its types", async () => {
    await writeFile(
      join(folder, "use.ts"),
      `import { extractArticle, fetchArticle, type Article, type ErrorCode } from "cleancopy";
       const article: Article = extractArticle({ html: "<p>", url: "https://a.example" }, { explain: true });
       export const names: string[] = article.authors;
       export const credit: string | null | undefined = article.captions[0]?.credit;
       export const code: ErrorCode = "not-found";
       export const later: Promise<Article> = fetchArticle("https://a.example", { retries: 0 });
       // @ts-expect-error: the list is closed
       export const wrong: ErrorCode = "no-such-code";`,
    );
    const compilerOptions = {
      noEmit: true,
      strict: true,
      module: "nodenext",
      target: "es2022",
      lib: ["es2023", "dom"],
      types: [],
    };
    await writeFile(join(folder, "tsconfig.json"), JSON.stringify({ compilerOptions, files: ["use.ts"] }));
    const compiler = join(ROOT, "node_modules", "typescript", "bin", "tsc");
    const { stdout } = await node(compiler, "-p", folder).catch(
      (error: unknown) => error as { stdout: string },
    );
    expect(stdout).toBe("");
  });
});
