import { ruleHook } from "../../lib/hook/rule-hook.ts";
import { runHook } from "../../lib/runner/run-hook.ts";
import { legacyPatternRules } from "./rules/legacy-patterns.ts";

export const hook = ruleHook({
  summary: "Advises on classes, Consumer, React.FC and other forms with a better successor",
  rules: legacyPatternRules,
  onError: "open",
});

if (import.meta.main) await runHook(hook);
