import { defineHook } from "../../lib/hook/define-hook.ts";
import { runHook } from "../../lib/runner/run-hook.ts";
import { judgeEdit } from "../../lib/rules/judge-edit.ts";
import { deprecatedApiRules } from "./rules/deprecated-apis.ts";

export const rules = deprecatedApiRules;
export const skills = rules.flatMap((rule) => rule.skills ?? []);

export const hook = defineHook({
  event: "PreToolUse",
  tools: ["Write", "Edit", "MultiEdit"],
  mentions: ["substr", "escape"],
  summary: "Advises on substr, escape and unescape",
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
