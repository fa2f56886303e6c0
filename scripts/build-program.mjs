/*
 * Build step: the command line as a few files under dist/program that load fast, with the packages it uses inside.
 * esbuild parts the code by its dynamic imports, so that a run loads what it needs and no more; each part then becomes
 * CommonJS, which Node starts faster than ES modules and whose compiled form it can keep (see compile-program.mjs).
 */
import { mkdir, writeFile } from "node:fs/promises";
import { basename } from "node:path";
import { fileURLToPath } from "node:url";
import { build, transform } from "esbuild";
import { noticesOf } from "./third-party-notices.mjs";

const ROOT = fileURLToPath(new URL("..", import.meta.url));
const PROGRAM = new URL("../dist/program/", import.meta.url);

/**
 * Loaded by few runs, and large: they stay what the user has installed. So does lilconfig: bundled, its `import` of a
 * settings file would become a `require`, which takes no module that awaits.
 */
const EXTERNAL = ["jsdom", "undici", "lilconfig"];

/** commander starts subcommands that are programs of their own; we have none, and the module takes long to load. */
const UNUSED = { "node:child_process": fileURLToPath(new URL("no-child-process.mjs", import.meta.url)) };

const common = {
  platform: "node",
  target: "node20.19",
  // Names stay: whoever reports a fault sends a stack that can be read.
  minifySyntax: true,
  minifyWhitespace: true,
  legalComments: "none",
  // Node has had them since version 10; esbuild would make a new RegExp at every use.
  supported: { "regexp-unicode-property-escapes": true },
};

const { outputFiles, metafile } = await build({
  ...common,
  absWorkingDir: ROOT,
  entryPoints: { main: "src/cli/main.ts", worker: "src/workers/worker.ts" },
  outdir: "dist/program",
  outExtension: { ".js": ".cjs" },
  bundle: true,
  splitting: true,
  format: "esm",
  external: EXTERNAL,
  alias: UNUSED,
  define: { "import.meta.url": "MODULE_URL" },
  metafile: true,
  write: false,
});

await mkdir(PROGRAM, { recursive: true });
for (const file of outputFiles) {
  await writeFile(new URL(basename(file.path), PROGRAM), await asCommonJs(file.text));
}
await writeFile(new URL("THIRD-PARTY-NOTICES.txt", PROGRAM), await noticesOf(ROOT, metafile));

async function asCommonJs(text) {
  const { code } = await transform(text, {
    ...common,
    format: "cjs",
    supported: { ...common.supported, "dynamic-import": false },
  });
  const address = code.includes("MODULE_URL")
    ? 'const MODULE_URL=require("node:url").pathToFileURL(__filename).href;'
    : "";
  return address + ascii(boundOnce(loadingLate(code)));
}

/**
 * What a part takes from another, bound when it is loaded. esbuild would ask two getters for it at each use, which a
 * start pays a hundred thousand times for the smallest functions. No part exports what it assigns again later (ESLint).
 */
function boundOnce(code) {
  let bound = code;
  for (const [, part] of code.matchAll(/\b(import_\w+)=require\("\.\/[^"]+"\)/g)) {
    const uses = new RegExp(String.raw`\b${part}\.([\w$]+)`, "g");
    const names = new Set([...code.matchAll(uses)].map(([, name]) => name));
    const bindings = [...names].map((name) => `${name}:${part}_${name}`).join(",");
    bound = bound
      .replaceAll(uses, `${part}_$1`)
      .replace(new RegExp(String.raw`\b${part}=(require\("[^"]+"\))`), `{${bindings}}=$1`);
  }
  return bound;
}

/** Node's own modules, each at its first use: those that a run has no use for would take it a good ten milliseconds. */
function loadingLate(code) {
  const names = [];
  const declared = code.replaceAll(/\b(import_\w+)=require\(("node:[^"]+")\)/g, (_, name, id) => {
    names.push(name);
    return `${name}=whenUsed(()=>require(${id}))`;
  });
  if (names.length === 0) return code;
  // In brackets: `new` takes what it finds before the first call.
  const uses = new RegExp(String.raw`\b(${names.join("|")})\b(?!=)`, "g");
  return `const whenUsed=(load,got)=>()=>got??=load();${declared.replaceAll(uses, "($1())")}`;
}

/** esbuild escapes strings, but not regular expressions; text of one byte a character is read and kept in half the room. */
function ascii(code) {
  return code.replaceAll(
    /[^\0-\x7f]/g,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, "0")}`,
  );
}
