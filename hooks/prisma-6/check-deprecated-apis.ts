import { ruleHook } from "../../lib/hook/rule-hook.ts";
import { runHook } from "../../lib/runner/run-hook.ts";
import { changedIn6Rules } from "./rules/changed-in-6.ts";

export const hook = ruleHook({
  summary: "Advises on what Prisma 5 and 6 dropped, renamed or changed",
  rules: changedIn6Rules,
  onError: "open",
});

if (import.meta.main) await runHook(hook);
