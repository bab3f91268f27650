import { expect, test } from "bun:test";
import { callStack, stackOf } from "../../../lib/journal/stack.ts";

// Statements, because a function that ends in a call leaves no frame behind.
let frames: string[] = [];

function outer(): void {
  inner();
  frames = [...frames];
}

function inner(): void {
  recorder();
  frames = [...frames];
}

function recorder(): void {
  frames = callStack(recorder);
}

test("callStack() begins with the caller and names function, file and line", () => {
  outer();
  expect(frames[1]).toMatch(/^outer \(stack\.test\.ts:\d+\)$/);
  expect(frames[0]).toMatch(/^inner \(stack\.test\.ts:\d+\)$/);
  expect(frames.every((frame) => /^\S.* \([\w.-]+:\d+\)$/.test(frame))).toBe(true);
});

test("callStack() tells no directory of the machine", () => {
  outer();
  expect(frames).not.toEqual([]);
  expect(frames.join()).not.toContain("/");
});

test("stackOf() tells where an error was made, without its message", () => {
  function fails() {
    throw new Error("at secret (/x.ts:1:1)");
  }
  try {
    fails();
  } catch (error) {
    expect(stackOf(error as Error)[0]).toMatch(/^fails \(stack\.test\.ts:\d+\)$/);
  }
  expect(stackOf(Object.assign(new Error("x"), { stack: undefined }))).toEqual([]);
});

test("stackOf() leaves the runtime's own frames out", () => {
  const stack = [
    "Error: x",
    "    at check (C:\\build\\hooks\\check.ts:4:2)",
    "    at async run (/$bunfs/root/tackle:2:102)",
    "    at processTicksAndRejections (native:7:39)",
    "    at emit (node:events:90:22)",
    "    at parse (/x/node_modules/zod/index.js:1:1)",
    "    at /x/main.ts:3:1",
  ].join("\n");
  expect(stackOf(Object.assign(new Error("x"), { stack }))).toEqual([
    "check (check.ts:4)",
    "async run (tackle:2)",
    "top level (main.ts:3)",
  ]);
});
