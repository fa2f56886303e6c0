#!/usr/bin/env node
"use strict";
const { answered, load } = require("./program.js");

const said = process.argv.slice(2);
if (!answered(said)) {
  const { endProcess, processIo, run } = load("main.cjs");
  void run(said, processIo()).then(endProcess);
}
