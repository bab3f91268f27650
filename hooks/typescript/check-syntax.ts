import { ruleHook } from "../../lib/hook/rule-hook.ts";
import { runHook } from "../../lib/runner/run-hook.ts";
import { syntaxError } from "./rules/syntax-error.ts";

export const hook = ruleHook({
  summary: "Refuses an edit that leaves TypeScript or JavaScript with a syntax error",
  rules: [syntaxError],
  onError: "open",
});

if (import.meta.main) await runHook(hook);
