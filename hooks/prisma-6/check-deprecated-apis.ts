import { defineHook } from "../../lib/hook/define-hook.ts";
import { runHook } from "../../lib/runner/run-hook.ts";
import { judgeInProject } from "../../lib/rules/judge-in-project.ts";
import { changedIn6Rules } from "./rules/changed-in-6.ts";

export const rules = changedIn6Rules;
export const skills = rules.flatMap((rule) => rule.skills ?? []);

export const hook = defineHook({
  event: "PreToolUse",
  tools: ["Write", "Edit", "MultiEdit"],
  mentions: ["prisma", "extendedWhereUnique", "fullText"],
  summary: "Advises on what Prisma 5 and 6 dropped, renamed or changed",
  onError: "open",
  run(ctx) {
    const judgement = judgeInProject(ctx, { plugin: "prisma-6", rules });
    return judgement && ctx.advise(judgement.text);
  },
});

if (import.meta.main) await runHook(hook);
