/* Preloaded into a program: names at its end every file that it read and every module that it asked for, on standard error. */
const fs = require("node:fs");
const Module = require("node:module");
const process = require("node:process");

const [readFileSync, load] = [fs.readFileSync, Module._load];
const seen = [];

fs.readFileSync = (path, ...others) => {
  seen.push(String(path));
  return readFileSync(path, ...others);
};
Module._load = (request, ...others) => {
  seen.push(request);
  return load(request, ...others);
};
process.on("exit", () => fs.writeSync(2, seen.join("\n")));
