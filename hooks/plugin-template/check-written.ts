import { ruleHook } from "../../lib/hook/rule-hook.ts";
import { runHook } from "../../lib/runner/run-hook.ts";
import { writtenRules } from "./rules/sample-patterns.ts";

// Check after: look at the file as it was written; there is nothing left to refuse.
export const hook = ruleHook({
  event: "PostToolUse",
  summary: "Gives a tip on REVIEW_PATTERN in the file as written",
  rules: writtenRules,
  onError: "open",
});

if (import.meta.main) await runHook(hook);
