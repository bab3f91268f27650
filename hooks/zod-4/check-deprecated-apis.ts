import { defineHook } from "../../lib/hook/define-hook.ts";
import { runHook } from "../../lib/runner/run-hook.ts";
import { currentText } from "../../lib/edit/current-text.ts";
import { editedText } from "../../lib/edit/edited-text.ts";
import { errorOptionRules } from "./rules/error-options.ts";
import { judge } from "./rules/judge.ts";
import { stringFormatRules } from "./rules/string-formats.ts";

export const rules = [...stringFormatRules, ...errorOptionRules];
export const skills = rules.flatMap((rule) => rule.skills ?? []);

export const hook = defineHook({
  event: "PreToolUse",
  tools: ["Write", "Edit", "MultiEdit"],
  mentions: ["zod"],
  summary: "Advises on string formats and error options that Zod 4 dropped or deprecated",
  onError: "open",
  run(ctx) {
    const text = editedText(ctx.input.tool_name, ctx.input.tool_input, currentText);
    const judgement = text && judge(text, { rules, ctx });
    return judgement && ctx.advise(judgement.text);
  },
});

if (import.meta.main) await runHook(hook);
