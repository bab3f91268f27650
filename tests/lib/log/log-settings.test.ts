import { expect, test } from "bun:test";
import { logSettings } from "../../../lib/log/log-settings.ts";

test.each([
  [{}, "WARN"],
  [{ CLAUDE_DEBUG_LEVEL: "INFO" }, "INFO"],
  [{ CLAUDE_DEBUG_LEVEL: "error" }, "ERROR"],
  [{ CLAUDE_DEBUG_LEVEL: "LOUD" }, "WARN"],
  [{ CLAUDE_DEBUG_LEVEL: "" }, "WARN"],
  [{ CLAUDE_DEBUG_HOOKS: "1" }, "DEBUG"],
  [{ CLAUDE_DEBUG_HOOKS: "1", CLAUDE_DEBUG_LEVEL: "ERROR" }, "DEBUG"],
  [{ CLAUDE_DEBUG_HOOKS: "0", CLAUDE_DEBUG_LEVEL: "ERROR" }, "ERROR"],
])("logSettings(%p) writes from %s", (env, level) => {
  expect(logSettings(env).level).toBe(level as never);
});

test("logSettings() takes CLAUDE_ERROR_TRACE=1, and only that, for stack traces", () => {
  const values = ["1", "0", "", "true", undefined];
  const traces = values.map((value) => logSettings({ CLAUDE_ERROR_TRACE: value }).stackTraces);
  expect(traces).toEqual([true, false, false, false, false]);
});
