"use strict";
/* What each worker thread of a run starts with (src/workers): the built program's part for it. */
require("./program.js").load("worker.cjs");
