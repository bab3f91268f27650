import { defineHook } from "../../lib/hook/define-hook.ts";
import { runHook } from "../../lib/runner/run-hook.ts";
import { judgeInProject } from "../../lib/rules/judge-in-project.ts";
import { securityRules } from "./rules/security.ts";

export const rules = securityRules;
export const skills = rules.flatMap((rule) => rule.skills ?? []);

export const hook = defineHook({
  event: "PreToolUse",
  tools: ["Write", "Edit", "MultiEdit"],
  mentions: ["use server"],
  summary: "Advises on server functions that verify no session",
  onError: "open",
  run(ctx) {
    const judgement = judgeInProject(ctx, { plugin: "nextjs-16", rules });
    return judgement && ctx.advise(judgement.text);
  },
});

if (import.meta.main) await runHook(hook);
