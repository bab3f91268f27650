import type { Session } from "../session/session.ts";
import { currentText } from "../edit/current-text.ts";
import { judgeEdit, type Judgement, type ToolCall } from "./judge-edit.ts";
import { packageVersion } from "./package-version.ts";
import type { Rule } from "./rule.ts";

/** The parts of a hook's context that a judgement needs. */
export interface ProjectContext {
  readonly input: ToolCall & { readonly tool_input: { readonly file_path: string } };
  readonly session: Session;
  projectDirectory(): string;
}

/** Judges an edit by rules that may depend on the versions that the edited file is written for. */
export function judgeInProject(
  ctx: ProjectContext,
  { plugin, rules }: { plugin: string; rules: readonly Rule[] },
): Judgement | undefined {
  return judgeEdit(ctx.input, {
    plugin,
    rules,
    markOnce: (key) => ctx.session.markOnce(key),
    versionOf: (name) =>
      packageVersion(name, {
        projectDirectory: ctx.projectDirectory(),
        path: ctx.input.tool_input.file_path,
        session: ctx.session,
        read: currentText,
      }),
  });
}
