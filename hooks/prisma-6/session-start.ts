import { defineHook } from "../../lib/hook/define-hook.ts";
import { runHook } from "../../lib/runner/run-hook.ts";
import { currentText } from "../../lib/edit/current-text.ts";
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
    return ctx.advise(version < 6 ? `${CHECKS}\n${upgrade(version)}` : CHECKS);
  },
});

const CHECKS =
  "prisma-6: edits that put values into raw SQL are refused (write $queryRaw as a tag); advice comes on clients, serverless use and what Prisma changed.";

function upgrade(version: number): string {
  return `This project asks for Prisma ${version}. For the upgrade: the skill prisma-6:upgrading-to-prisma-6.`;
}

if (import.meta.main) await runHook(hook);
