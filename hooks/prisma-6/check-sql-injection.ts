import { ruleHook } from "../../lib/hook/rule-hook.ts";
import { runHook } from "../../lib/runner/run-hook.ts";
import { rawSqlRules } from "./rules/raw-sql.ts";

export const hook = ruleHook({
  summary: "Refuses raw SQL with values put into its text",
  rules: rawSqlRules,
  onError: "closed",
});

if (import.meta.main) await runHook(hook);
