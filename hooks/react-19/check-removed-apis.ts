import { defineHook } from "../../lib/hook/define-hook.ts";
import { runHook } from "../../lib/runner/run-hook.ts";
import { judgeInProject } from "../../lib/rules/judge-in-project.ts";
import { removedApiRules } from "./rules/removed-apis.ts";

export const rules = removedApiRules;
export const skills = rules.flatMap((rule) => rule.skills ?? []);

export const hook = defineHook({
  event: "PreToolUse",
  tools: ["Write", "Edit", "MultiEdit"],
  mentions: [
    /\b(?:render|hydrate|unmountComponentAtNode|findDOMNode|propTypes|defaultProps|useFormState|forwardRef|createFactory|createClass)\b|\bref\s*=/,
  ],
  summary: "Refuses what React 19 has removed and advises on what it ignores or deprecates",
  onError: "open",
  run(ctx) {
    const judgement = judgeInProject(ctx, { plugin: "react-19", rules });
    if (!judgement) return undefined;
    return judgement.refused ? ctx.deny(judgement.text) : ctx.advise(judgement.text);
  },
});

if (import.meta.main) await runHook(hook);
