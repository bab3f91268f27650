import { ruleHook } from "../../lib/hook/rule-hook.ts";
import { runHook } from "../../lib/runner/run-hook.ts";
import { hookUsageRules } from "./rules/hook-usage.ts";

export const hook = ruleHook({
  summary: "Advises on hooks in conditions, in server files, and on form state kept by hand",
  rules: hookUsageRules,
  onError: "open",
});

if (import.meta.main) await runHook(hook);
