/* `npm run soak`: a long list over many hosts, killed and resumed; prints what came of it. */
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { soak } from "./soak.js";

const { values } = parseArgs({
  options: {
    addresses: { type: "string", default: "20000" },
    hosts: { type: "string", default: "200" },
    kills: { type: "string", default: "3" },
    parallel: { type: "string", default: "32" },
    timeout: { type: "string", default: "10" },
  },
});

const folder = await mkdtemp(join(tmpdir(), "cleancopy-soak-"));
const begunAt = performance.now();
try {
  const report = await soak({
    addresses: Number(values.addresses),
    hosts: Number(values.hosts),
    kills: Number(values.kills),
    parallel: Number(values.parallel),
    timeout: Number(values.timeout),
    folder,
    program: [process.execPath, fileURLToPath(new URL("../../bin/cleancopy.js", import.meta.url))],
    random: Math.random,
  });
  const { wrong, ...figures } = report;
  console.log(
    JSON.stringify({ ...figures, wrong: wrong.length, seconds: (performance.now() - begunAt) / 1_000 }),
  );
  for (const line of wrong.slice(0, 20)) console.log(line);
  process.exitCode = wrong.length === 0 ? 0 : 1;
} finally {
  await rm(folder, { recursive: true, force: true });
}
