import { defineHook } from "../../lib/hook/define-hook.ts";
import { runHook } from "../../lib/runner/run-hook.ts";
import { currentText } from "../../lib/edit/current-text.ts";
import { judgeText } from "../../lib/rules/judge-edit.ts";
import { writtenText } from "../../lib/edit/written-text.ts";
import { writtenRules } from "./rules/sample-patterns.ts";

export const rules = writtenRules;
export const skills = rules.flatMap((rule) => rule.skills ?? []);

// Check after: look at the file as it was written; there is nothing left to refuse.
export const hook = defineHook({
  event: "PostToolUse",
  tools: ["Write", "Edit", "MultiEdit"],
  summary: "Gives a tip on REVIEW_PATTERN in the file as written",
  onError: "open",
  run(ctx) {
    const text = writtenText(ctx.input, currentText);
    const judgement = text && judgeText(text, {
      plugin: "plugin-template",
      rules,
      markOnce: (key) => ctx.session.markOnce(key),
    });
    return judgement && ctx.advise(judgement.text);
  },
});

if (import.meta.main) await runHook(hook);
