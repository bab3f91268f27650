import { defineHook } from "../../lib/hook/define-hook.ts";
import { runHook } from "../../lib/runner/run-hook.ts";
import { currentText } from "../../lib/edit/current-text.ts";
import { packageVersion } from "../../lib/rules/package-version.ts";
import { recommendationFor, recommendations } from "./rules/recommendations.ts";

export const skills = recommendations.flatMap((recommendation) => recommendation.skills);

export const hook = defineHook({
  event: "PreToolUse",
  tools: ["Write", "Edit", "MultiEdit"],
  summary: "Names the skills for the kind of file being edited, once per session and kind",
  onError: "open",
  run(ctx) {
    const path = ctx.input.tool_input.file_path;
    const recommendation = recommendationFor(path);
    if (!recommendation || ctx.session.hasShown(recommendation.type)) return undefined;
    const version = packageVersion("next", {
      projectDirectory: ctx.projectDirectory(),
      path,
      session: ctx.session,
      read: currentText,
    });
    if (typeof version !== "number" || version < 16) return undefined;
    if (!ctx.session.markOnce(recommendation.type)) return undefined;
    const names = recommendation.skills.map((skill) => `nextjs-16:${skill}`).join(", ");
    return ctx.advise(
      `nextjs-16: skills for ${recommendation.what}: ${names}. Load what applies with the Skill tool.`,
    );
  },
});

if (import.meta.main) await runHook(hook);
