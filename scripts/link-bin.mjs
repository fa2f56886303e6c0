/*
 * Puts the program among the repository's own binaries, so that `npx cleancopy` runs this working copy at once.
 * Without the link npx installs the copy into its cache first, and builds it again while doing so.
 */
import { chmod, mkdir, rm, symlink } from "node:fs/promises";
import { fileURLToPath } from "node:url";

const program = fileURLToPath(new URL("../bin/cleancopy.js", import.meta.url));
const binaries = new URL("../node_modules/.bin/", import.meta.url);

await chmod(program, 0o755);
// Windows starts programs through command files, which npx makes itself.
if (process.platform !== "win32") {
  await mkdir(binaries, { recursive: true });
  await rm(new URL("cleancopy", binaries), { force: true });
  await symlink("../../bin/cleancopy.js", new URL("cleancopy", binaries));
}
