import { ruleHook } from "../../lib/hook/rule-hook.ts";
import { runHook } from "../../lib/runner/run-hook.ts";
import { securityRules } from "./rules/security.ts";

export const hook = ruleHook({
  summary: "Advises on server functions that verify no session",
  rules: securityRules,
  onError: "open",
});

if (import.meta.main) await runHook(hook);
