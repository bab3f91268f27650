import { defineHook } from "../../lib/hook/define-hook.ts";
import { runHook } from "../../lib/runner/run-hook.ts";
import { judgeInProject } from "../../lib/rules/judge-in-project.ts";
import { legacyPatternRules } from "./rules/legacy-patterns.ts";

export const rules = legacyPatternRules;
export const skills = rules.flatMap((rule) => rule.skills ?? []);

export const hook = defineHook({
  event: "PreToolUse",
  tools: ["Write", "Edit", "MultiEdit"],
  mentions: [
    "componentWill",
    "getDerivedStateFromProps",
    "contextType",
    "createElement",
    /\bextends\s|\bConsumer\b|\bChildren\b|\b(?:FC|FunctionComponent)\b|\bMath\s*\.\s*random\b/,
  ],
  summary: "Advises on classes, Consumer, React.FC and other forms with a better successor",
  onError: "open",
  run(ctx) {
    const judgement = judgeInProject(ctx, { plugin: "react-19", rules });
    if (!judgement) return undefined;
    return judgement.refused ? ctx.deny(judgement.text) : ctx.advise(judgement.text);
  },
});

if (import.meta.main) await runHook(hook);
