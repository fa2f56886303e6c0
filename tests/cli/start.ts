/* What bin/cleancopy.js does, over the sources as they stand: the tests need no build. */
import { processIo } from "../../src/cli/process-io.js";
import { run } from "../../src/cli/run.js";

process.exitCode = await run(process.argv.slice(2), processIo());
