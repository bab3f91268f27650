import { ruleHook } from "../../lib/hook/rule-hook.ts";
import { runHook } from "../../lib/runner/run-hook.ts";
import { writtenCodeRules } from "./rules/written-code.ts";

// What the checks before the edit have said is not said again.
export const hook = ruleHook({
  event: "PostToolUse",
  summary: "Advises on namespaces, enums, raw HTML and unchecked requests in the file as written",
  rules: writtenCodeRules,
  onError: "open",
});

if (import.meta.main) await runHook(hook);
