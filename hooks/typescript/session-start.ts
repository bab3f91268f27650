import { defineHook } from "../../lib/hook/define-hook.ts";
import { runHook } from "../../lib/runner/run-hook.ts";
import { currentText } from "../../lib/edit/current-text.ts";
import { projectFacts } from "./rules/project-facts.ts";
import { startContext } from "./rules/start-context.ts";

export const skills = ["configuring-typescript"];

export const hook = defineHook({
  event: "SessionStart",
  summary: "Says which checks are on, the project's TypeScript version, and that it is not strict",
  onError: "open",
  run(ctx) {
    const context = startContext(
      projectFacts(ctx.projectDirectory(), currentText),
      ctx.installedAs,
    );
    return context === undefined ? undefined : ctx.advise(context);
  },
});

if (import.meta.main) await runHook(hook);
