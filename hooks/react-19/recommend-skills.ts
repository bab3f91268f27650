import { ruleHook } from "../../lib/hook/rule-hook.ts";
import { runHook } from "../../lib/runner/run-hook.ts";
import { recommendationRules } from "./rules/recommendations.ts";

export const hook = ruleHook({
  summary: "Names the skills for what a file uses, each once per session",
  rules: recommendationRules,
  onError: "open",
});

if (import.meta.main) await runHook(hook);
