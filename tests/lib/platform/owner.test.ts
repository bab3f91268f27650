import { expect, test } from "bun:test";
import { belongsToUser, ownerDefect, userId } from "../../../lib/platform/owner.ts";

const POSIX = process.platform !== "win32";

test("what this process owns belongs to the user", () => {
  const owner = process.getuid?.() ?? 0;
  expect(belongsToUser({ owner })).toBe(true);
  expect(ownerDefect({ owner })).toBeUndefined();
});

test("another user's does not, save on Windows, where owners have no number", () => {
  expect(userId() !== undefined).toBe(POSIX);
  expect(belongsToUser({ owner: 54321 })).toBe(!POSIX);
  expect(ownerDefect({ owner: 54321 })).toBe(POSIX ? "it belongs to user 54321" : undefined);
});
