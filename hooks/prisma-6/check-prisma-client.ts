import { ruleHook } from "../../lib/hook/rule-hook.ts";
import { runHook } from "../../lib/runner/run-hook.ts";
import { clientRules } from "./rules/client-usage.ts";

export const hook = ruleHook({
  summary: "Advises on clients made twice, in functions, or lost when a module reloads",
  rules: clientRules,
  onError: "open",
});

if (import.meta.main) await runHook(hook);
