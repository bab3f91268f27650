import { defineHook } from "../../lib/hook/define-hook.ts";
import { runHook } from "../../lib/runner/run-hook.ts";
import { recommendationFor, recommendations } from "./rules/recommendations.ts";

export const skills = recommendations.flatMap((recommendation) => recommendation.skills);

export const hook = defineHook({
  event: "PreToolUse",
  tools: ["Write", "Edit", "MultiEdit"],
  summary: "Names the skills for the kind of file being edited, once per session and kind",
  onError: "open",
  run(ctx) {
    const recommendation = recommendationFor(ctx.input.tool_input.file_path);
    if (!recommendation || !ctx.session.markOnce(recommendation.type)) return undefined;
    const names = recommendation.skills.map((skill) => `typescript:${skill}`).join(", ");
    return ctx.advise(
      `typescript: skills for ${recommendation.what}: ${names}. Load what applies with the Skill tool.`,
    );
  },
});

if (import.meta.main) await runHook(hook);
