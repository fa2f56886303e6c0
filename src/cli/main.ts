/* What the built program exports; bin/cleancopy.js puts it together. */
export { endProcess, processIo } from "./process-io.js";
export { run } from "./run.js";
