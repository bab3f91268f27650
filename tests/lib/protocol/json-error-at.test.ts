import { expect, test } from "bun:test";
import fc from "fast-check";
import { jsonErrorAt } from "../../../lib/protocol/json-error-at.ts";

function isJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}

test.each([
  ['{"a":1}', -1],
  [' [1, -0.5e+3, true, "\\u00e9\\n", {}, []] \n', -1],
  ["", 0],
  ["  ", 2],
  ['{"a"', 4],
  ['{"a":1,}', 7],
  ["[1,]", 3],
  ["{a:1}", 1],
  ['{"a" 1}', 5],
  ['{"a":1}}', 7],
  ["[1}", 2],
  ["[01]", 2],
  ["[1.]", 2],
  ["[-]", 1],
  ["[tru]", 1],
  ['["\t"]', 2],
  ['["\\x"]', 2],
  ['["\\u12g4"]', 2],
  ["1 2", 2],
  ["'a'", 0],
])("%s fails at %d", (text, at) => {
  expect(jsonErrorAt(text)).toBe(at);
});

const altered = fc.tuple(fc.json(), fc.nat(), fc.nat(5), fc.constantFrom(...'{}[]:,"\\\0 e1'))
  .map(([json, at, count, put]) => {
    const from = at % (json.length + 1);
    return `${json.slice(0, from)}${put}${json.slice(from + count)}`;
  });

test("finds an error exactly where the engine's parser refuses", () => {
  fc.assert(
    fc.property(fc.oneof(fc.json(), altered, fc.string()), (text) => {
      expect(jsonErrorAt(text) === -1).toBe(isJson(text));
    }),
    { numRuns: 2000 },
  );
});

test("finds the first: what stands before it lacks no more than an end", () => {
  fc.assert(
    fc.property(altered, (text) => {
      const at = jsonErrorAt(text);
      fc.pre(at !== -1);
      expect([at, -1]).toContain(jsonErrorAt(text.slice(0, at)));
    }),
    { numRuns: 1000 },
  );
});
