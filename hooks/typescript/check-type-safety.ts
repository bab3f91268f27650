import { ruleHook } from "../../lib/hook/rule-hook.ts";
import { runHook } from "../../lib/runner/run-hook.ts";
import { typeSafetyRules } from "./rules/type-safety.ts";

export const hook = ruleHook({
  summary: "Advises on any, unchecked assertions, bare generics and non-null assertions",
  rules: typeSafetyRules,
  onError: "open",
});

if (import.meta.main) await runHook(hook);
