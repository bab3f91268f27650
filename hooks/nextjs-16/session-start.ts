import { defineHook } from "../../lib/hook/define-hook.ts";
import { runHook } from "../../lib/runner/run-hook.ts";
import { currentText } from "../../lib/edit/current-text.ts";
import { packageVersion } from "../../lib/rules/package-version.ts";
import { middlewareIn } from "./rules/middleware-in.ts";
import { startContext } from "./rules/start-context.ts";

export const skills = ["migrating-middleware-to-proxy"];

export const hook = defineHook({
  event: "SessionStart",
  summary: "Says which version of Next.js the project is written for and what is checked",
  onError: "open",
  run(ctx) {
    const directory = ctx.projectDirectory();
    const version = packageVersion("next", {
      projectDirectory: directory,
      path: directory,
      session: ctx.session,
      read: currentText,
    });
    const context = startContext(version, {
      middleware: middlewareIn(directory),
      plugin: ctx.installedAs,
    });
    return context === undefined ? undefined : ctx.advise(context);
  },
});

if (import.meta.main) await runHook(hook);
