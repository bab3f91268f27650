import { ruleHook } from "../../lib/hook/rule-hook.ts";
import { runHook } from "../../lib/runner/run-hook.ts";
import { cachingRules } from "./rules/caching.ts";

export const hook = ruleHook({
  summary: "Advises on unstable_cache and on export const revalidate",
  rules: cachingRules,
  onError: "open",
});

if (import.meta.main) await runHook(hook);
