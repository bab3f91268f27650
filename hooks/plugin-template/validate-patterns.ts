import { ruleHook } from "../../lib/hook/rule-hook.ts";
import { runHook } from "../../lib/runner/run-hook.ts";
import { patternRules } from "./rules/sample-patterns.ts";

// Validate before: judge the text that the edit will leave; refuse it, advise, or say nothing.
export const hook = ruleHook({
  summary: "Refuses DEPRECATED_PATTERN and advises on UNSAFE_PATTERN",
  rules: patternRules,
  // A gate: when it crashes, the edit is blocked too.
  onError: "closed",
});

if (import.meta.main) await runHook(hook);
