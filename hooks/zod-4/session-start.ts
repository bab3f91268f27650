import { defineHook } from "../../lib/hook/define-hook.ts";
import { runHook } from "../../lib/runner/run-hook.ts";
import { currentText } from "../../lib/edit/current-text.ts";
import { loadPages } from "../../lib/rules/load-pages.ts";
import { packageVersion } from "../../lib/rules/package-version.ts";

export const skills = ["migrating-v3-to-v4"];

export const hook = defineHook({
  event: "SessionStart",
  summary: "Says that schemas are checked, or that the project is still on Zod 3",
  onError: "open",
  run(ctx) {
    const projectDirectory = ctx.projectDirectory();
    const version = packageVersion("zod", {
      projectDirectory,
      path: projectDirectory,
      session: ctx.session,
      read: currentText,
    });
    // A project that does not name Zod, or names no version, is told nothing.
    if (typeof version !== "number") return undefined;
    return ctx.advise(version < 4 ? `${OLD} ${loadPages(ctx.installedAs, skills)}.` : CURRENT);
  },
});

const CURRENT = "zod-4: edits of schemas are checked for forms that Zod 4 dropped or deprecated.";
const OLD = "zod-4: written for a Zod below 4, so Zod 3 forms are right. For the upgrade:";

if (import.meta.main) await runHook(hook);
