import { defineHook } from "../../lib/hook/define-hook.ts";
import { runHook } from "../../lib/runner/run-hook.ts";
import { judgeInProject } from "../../lib/rules/judge-in-project.ts";
import { requestApiRules } from "./rules/request-apis.ts";

export const rules = requestApiRules;
export const skills = rules.flatMap((rule) => rule.skills ?? []);

export const hook = defineHook({
  event: "PreToolUse",
  tools: ["Write", "Edit", "MultiEdit"],
  mentions: ["cookies", "headers", "draftMode", "params", "searchParams"],
  summary: "Advises on cookies, headers, params and searchParams used without await",
  onError: "open",
  run(ctx) {
    const judgement = judgeInProject(ctx, { plugin: "nextjs-16", rules });
    return judgement && ctx.advise(judgement.text);
  },
});

if (import.meta.main) await runHook(hook);
