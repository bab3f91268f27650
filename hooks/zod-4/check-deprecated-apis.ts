import { ruleHook } from "../../lib/hook/rule-hook.ts";
import { runHook } from "../../lib/runner/run-hook.ts";
import { errorOptionRules } from "./rules/error-options.ts";
import { stringFormatRules } from "./rules/string-formats.ts";

export const hook = ruleHook({
  summary: "Advises on string formats and error options that Zod 4 dropped or deprecated",
  rules: [...stringFormatRules, ...errorOptionRules],
  onError: "open",
});

if (import.meta.main) await runHook(hook);
