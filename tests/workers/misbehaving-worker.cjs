/* A worker script that does as its page says, instead of extracting. */
const process = require("node:process");
const { parentPort, resourceLimits, threadId } = require("node:worker_threads");

const DEEDS = {
  answer: (page) => ({ written: { text: `${page.source} on ${threadId}` } }),
  refuse: (page) => ({
    error: {
      code: "empty",
      message: `${page.source}: no text`,
      advice: "Look.",
      stack: "there",
    },
  }),
  "never end": () => {
    for (;;);
  },
  "eat memory": () => {
    const eaten = [];
    for (;;) eaten.push(new Array(10_000).fill(Math.random()));
  },
  "throw outside": () => {
    throw new TypeError("thrown by the worker");
  },
  exit: () => process.exit(3),
  "tell limits": () => ({
    written: {
      text: `${resourceLimits.maxOldGenerationSizeMb} and ${resourceLimits.maxYoungGenerationSizeMb} MB`,
    },
  }),
};

parentPort.on("message", ({ page }) => parentPort.postMessage(DEEDS[page.content](page)));
