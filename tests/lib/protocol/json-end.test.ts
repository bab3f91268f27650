import { describe, expect, test } from "bun:test";
import fc from "fast-check";
import { JsonEnd } from "../../../lib/protocol/json-end.ts";

const bytes = (text: string) => new TextEncoder().encode(text);

/** The end that is found when the bytes come in chunks of these sizes, taken in turn. */
function endOf(all: Uint8Array, sizes: readonly number[]): number | undefined {
  const scanner = new JsonEnd();
  let at = 0;
  for (let turn = 0; at < all.length; turn++) {
    const size = sizes[turn % sizes.length]!;
    const ended = scanner.feed(all.subarray(at, at + size));
    expect(ended).toBe(scanner.end !== undefined);
    at += size;
  }
  return scanner.end;
}

describe("the end of the first value", () => {
  test.each([
    ["an object", '{"a":1}', 7],
    ["an empty one", "{}", 2],
    ["one with another behind it", '{"a":{}}{"b":2}', 8],
    ["one with a line end", "{}\n", 2],
    ["one behind a byte order mark, NULs and space", "\uFEFF\0 \r\n\t{}", 10],
    ["one with brackets and quotes in texts", '{"a":"}\\"]}","b":"\\\\"}!', 22],
    ["a list", "[[],{}] ", 7],
    ["an open object", '{"a":[1,2', undefined],
    ["an open text", '{"a":"}}}', undefined],
    ["no object", "hello {}", undefined],
    ["nothing", "", undefined],
  ])("of %s", (_, text, end) => {
    expect(endOf(bytes(text), [100])).toBe(end);
    expect(endOf(bytes(text), [1])).toBe(end);
  });

  test("is the same whatever the chunks", () => {
    const objects = fc.dictionary(fc.string({ unit: "binary" }), fc.jsonValue());
    const escapes = fc.array(fc.constantFrom('"', "\\", "{", "}", "a", "\n", "é")).map((parts) => ({
      text: parts.join(""),
    }));
    const sizes = fc.array(fc.integer({ min: 1, max: 9 }), { minLength: 1 });
    const rest = fc.constantFrom("", "\n", "}", '{"b":2}', '"');
    fc.assert(
      fc.property(fc.oneof(objects, escapes), sizes, rest, (object, each, behind) => {
        const json = bytes(JSON.stringify(object));
        const all = new Uint8Array([...json, ...bytes(behind)]);
        expect(endOf(all, each)).toBe(json.length);
      }),
      { numRuns: 500 },
    );
  });

  test("is not found in anything shorter", () => {
    fc.assert(
      fc.property(fc.dictionary(fc.string(), fc.jsonValue()), fc.nat(), (object, cut) => {
        const json = bytes(JSON.stringify(object));
        expect(endOf(json.subarray(0, cut % json.length), [7])).toBeUndefined();
      }),
    );
  });
});

describe("50 MB", () => {
  const time = (text: string) => {
    const all = bytes(text);
    const start = performance.now();
    expect(endOf(all, [2 ** 16])).toBe(all.length);
    return performance.now() - start;
  };

  // Ratios, for the machine may be slow: twice the bytes take about twice the time.
  test.each([
    ["one text", (count: number) => JSON.stringify({ a: "x".repeat(count) })],
    ["quotes", (count: number) => JSON.stringify({ a: '"'.repeat(count / 2) })],
    ["backslashes", (count: number) => JSON.stringify({ a: "\\".repeat(count / 2) })],
    ["brackets", (count: number) => "[".repeat(count / 2) + "]".repeat(count / 2)],
  ])("of %s take ten times as long as 5", (_, make) => {
    time(make(1_000_000));
    const small = time(make(5_000_000));
    expect(time(make(50_000_000)) / Math.max(small, 10)).toBeLessThan(40);
  });
});
