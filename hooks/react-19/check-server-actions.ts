import { ruleHook } from "../../lib/hook/rule-hook.ts";
import { runHook } from "../../lib/runner/run-hook.ts";
import { serverActionRules } from "./rules/server-actions.ts";

export const hook = ruleHook({
  summary: "Advises on server functions that validate nothing or ask nobody who is calling",
  rules: serverActionRules,
  onError: "open",
});

if (import.meta.main) await runHook(hook);
