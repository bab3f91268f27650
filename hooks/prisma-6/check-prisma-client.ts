import { defineHook } from "../../lib/hook/define-hook.ts";
import { runHook } from "../../lib/runner/run-hook.ts";
import { judgeInProject } from "../../lib/rules/judge-in-project.ts";
import { clientRules } from "./rules/client-usage.ts";

export const rules = clientRules;
export const skills = rules.flatMap((rule) => rule.skills ?? []);

export const hook = defineHook({
  event: "PreToolUse",
  tools: ["Write", "Edit", "MultiEdit"],
  mentions: ["PrismaClient"],
  summary: "Advises on clients made twice, in functions, or lost when a module reloads",
  onError: "open",
  run(ctx) {
    const judgement = judgeInProject(ctx, { plugin: "prisma-6", rules });
    return judgement && ctx.advise(judgement.text);
  },
});

if (import.meta.main) await runHook(hook);
