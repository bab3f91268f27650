import { ruleHook } from "../../lib/hook/rule-hook.ts";
import { runHook } from "../../lib/runner/run-hook.ts";
import { recommendationRules } from "./rules/recommendations.ts";

// Recommend: name skills that fit the file, once per session and kind of file.
export const hook = ruleHook({
  summary: "Names the skills for the kind of file being edited, once per session and kind",
  rules: recommendationRules,
  onError: "open",
});

if (import.meta.main) await runHook(hook);
