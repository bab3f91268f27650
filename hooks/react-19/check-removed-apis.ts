import { ruleHook } from "../../lib/hook/rule-hook.ts";
import { runHook } from "../../lib/runner/run-hook.ts";
import { removedApiRules } from "./rules/removed-apis.ts";

export const hook = ruleHook({
  summary: "Refuses what React 19 has removed and advises on what it ignores or deprecates",
  rules: removedApiRules,
  onError: "open",
});

if (import.meta.main) await runHook(hook);
