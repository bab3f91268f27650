import { defineHook } from "../../lib/hook/define-hook.ts";
import { runHook } from "../../lib/runner/run-hook.ts";
import { judgeEdit } from "../../lib/rules/judge-edit.ts";
import { typeSafetyRules } from "./rules/type-safety.ts";

export const rules = typeSafetyRules;
export const skills = rules.flatMap((rule) => rule.skills ?? []);

export const hook = defineHook({
  event: "PreToolUse",
  tools: ["Write", "Edit", "MultiEdit"],
  mentions: [
    /\bany\b|\bas\s|<\s*[A-Z][\w$]*\s*,?\s*>|[\w$\])]!(?!=)|<[\w$][\w$.<>, [\]]*>\s*[\w$"'`{[]/,
  ],
  summary: "Advises on any, unchecked assertions, bare generics and non-null assertions",
  onError: "open",
  run(ctx) {
    const judgement = judgeEdit(ctx.input, {
      plugin: "typescript",
      rules,
      markOnce: (key) => ctx.session.markOnce(key),
    });
    if (!judgement) return undefined;
    return judgement.refused ? ctx.deny(judgement.text) : ctx.advise(judgement.text);
  },
});

if (import.meta.main) await runHook(hook);
