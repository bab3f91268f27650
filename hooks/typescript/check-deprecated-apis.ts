import { ruleHook } from "../../lib/hook/rule-hook.ts";
import { runHook } from "../../lib/runner/run-hook.ts";
import { deprecatedApiRules } from "./rules/deprecated-apis.ts";

export const hook = ruleHook({
  summary: "Advises on substr, escape and unescape",
  rules: deprecatedApiRules,
  onError: "open",
});

if (import.meta.main) await runHook(hook);
