import { defineHook } from "../../lib/hook/define-hook.ts";
import { runHook } from "../../lib/runner/run-hook.ts";
import { judgeEdit } from "../../lib/rules/judge-edit.ts";
import { codeExecutionRules } from "./rules/code-execution.ts";
import { passwordRules } from "./rules/password-security.ts";

export const rules = [...passwordRules, ...codeExecutionRules];
export const skills = rules.flatMap((rule) => rule.skills ?? []);

export const hook = defineHook({
  event: "PreToolUse",
  tools: ["Write", "Edit", "MultiEdit"],
  mentions: ["passw", "eval", "Function", "exec", "spawn"],
  summary:
    "Refuses passwords in base64, passwords of other services, eval, and commands made from text",
  onError: "closed",
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
