import { describe, expect, test } from "vitest";
import { systemClock } from "../../src/fetch/clock.js";

describe("the system's clock", () => {
  test("sleeps and wakes", async () => {
    await expect(systemClock.sleep(1)).resolves.toBeUndefined();
  });

  test("wakes with the caller's reason where the caller aborts, before or while sleeping", async () => {
    const controller = new AbortController();
    const sleeping = systemClock.sleep(60_000, controller.signal);
    controller.abort("enough");
    await expect(sleeping).rejects.toBe("enough");
    await expect(systemClock.sleep(60_000, controller.signal)).rejects.toBe("enough");
  });
});
