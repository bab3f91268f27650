import { expect, test } from "bun:test";
import fc from "fast-check";
import { isNestedDeeper } from "../../../lib/protocol/is-nested-deeper.ts";

function depthOf(value: unknown): number {
  if (typeof value !== "object" || value === null) return 0;
  return 1 + Math.max(0, ...Object.values(value).map(depthOf));
}

test("tells the depth of any JSON", () => {
  fc.assert(
    fc.property(fc.jsonValue({ maxDepth: 6 }), fc.nat(7), (value, limit) => {
      expect(isNestedDeeper(JSON.stringify(value), limit)).toBe(depthOf(value) > limit);
    }),
  );
});

test.each(['{"a":"[[[["}', '{"a":"\\"[[[["}', '{"a":"\\\\","b":"[[["}', '"[[[', "]]]]["])(
  "is not misled by %s",
  (text) => {
    expect(isNestedDeeper(text, 1)).toBe(false);
  },
);
