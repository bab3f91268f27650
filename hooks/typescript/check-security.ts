import { ruleHook } from "../../lib/hook/rule-hook.ts";
import { runHook } from "../../lib/runner/run-hook.ts";
import { codeExecutionRules } from "./rules/code-execution.ts";
import { passwordRules } from "./rules/password-security.ts";

export const hook = ruleHook({
  summary:
    "Refuses passwords in base64, passwords of other services, eval, and commands made from text",
  rules: [...passwordRules, ...codeExecutionRules],
  onError: "closed",
});

if (import.meta.main) await runHook(hook);
