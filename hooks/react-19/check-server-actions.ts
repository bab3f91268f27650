import { defineHook } from "../../lib/hook/define-hook.ts";
import { runHook } from "../../lib/runner/run-hook.ts";
import { judgeInProject } from "../../lib/rules/judge-in-project.ts";
import { serverActionRules } from "./rules/server-actions.ts";

export const rules = serverActionRules;
export const skills = rules.flatMap((rule) => rule.skills ?? []);

export const hook = defineHook({
  event: "PreToolUse",
  tools: ["Write", "Edit", "MultiEdit"],
  mentions: ["formData", "use server"],
  summary: "Advises on server functions that validate nothing or ask nobody who is calling",
  onError: "open",
  run(ctx) {
    const judgement = judgeInProject(ctx, { plugin: "react-19", rules });
    if (!judgement) return undefined;
    return judgement.refused ? ctx.deny(judgement.text) : ctx.advise(judgement.text);
  },
});

if (import.meta.main) await runHook(hook);
