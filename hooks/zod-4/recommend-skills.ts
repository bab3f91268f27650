import { defineHook } from "../../lib/hook/define-hook.ts";
import { runHook } from "../../lib/runner/run-hook.ts";
import { currentText } from "../../lib/edit/current-text.ts";
import { editedText } from "../../lib/edit/edited-text.ts";
import { zodVersion } from "./rules/judge.ts";
import { RECOMMENDED, usesZod } from "./rules/recommendation.ts";

export const skills = RECOMMENDED;

export const hook = defineHook({
  event: "PreToolUse",
  tools: ["Write", "Edit", "MultiEdit"],
  mentions: ["zod"],
  summary: "Names the skills for Zod 4 the first time in a session that a file uses it",
  onError: "open",
  run(ctx) {
    if (ctx.session.hasShown("zod_skills")) return undefined;
    const text = editedText(ctx.input.tool_name, ctx.input.tool_input, currentText);
    if (!text || !usesZod(text)) return undefined;
    const version = zodVersion(text, ctx);
    if (typeof version === "number" && version < 4) return undefined;
    if (!ctx.session.markOnce("zod_skills")) return undefined;
    const names = skills.map((skill) => `zod-4:${skill}`).join(", ");
    return ctx.advise(`zod-4: skills for Zod: ${names}. Load what applies with the Skill tool.`);
  },
});

if (import.meta.main) await runHook(hook);
