import { defineHook } from "../../lib/hook/define-hook.ts";
import { runHook } from "../../lib/runner/run-hook.ts";
import { currentText } from "../../lib/edit/current-text.ts";
import { editedText } from "../../lib/edit/edited-text.ts";
import { judgeSyntax } from "../../lib/rules/judge-syntax.ts";

export const hook = defineHook({
  event: "PreToolUse",
  tools: ["Write", "Edit", "MultiEdit"],
  summary: "Refuses an edit that leaves TypeScript or JavaScript with a syntax error",
  onError: "open",
  run(ctx) {
    const text = editedText(ctx.input.tool_name, ctx.input.tool_input, currentText);
    const judgement = text && judgeSyntax(text, "typescript");
    if (!judgement) return undefined;
    return judgement.refused ? ctx.deny(judgement.text) : ctx.advise(judgement.text);
  },
});

if (import.meta.main) await runHook(hook);
