import { ruleHook } from "../../lib/hook/rule-hook.ts";
import { runHook } from "../../lib/runner/run-hook.ts";
import { requestApiRules } from "./rules/request-apis.ts";

export const hook = ruleHook({
  summary: "Advises on cookies, headers, params and searchParams used without await",
  rules: requestApiRules,
  onError: "open",
});

if (import.meta.main) await runHook(hook);
