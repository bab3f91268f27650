// Compiled, never run: every line below an @ts-expect-error must fail to compile, the rest must not.
import { defineHook } from "../../lib/hook/define-hook.ts";

const base = { summary: "types", onError: "open" } as const;

defineHook({
  ...base,
  event: "PreToolUse",
  tools: ["Write", "Edit"],
  run(ctx) {
    ctx.log.info(ctx.input.tool_input.file_path);
    if (ctx.input.tool_name === "Write") ctx.log.info(ctx.input.tool_input.content);
    if (ctx.input.tool_name === "Edit") ctx.log.info(ctx.input.tool_input.old_string);
    // @ts-expect-error a Write or an Edit has no command
    ctx.log.info(ctx.input.tool_input.command);
    // @ts-expect-error the host ignores a top-level block on PreToolUse
    ctx.block("no");
    return [ctx.deny("no"), ctx.advise("because")];
  },
});

defineHook({
  ...base,
  event: "PreToolUse",
  tools: ["mcp__github__create_issue"],
  run: (ctx) => ctx.ask(String(ctx.input.tool_input["title"])),
});

defineHook({
  ...base,
  event: "Stop",
  run(ctx) {
    // @ts-expect-error deny means nothing to Stop
    ctx.deny("no");
    // @ts-expect-error Stop has no tool
    ctx.log.info(ctx.input.tool_name);
    return ctx.input.stop_hook_active ? undefined : ctx.block("not yet");
  },
});

defineHook({
  ...base,
  event: "SessionEnd",
  run(ctx) {
    // @ts-expect-error the host reads nothing from SessionEnd
    ctx.advise("too late");
    // @ts-expect-error nor a message
    ctx.notify("too late");
  },
});

defineHook({
  ...base,
  event: "SessionStart",
  matches: ["startup"],
  run: (ctx) => [ctx.advise("hello"), ctx.respond({ sessionTitle: "title" })],
});

defineHook({
  ...base,
  event: "SessionStart",
  run(ctx) {
    // @ts-expect-error displayContent belongs to MessageDisplay
    return ctx.respond({ displayContent: "x" });
  },
});

defineHook({
  ...base,
  event: "PermissionRequest",
  run: (ctx) => ctx.respond({ decision: { behavior: "deny", interrupt: true } }),
});

defineHook({
  event: "PostToolUse",
  summary: "a gate where exit 2 prevents nothing",
  // @ts-expect-error PostToolUse comes after the tool: it cannot fail closed
  onError: "closed",
  run: () => undefined,
});

defineHook({
  ...base,
  event: "Stop",
  // @ts-expect-error Stop has no tools to narrow
  tools: ["Write"],
  run: () => undefined,
});

defineHook({
  ...base,
  // @ts-expect-error there is no such event
  event: "PreToolUsed",
  run: () => undefined,
});

defineHook({
  ...base,
  event: "PreToolUse",
  // @ts-expect-error an answer is made by the context, not by hand
  run: () => ({ decision: "deny", reason: "no" }),
});

defineHook({
  ...base,
  event: "PreToolUse",
  // @ts-expect-error a tool that the client does not have
  tools: ["Wirte"],
  run: () => undefined,
});
