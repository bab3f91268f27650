import { defineHook } from "../../lib/hook/define-hook.ts";
import { runHook } from "../../lib/runner/run-hook.ts";
import { currentText } from "../../lib/edit/current-text.ts";
import { loadPages } from "../../lib/rules/load-pages.ts";
import { packageVersion } from "../../lib/rules/package-version.ts";

export const skills = ["upgrading-to-prisma-6"];

export const hook = defineHook({
  event: "SessionStart",
  summary: "Says what edits are checked for in a project with Prisma, and that an old one is old",
  onError: "open",
  run(ctx) {
    const projectDirectory = ctx.projectDirectory();
    const version = packageVersion("@prisma/client", {
      projectDirectory,
      path: projectDirectory,
      session: ctx.session,
      read: currentText,
    });
    // A project that does not name Prisma, or names no version, is told nothing.
    if (typeof version !== "number") return undefined;
    return ctx.advise(version < 6 ? `${CHECKS} ${upgrade(version, ctx.installedAs)}` : CHECKS);
  },
});

const CHECKS =
  "prisma-6: values in raw SQL are refused (write $queryRaw as a tag); advice comes on clients and what Prisma 6 changed.";

function upgrade(version: number, plugin: string): string {
  return `Written for Prisma ${version}; for the upgrade: ${loadPages(plugin, skills)}.`;
}

if (import.meta.main) await runHook(hook);
