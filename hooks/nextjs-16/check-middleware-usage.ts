import { defineHook } from "../../lib/hook/define-hook.ts";
import { runHook } from "../../lib/runner/run-hook.ts";
import { judgeInProject } from "../../lib/rules/judge-in-project.ts";
import { middlewareRules } from "./rules/middleware.ts";

export const rules = middlewareRules;
export const skills = rules.flatMap((rule) => rule.skills ?? []);

export const hook = defineHook({
  event: "PreToolUse",
  tools: ["Write", "Edit", "MultiEdit"],
  summary: "Says once in a session that the middleware file became the proxy file",
  onError: "open",
  run(ctx) {
    const judgement = judgeInProject(ctx, { plugin: "nextjs-16", rules });
    return judgement && ctx.advise(judgement.text);
  },
});

if (import.meta.main) await runHook(hook);
