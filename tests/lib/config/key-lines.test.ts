import { expect, test } from "bun:test";
import fc from "fast-check";
import { keyLines } from "../../../lib/config/key-lines.ts";

test("every key and element of the first two levels has its line", () => {
  const lineOf = keyLines(`{
  "rules": {
    "a/b": "off", "a/c":
      "warn",
    "a\\"/d": {"rules": 1}
  },
  "ignore": [
    "x",

    "y"]}`);
  const lines = [[], ["rules"], ["rules", "a/b"], ["rules", "a/c"], ["rules", 'a"/d'], ["ignore"]];
  expect(lines.map(lineOf)).toEqual([1, 2, 3, 3, 5, 7]);
  expect([["ignore", "0"], ["ignore", "1"], ["none"]].map(lineOf)).toEqual([8, 10, 1]);
});

test("a text of nothing has one line", () => {
  expect(keyLines("")([])).toBe(1);
});

test("of a key that stands twice the last counts, as for the parser", () => {
  expect(keyLines('{"a": 1,\n"a": 2}')(["a"])).toBe(2);
});

test("any JSON value, written with a line for each of its parts", () => {
  const nested = fc.dictionary(fc.string(), fc.dictionary(fc.string(), fc.jsonValue()));
  fc.assert(fc.property(nested, (value) => {
    const text = JSON.stringify(value, null, 1);
    const lines = text.split("\n");
    const lineOf = keyLines(text);
    for (const [first, inner] of Object.entries(value)) {
      expect(lines[lineOf([first]) - 1]).toStartWith(` ${JSON.stringify(first)}: `);
      for (const second of Object.keys(inner)) {
        expect(lines[lineOf([first, second]) - 1]).toStartWith(`  ${JSON.stringify(second)}: `);
      }
    }
  }));
});
