import { defineHook } from "../../lib/hook/define-hook.ts";
import { runHook } from "../../lib/runner/run-hook.ts";
import { files } from "../../lib/platform/files.ts";
import { childPath } from "../../lib/platform/parent-path.ts";
import { loadPages } from "../../lib/rules/load-pages.ts";

export const skills = ["writing-a-hook"];

// Session start: what the model should know from the beginning, in a sentence or two. Every session
// pays for it, so a project of another kind is told nothing.
export const hook = defineHook({
  event: "SessionStart",
  summary: "Says how to write a hook, in a project that has a plugin or a marketplace",
  onError: "open",
  run(ctx) {
    const directory = childPath(ctx.projectDirectory(), ".claude-plugin");
    if (files.linkStatus(directory)?.kind !== "directory") return undefined;
    return ctx.advise(
      `plugin-template: before writing a hook: ${loadPages(ctx.installedAs, skills)}.`,
    );
  },
});

if (import.meta.main) await runHook(hook);
