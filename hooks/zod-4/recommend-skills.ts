import { ruleHook } from "../../lib/hook/rule-hook.ts";
import { runHook } from "../../lib/runner/run-hook.ts";
import { recommendationRules } from "./rules/recommendations.ts";

export const hook = ruleHook({
  summary: "Names the skills for Zod 4 the first time in a session that a file uses it",
  rules: recommendationRules,
  onError: "open",
});

if (import.meta.main) await runHook(hook);
