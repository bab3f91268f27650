import { describe, expect, test } from "bun:test";
import { hooksJson } from "../../../lib/build/hooks-json.ts";
import type { Hook, NamedHook } from "../../../lib/hook/define-hook.ts";

function hook(fields: Partial<Hook> & Pick<Hook, "event">): NamedHook {
  const base = { summary: "", onError: "open", timeout: 10, run: () => undefined } as const;
  return { plugin: "p", name: "p/h", hook: { ...base, ...fields } };
}

function handlersOf(event: string, ...hooks: NamedHook[]) {
  return hooksJson("p", hooks).hooks[event]!;
}

describe("hooksJson", () => {
  test("one handler for an event, in exec form, whatever the number of hooks", () => {
    const hooks = [
      hook({ event: "PreToolUse", tools: ["Write"] }),
      hook({ event: "PreToolUse", tools: ["Edit", "Write"] }),
    ];
    expect(handlersOf("PreToolUse", ...hooks)).toEqual([{
      matcher: "Edit|Write",
      hooks: [{
        type: "command",
        command: "${CLAUDE_PLUGIN_ROOT}/bin/tackle",
        args: ["p", "PreToolUse"],
        timeout: 10,
      }],
    }]);
  });

  test("no matcher as soon as one hook looks at all", () => {
    const hooks = [hook({ event: "PreToolUse", tools: ["Write"] }), hook({ event: "PreToolUse" })];
    expect(handlersOf("PreToolUse", ...hooks)[0]).not.toHaveProperty("matcher");
  });

  test("the longest timeout, in seconds", () => {
    const hooks = [hook({ event: "Stop", timeout: 30 }), hook({ event: "Stop", timeout: 5 })];
    expect(handlersOf("Stop", ...hooks)[0]!.hooks[0]!.timeout).toBe(30);
  });

  test("a gate in the group asks the host to block when the process fails", () => {
    const open = hook({ event: "PreToolUse" });
    expect(handlersOf("PreToolUse", open)[0]!.hooks[0]).not.toHaveProperty("onFailure");
    const gate = hook({ event: "PreToolUse", onError: "closed" });
    expect(handlersOf("PreToolUse", open, gate)[0]!.hooks[0]!.onFailure).toBe("block");
  });

  test("a session's start and end always have a handler, for every source and reason", () => {
    const { hooks } = hooksJson("p", [hook({ event: "SessionStart", matches: ["startup"] })]);
    expect(Object.keys(hooks)).toEqual(["SessionEnd", "SessionStart"]);
    expect(hooks["SessionStart"]![0]).not.toHaveProperty("matcher");
  });
});
