import { currentText } from "../../../lib/edit/current-text.ts";
import type { PackageVersion } from "../../../lib/rules/declared-version.ts";
import type { EditedText } from "../../../lib/edit/edited-text.ts";
import { type Judgement, judgeText } from "../../../lib/rules/judge-edit.ts";
import { packageVersion } from "../../../lib/rules/package-version.ts";
import type { Rule } from "../../../lib/rules/rule.ts";
import type { Session } from "../../../lib/session/session.ts";
import { IMPORTS_VERSION_4 } from "./files.ts";

/** The parts of a hook's context that a judgement needs. */
export interface JudgeContext {
  readonly session: Session;
  projectDirectory(): string;
}

/** Judges an edit by rules of this plugin, for the Zod that the edited file is written for. */
export function judge(
  text: EditedText,
  { rules, ctx }: { rules: readonly Rule[]; ctx: JudgeContext },
): Judgement | undefined {
  return judgeText(text, {
    plugin: "zod-4",
    rules,
    markOnce: (key) => ctx.session.markOnce(key),
    versionOf: () => zodVersion(text, ctx),
  });
}

/** A file that imports `zod/v4` is written for Zod 4, whatever version brings it. */
export function zodVersion({ path, after }: EditedText, ctx: JudgeContext): PackageVersion {
  if (IMPORTS_VERSION_4.test(after)) return 4;
  return packageVersion("zod", {
    projectDirectory: ctx.projectDirectory(),
    path,
    session: ctx.session,
    read: currentText,
  });
}
