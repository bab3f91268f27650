import { expect, test } from "bun:test";
import { nearestName } from "../../../lib/config/nearest-name.ts";

const KNOWN = ["typescript/any-type", "typescript/dynamic-eval", "react-19/use-ref", "zod-4/any"];

test.each(
  [
    ["typescript/any-typ", "typescript/any-type"],
    ["typescript/anytype", "typescript/any-type"],
    ["any-type", "typescript/any-type"],
    ["zod-4/use-ref", "react-19/use-ref"],
    ["entirely/else", undefined],
    ["", undefined],
    ["x".repeat(10_000), undefined],
  ] as const,
)("%p means %p", (written, meant) => {
  expect(nearestName(written, KNOWN)).toBe(meant!);
});
