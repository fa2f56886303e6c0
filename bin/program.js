"use strict";
/*
 * Loads the built program (dist/program) part by part. Where the build has left V8's compiled form of a part for this
 * very Node (scripts/compile-program.mjs), V8 checks that it fits and need not compile; else Node keeps a form of its
 * own, where it can (22.1 and later).
 */
const { existsSync, readFileSync, writeSync } = require("node:fs");
const nodeModule = require("node:module");
const { join } = require("node:path");
const { Script } = require("node:vm");

const PARTS = join(__dirname, "../dist/program");
const COMPILED = join(PARTS, "compiled", `${process.version}-${process.platform}-${process.arch}`);

/** What is always answered alike, and was written down by the build, so that it takes no program. */
const ANSWERS = { "--version": "version.txt", "--help": "help.txt", "-h": "help.txt" };

exports.COMPILED = COMPILED;

/** Answers where a text is all that is asked for; false where the program has to. */
exports.answered = function answered(said) {
  const answer = said.length === 1 && Object.hasOwn(ANSWERS, said[0]) ? join(PARTS, ANSWERS[said[0]]) : null;
  if (answer === null || !existsSync(answer)) return false;
  let text = readFileSync(answer);
  try {
    while (text.length > 0) text = text.subarray(writeSync(1, text));
  } catch {
    // A pipe that has no room for now, or whose reader has gone: the stream knows how to deal with both.
    process.stdout.on("error", () => undefined).write(text);
  }
  return true;
};

/**
 * Loads a part and those it needs, and gives what it exports.
 * @param name the file of an entry: `main.cjs`
 * @param keep called with each part's name and script, by who compiles them
 */
exports.load = function load(name, keep = () => undefined) {
  if (existsSync(COMPILED)) return partsLoader(keep)(name);
  nodeModule.enableCompileCache?.();
  return require(join(PARTS, name));
};

/** As in src/cli/engine.ts, which is not loaded yet. */
const LAST_KNOWN_V8 = 13;

/**
 * V8 interprets a regular expression at its first use and compiles it for the second, so that a short run, which uses
 * most of its hundreds a few times only, pays twice for each. And it begins with room for one megabyte of new objects,
 * which it doubles each time that much has outlived a collection; what is loaded does outlive it: so to its full size in
 * one step. Set before anything is loaded: V8 keeps the compiled form of a part for one set of flags.
 */
function setUpEngine() {
  if (Number.parseInt(process.versions.v8, 10) > LAST_KNOWN_V8) return;
  const { setFlagsFromString } = require("node:v8");
  setFlagsFromString("--regexp-tier-up-ticks=0");
  setFlagsFromString("--semi-space-growth-factor=16");
}

function partsLoader(keep) {
  setUpEngine();
  const loaded = new Map();
  return function part(name) {
    const known = loaded.get(name);
    if (known !== undefined) return known.exports;
    const module = { exports: {} };
    loaded.set(name, module);
    const [filename, compiled] = [join(PARTS, name), join(COMPILED, name)];
    const script = new Script(nodeModule.wrap(readFileSync(filename, "latin1")), {
      filename,
      cachedData: existsSync(compiled) ? readFileSync(compiled) : undefined,
    });
    keep(name, script);
    const requireFrom = (id) => (id.startsWith("./") ? part(id.slice(2)) : require(id));
    script.runInThisContext().call(module.exports, module.exports, requireFrom, module, filename, PARTS);
    return module.exports;
  };
}
