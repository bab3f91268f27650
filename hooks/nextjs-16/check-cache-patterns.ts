import { defineHook } from "../../lib/hook/define-hook.ts";
import { runHook } from "../../lib/runner/run-hook.ts";
import { judgeInProject } from "../../lib/rules/judge-in-project.ts";
import { cachingRules } from "./rules/caching.ts";

export const rules = cachingRules;
export const skills = rules.flatMap((rule) => rule.skills ?? []);

export const hook = defineHook({
  event: "PreToolUse",
  tools: ["Write", "Edit", "MultiEdit"],
  mentions: ["unstable_cache", "revalidate"],
  summary: "Advises on unstable_cache and on export const revalidate",
  onError: "open",
  run(ctx) {
    const judgement = judgeInProject(ctx, { plugin: "nextjs-16", rules });
    return judgement && ctx.advise(judgement.text);
  },
});

if (import.meta.main) await runHook(hook);
