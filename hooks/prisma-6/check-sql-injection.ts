import { defineHook } from "../../lib/hook/define-hook.ts";
import { runHook } from "../../lib/runner/run-hook.ts";
import { judgeInProject } from "../../lib/rules/judge-in-project.ts";
import { rawSqlRules } from "./rules/raw-sql.ts";

export const rules = rawSqlRules;
export const skills = rules.flatMap((rule) => rule.skills ?? []);

export const hook = defineHook({
  event: "PreToolUse",
  tools: ["Write", "Edit", "MultiEdit"],
  mentions: ["prisma", "queryraw", "executeraw"],
  summary: "Refuses raw SQL with values put into its text",
  onError: "closed",
  run(ctx) {
    const judgement = judgeInProject(ctx, { plugin: "prisma-6", rules });
    if (!judgement) return undefined;
    return judgement.refused ? ctx.deny(judgement.text) : ctx.advise(judgement.text);
  },
});

if (import.meta.main) await runHook(hook);
