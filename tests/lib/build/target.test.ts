import { expect, test } from "bun:test";
import { hostTarget, targetNamed, TARGETS } from "../../../lib/build/target.ts";

test("there are eight targets, each by its own name", () => {
  expect(new Set(TARGETS.map((target) => target.name)).size).toBe(8);
  for (const target of TARGETS) expect(targetNamed(target.name)).toBe(target);
});

test("this machine has one of them", () => {
  expect(TARGETS).toContain(hostTarget());
});

test("a target that does not exist is refused with those that do", () => {
  expect(() => targetNamed("linux-riscv")).toThrow(/"linux-riscv".*linux-x64, .*windows-arm64/);
});
