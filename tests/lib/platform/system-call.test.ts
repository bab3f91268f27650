import { expect, test } from "bun:test";
import { systemCall } from "../../../lib/platform/system-call.ts";

const EINTR = 4;
const EAGAIN = 11;

/** A call that fails with each of `numbers` in turn, then returns 7. */
function failing(numbers: readonly number[]) {
  let calls = 0;
  return {
    attempt: () => calls++ < numbers.length ? -1 : 7,
    errno: () => numbers[calls - 1] ?? 0,
    calls: () => calls,
  };
}

test("systemCall() returns what the call returns", () => {
  const { attempt, errno } = failing([]);
  expect(systemCall(attempt, errno)).toBe(7);
});

test("systemCall() makes a call again that a signal interrupted, or whose errno was cleared", () => {
  const { attempt, errno, calls } = failing([EINTR, 0, EINTR, 0]);
  expect(systemCall(attempt, errno)).toBe(7);
  expect(calls()).toBe(5);
});

test("systemCall() returns the errno of any other failure, negative, after one attempt", () => {
  const { attempt, errno, calls } = failing([EAGAIN, EAGAIN]);
  expect(systemCall(attempt, errno)).toBe(-EAGAIN);
  expect(calls()).toBe(1);
});

test("systemCall() ends where the reason can never be told", () => {
  expect(systemCall(() => -1, () => 0)).toBe(-5);
});
