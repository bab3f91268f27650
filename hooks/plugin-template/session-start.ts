import { defineHook } from "../../lib/hook/define-hook.ts";
import { runHook } from "../../lib/runner/run-hook.ts";

// Session start: what the model should know from the beginning. Keep it to a sentence or two.
export const hook = defineHook({
  event: "SessionStart",
  summary: "Says that the plugin is there",
  onError: "open",
  run(ctx) {
    return ctx.advise("plugin-template: session started; its hooks are samples to copy.");
  },
});

if (import.meta.main) await runHook(hook);
