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

  test("a session's end has a handler for every reason", () => {
    expect(handlersOf("SessionEnd", hook({ event: "Stop" }))[0]).not.toHaveProperty("matcher");
  });

  test.each<[string, Partial<Hook>[], string | undefined]>([
    ["no hook", [], "clear|compact"],
    ["a hook of one source", [{ matches: ["startup"] }], "clear|compact|startup"],
    ["a hook of all sources beside it", [{ matches: ["startup"] }, {}], undefined],
  ])("a session's start: %s", (_what, hooks, matcher) => {
    const starts = hooks.map((fields) => hook({ event: "SessionStart", ...fields }));
    expect(handlersOf("SessionStart", ...starts)[0]!.matcher).toBe(matcher);
  });

  const typescript = hook({
    event: "PreToolUse",
    tools: ["Write", "Edit"],
    files: ["*.ts", "*.js"],
  });
  const schema = hook({ event: "PreToolUse", tools: ["Write"], files: ["*.prisma"] });

  test("one handler for each tool and pattern, told the files that it is for", () => {
    const handlers = handlersOf("PreToolUse", typescript, schema);
    const rules = handlers.map(({ matcher, hooks }) => [matcher, hooks.map((each) => each.if)]);
    expect(rules).toEqual([
      ["Edit", ["Edit(//**/*.[jt]s)"]],
      ["Write", ["Write(//**/*.[jt]s)", "Write(//**/*.prisma)"]],
    ]);
    expect(handlers[1]!.hooks[0]!.args).toEqual(["p", "PreToolUse", "*.js,*.ts"]);
  });

  test("no rule for a tool as soon as one of its hooks looks at every file", () => {
    const every = hook({ event: "PreToolUse", tools: ["Write", "Bash"] });
    const handlers = handlersOf("PreToolUse", typescript, every);
    expect(handlers.map(({ matcher }) => matcher)).toEqual(["Bash|Write", "Edit"]);
    expect(handlers[0]!.hooks).toHaveLength(1);
    expect(handlers[0]!.hooks[0]).not.toHaveProperty("if");
    expect(handlers[0]!.hooks[0]!.args).toEqual(["p", "PreToolUse"]);
  });

  test("no rule at all beside a hook of all tools", () => {
    const handlers = handlersOf("PreToolUse", typescript, hook({ event: "PreToolUse" }));
    expect(handlers).toHaveLength(1);
    expect(handlers[0]!.hooks[0]).not.toHaveProperty("if");
  });

  test("no rule on MultiEdit, which only clients without rules have", () => {
    const tools = ["MultiEdit", "Write"];
    const handlers = handlersOf(
      "PreToolUse",
      hook({ event: "PreToolUse", tools, files: ["*.ts"] }),
    );
    expect(handlers.map(({ matcher, hooks }) => [matcher, hooks[0]!.if])).toEqual([
      ["MultiEdit", undefined],
      ["Write", "Write(//**/*.ts)"],
    ]);
  });

  test("a gate blocks by each of its handlers, within the time of the whole group", () => {
    const gate = hook({ event: "PreToolUse", tools: ["Edit"], onError: "closed", timeout: 30 });
    const handlers = handlersOf("PreToolUse", typescript, gate).flatMap(({ hooks }) => hooks);
    for (const handler of handlers) {
      expect(handler).toMatchObject({ onFailure: "block", timeout: 30 });
    }
  });
});
