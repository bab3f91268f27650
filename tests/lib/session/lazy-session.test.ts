import { expect, test } from "bun:test";
import { chmodSync, chownSync, readdirSync } from "node:fs";
import { lazySession, peekMark } from "../../../lib/session/lazy-session.ts";
import { scratchDirectory } from "../../support/scratch-directory.ts";
import { sessionIn } from "./session-in.ts";

test("lazySession() is the session, whichever is asked first", () => {
  const directory = scratchDirectory();
  const { options, files } = sessionIn(directory);
  const lazy = lazySession({ ...options, files });
  expect([lazy.hasShown("a"), lazy.markOnce("a"), lazy.markOnce("a")])
    .toEqual([false, true, false]);
  lazy.set("own", 1);
  expect([lazy.get("own"), sessionIn(directory).session.hasShown("a")]).toEqual([1, true]);
});

test("lazySession() makes no file before it is asked for more than a mark", () => {
  const directory = scratchDirectory();
  const { options, files } = sessionIn(directory);
  const lazy = lazySession({ ...options, files });
  expect(lazy.hasShown("a")).toBe(false);
  expect(readdirSync(directory)).toEqual([]);
});

test("peekMark() sees a mark of this plugin alone", () => {
  const { session, files } = sessionIn(scratchDirectory());
  expect(peekMark(files.state, "typescript", "a")).toBe(false);
  session.markOnce("a");
  expect(peekMark(files.state, "typescript", "a")).toBe(true);
  expect(peekMark(files.state, "typescript", "constructor")).toBe(false);
  expect(peekMark(files.state, "react-19", "a")).toBe(false);
});

test("peekMark() goes without owners where the system has none", () => {
  const { session, files } = sessionIn(scratchDirectory());
  session.markOnce("a");
  const { getuid } = process;
  delete process.getuid;
  try {
    expect(peekMark(files.state, "typescript", "a")).toBe(true);
  } finally {
    process.getuid = getuid!;
  }
});

test("peekMark() sees nothing in another user's file, or one that nobody may read", () => {
  const { session, files } = sessionIn(scratchDirectory());
  session.markOnce("a");
  if (process.getuid?.() === 0) chownSync(files.state, 12345, 12345);
  else chmodSync(files.state, 0);
  expect(peekMark(files.state, "typescript", "a")).toBe(false);
});
