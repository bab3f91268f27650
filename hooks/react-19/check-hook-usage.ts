import { defineHook } from "../../lib/hook/define-hook.ts";
import { runHook } from "../../lib/runner/run-hook.ts";
import { judgeInProject } from "../../lib/rules/judge-in-project.ts";
import { hookUsageRules } from "./rules/hook-usage.ts";

export const rules = hookUsageRules;
export const skills = rules.flatMap((rule) => rule.skills ?? []);

export const hook = defineHook({
  event: "PreToolUse",
  tools: ["Write", "Edit", "MultiEdit"],
  mentions: [/\buse[A-Z]|\bonSubmit\b|\b[sS]et(?:Is)?(?:Pending|Submitting)\b|\bsetOptimistic/],
  summary: "Advises on hooks in conditions, in server files, and on form state kept by hand",
  onError: "open",
  run(ctx) {
    const judgement = judgeInProject(ctx, { plugin: "react-19", rules });
    if (!judgement) return undefined;
    return judgement.refused ? ctx.deny(judgement.text) : ctx.advise(judgement.text);
  },
});

if (import.meta.main) await runHook(hook);
