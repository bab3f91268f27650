import { defineHook } from "../../lib/hook/define-hook.ts";
import { runHook } from "../../lib/runner/run-hook.ts";
import { currentText } from "../../lib/edit/current-text.ts";
import { editedText } from "../../lib/edit/edited-text.ts";
import { judge } from "./rules/judge.ts";
import { schemaUsageRules } from "./rules/schema-usage.ts";
import { dependencyRules } from "./rules/zod-dependency.ts";

export const rules = [...schemaUsageRules, ...dependencyRules];
export const skills = rules.flatMap((rule) => rule.skills ?? []);

export const hook = defineHook({
  event: "PreToolUse",
  tools: ["Write", "Edit", "MultiEdit"],
  mentions: ["zod"],
  summary:
    "Advises on merge, parse in try, enums of true and false, bare names and addresses, and a Zod below 4",
  onError: "open",
  run(ctx) {
    const text = editedText(ctx.input.tool_name, ctx.input.tool_input, currentText);
    const judgement = text && judge(text, { rules, ctx });
    return judgement && ctx.advise(judgement.text);
  },
});

if (import.meta.main) await runHook(hook);
