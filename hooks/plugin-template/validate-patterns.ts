import { defineHook } from "../../lib/hook/define-hook.ts";
import { runHook } from "../../lib/runner/run-hook.ts";
import { judgeEdit } from "../../lib/rules/judge-edit.ts";
import { patternRules } from "./rules/sample-patterns.ts";

export const rules = patternRules;
export const skills = rules.flatMap((rule) => rule.skills ?? []);

// Validate before: judge the text that the edit will leave; refuse it, advise, or say nothing.
export const hook = defineHook({
  event: "PreToolUse",
  tools: ["Write", "Edit", "MultiEdit"],
  // Loaded and run only for a text that holds one of these.
  mentions: ["DEPRECATED_PATTERN", "UNSAFE_PATTERN"],
  summary: "Refuses DEPRECATED_PATTERN and advises on UNSAFE_PATTERN",
  // A gate: when it crashes, the edit is blocked too.
  onError: "closed",
  run(ctx) {
    const judgement = judgeEdit(ctx.input, {
      plugin: "plugin-template",
      rules,
      markOnce: (key) => ctx.session.markOnce(key),
    });
    if (!judgement) return undefined;
    return judgement.refused ? ctx.deny(judgement.text) : ctx.advise(judgement.text);
  },
});

if (import.meta.main) await runHook(hook);
