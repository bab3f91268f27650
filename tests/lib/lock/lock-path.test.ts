import { expect, test } from "bun:test";
import { hasOwnName, lockPathOf } from "../../../lib/lock/lock-path.ts";
import { fileNames, REGISTRY } from "../../../lib/session/session-files.ts";

test("hasOwnName() knows every name of a session's files, behind either slash", () => {
  for (const name of [...Object.values(fileNames("k")), REGISTRY]) {
    expect([hasOwnName(`/d/${name}`), hasOwnName(`C:\\d\\${name}`)]).toEqual([true, true]);
  }
  for (const name of ["settings.json", "my-claude-session-k.json", "claude.log", "claude-x.log"]) {
    expect(hasOwnName(`/claude-session-d/${name}`)).toBe(false);
  }
});

test("lockPathOf() is nobody's lock but ours", () => {
  expect(lockPathOf("/d/claude-session-k.json")).toBe("/d/claude-session-k.json.lock");
  expect(lockPathOf("/d/settings.json")).toBe("/d/settings.json.claude-hooks.lock");
});
