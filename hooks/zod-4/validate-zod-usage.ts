import { ruleHook } from "../../lib/hook/rule-hook.ts";
import { runHook } from "../../lib/runner/run-hook.ts";
import { dependencyRules } from "./rules/zod-dependency.ts";
import { schemaUsageRules } from "./rules/schema-usage.ts";

export const hook = ruleHook({
  summary:
    "Advises on merge, parse in try, enums of true and false, bare names and addresses, and a Zod below 4",
  rules: [...schemaUsageRules, ...dependencyRules],
  onError: "open",
});

if (import.meta.main) await runHook(hook);
