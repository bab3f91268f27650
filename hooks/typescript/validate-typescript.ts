import { defineHook } from "../../lib/hook/define-hook.ts";
import { runHook } from "../../lib/runner/run-hook.ts";
import { currentText } from "../../lib/edit/current-text.ts";
import { judgeText } from "../../lib/rules/judge-edit.ts";
import { writtenText } from "../../lib/edit/written-text.ts";
import { writtenCodeRules } from "./rules/written-code.ts";

// What the checks before the edit have said is not said again.
export const rules = writtenCodeRules;
export const skills = rules.flatMap((rule) => rule.skills ?? []);

export const hook = defineHook({
  event: "PostToolUse",
  tools: ["Write", "Edit", "MultiEdit"],
  summary: "Advises on namespaces, enums, raw HTML and unchecked requests in the file as written",
  onError: "open",
  run(ctx) {
    const text = writtenText(ctx.input, currentText);
    const judgement = text && judgeText(text, {
      plugin: "typescript",
      rules,
      markOnce: (key) => ctx.session.markOnce(key),
    });
    return judgement && ctx.advise(judgement.text);
  },
});

if (import.meta.main) await runHook(hook);
