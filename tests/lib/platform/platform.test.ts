import { expect, test } from "bun:test";
import {
  detectPlatform,
  executionEnvironment,
  isRemoteExecution,
} from "../../../lib/platform/platform.ts";

test.each(
  [
    ["darwin", "macos"],
    ["linux", "linux"],
    ["win32", "windows"],
    ["freebsd", "unknown"],
    ["", "unknown"],
  ] as const,
)("detectPlatform() calls %p %p", (name, platform) => {
  expect(detectPlatform(name)).toBe(platform);
});

test("detectPlatform() knows the system it runs on", () => {
  expect(["macos", "linux", "windows"]).toContain(detectPlatform());
});

test.each(
  [
    [{ CLAUDE_CODE_REMOTE: "true" }, true],
    [{ CLAUDE_CODE_REMOTE: "" }, false],
    [{ CLAUDE_CODE_REMOTE: "1" }, false],
    [{}, false],
  ] as const,
)("isRemoteExecution(%p) is %p", (env, remote) => {
  expect(isRemoteExecution(env)).toBe(remote);
  expect(executionEnvironment(env)).toBe(remote ? "remote" : "local");
});
