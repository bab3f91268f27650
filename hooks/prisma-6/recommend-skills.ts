import { defineHook } from "../../lib/hook/define-hook.ts";
import { runHook } from "../../lib/runner/run-hook.ts";
import { currentText } from "../../lib/edit/current-text.ts";
import { editedText } from "../../lib/edit/edited-text.ts";
import { recommendations, recommendationsFor } from "./rules/recommendations.ts";

export const skills = recommendations.flatMap((recommendation) => recommendation.skills);

export const hook = defineHook({
  event: "PreToolUse",
  tools: ["Write", "Edit", "MultiEdit"],
  summary: "Names the skills for schema, migrations, queries, raw SQL and serverless, each once",
  onError: "open",
  run(ctx) {
    const text = editedText(ctx.input.tool_name, ctx.input.tool_input, currentText);
    const unsaid = (text ? recommendationsFor(text) : [])
      .filter(({ type }) => ctx.session.markOnce(type));
    if (unsaid.length === 0) return undefined;
    const lines = unsaid.map(({ what, skills }) =>
      `prisma-6: skills for ${what}: ${skills.map((skill) => `prisma-6:${skill}`).join(", ")}.`
    );
    return ctx.advise([...lines, "Load what applies with the Skill tool."].join("\n"));
  },
});

if (import.meta.main) await runHook(hook);
