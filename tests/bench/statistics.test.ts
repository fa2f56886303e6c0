import { describe, expect, it } from "vitest";
import { sampleOf } from "../../bench/pages.js";
import { balanced, median, percentile, ratios, spread } from "../../bench/statistics.js";

describe("the benchmark's arithmetic", () => {
  it("takes the middle of an odd number of values, and the mean of the two middle ones of an even number", () => {
    expect(median([9, 1, 5])).toBe(5);
    expect(median([9, 1, 5, 7])).toBe(6);
  });

  it("takes a percentile by the nearest rank", () => {
    const values = Array.from({ length: 100 }, (_, index) => 100 - index);
    expect(percentile(values, 0.95)).toBe(95);
    expect(percentile([3], 0.95)).toBe(3);
  });

  it("holds each time against the other of its pair", () => {
    expect(ratios([10, 30], [5, 10])).toEqual([2, 3]);
    expect(spread([2, 3, 7])).toEqual({ median: 3, least: 2, greatest: 7 });
  });

  it("measures forwards and backwards in turn", () => {
    expect(balanced(["a", "b"], 3)).toEqual([
      ["a", "b"],
      ["b", "a"],
      ["a", "b"],
    ]);
  });

  it("samples a folder evenly, and takes it whole where it is small", () => {
    expect(sampleOf([0, 1, 2, 3, 4, 5], 3)).toEqual([0, 2, 4]);
    expect(sampleOf([0, 1], 5)).toEqual([0, 1]);
  });
});
