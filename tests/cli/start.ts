/* What bin/cleancopy.js does, over the sources as they stand: the tests need no build. */
import { endProcess, processIo } from "../../src/cli/process-io.js";
import { run } from "../../src/cli/run.js";

await endProcess(await run(process.argv.slice(2), processIo()));
