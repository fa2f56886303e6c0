import { expect, it } from "vitest";
import { soak } from "../../scripts/soak/soak.js";
import { emptyFolder, PROGRAM } from "./program.js";

/* The soak in small; `npm run soak` has 20,000 addresses over 200 hosts. */

it("a list over many hosts, killed twice and resumed: one right record each", async () => {
  const moments = [0.9, 0.3];
  const report = await soak({
    addresses: 180,
    hosts: 20,
    kills: 2,
    parallel: 16,
    timeout: 5,
    folder: await emptyFolder(),
    program: PROGRAM,
    random: () => moments.shift() ?? 0,
  });
  expect(report).toMatchObject({ wrong: [], records: 180 });
  expect(report.killedAt).toHaveLength(2);
}, 120_000);
