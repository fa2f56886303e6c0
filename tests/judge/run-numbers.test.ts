import { expect, test } from "vitest";
import { NumberedWords } from "../../src/judge/numbered-words.js";
import { RunNumbers } from "../../src/judge/text/run-numbers.js";

test("a run of words has the same number wherever it stands, and no other run has it", () => {
  const words = new NumberedWords();
  const one = words.addWords("the pier is to be rebuilt".split(" "));
  const two = words.addWords("so the pier is to be rebuilt".split(" "));
  const runs = new RunNumbers(words, 20);
  expect([0, 1, 2].map((place) => runs.of(one, place, 4))).toEqual([0, 1, 2]);
  expect([0, 1, 2, 3].map((place) => runs.of(two, place, 4))).toEqual([3, 0, 1, 2]);
});

test("runs that begin alike are two where they are not equally long", () => {
  const words = new NumberedWords();
  const text = words.addWords(["a", "a", "a", "a"]);
  const runs = new RunNumbers(words, 3);
  expect([runs.of(text, 0, 2), runs.of(text, 1, 2), runs.of(text, 0, 3)]).toEqual([0, 0, 1]);
});

test("runs that would all stand in one place of the table have numbers of their own nevertheless", () => {
  class Alike extends NumberedWords {
    override hash(): number {
      return 7;
    }
  }
  const words = new Alike();
  const text = words.addWords(Array.from({ length: 303 }, (_, at) => `w${String(at)}`));
  const runs = new RunNumbers(words, 300);
  const numbers = () => Array.from({ length: 300 }, (_, place) => runs.of(text, place, 4));
  expect(numbers()).toEqual(Array.from({ length: 300 }, (_, place) => place));
  expect(numbers()).toEqual(Array.from({ length: 300 }, (_, place) => place));
});

test("as many different runs as were said fit, each with a number of its own", () => {
  const words = new NumberedWords();
  const text = words.addWords(Array.from({ length: 5_003 }, (_, at) => `w${String(at % 71)}-${String(at)}`));
  const runs = new RunNumbers(words, 5_000);
  const numbers = Array.from({ length: 5_000 }, (_, place) => runs.of(text, place, 4));
  expect(numbers).toEqual(numbers.map((_, place) => place));
});
