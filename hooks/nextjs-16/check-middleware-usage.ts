import { ruleHook } from "../../lib/hook/rule-hook.ts";
import { runHook } from "../../lib/runner/run-hook.ts";
import { middlewareRules } from "./rules/middleware.ts";

export const hook = ruleHook({
  summary: "Says once in a session that the middleware file became the proxy file",
  rules: middlewareRules,
  onError: "open",
});

if (import.meta.main) await runHook(hook);
