import { EDIT_TOOLS, type EditTool } from "../edit/edit.ts";
import { currentText } from "../edit/current-text.ts";
import { judge } from "../rules/judge.ts";
import { packageVersion } from "../rules/package-version.ts";
import type { Rule } from "../rules/rule.ts";
import { triggersOf } from "../rules/trigger.ts";
import type { Context } from "./context.ts";
import { defineHook, type Hook } from "./define-hook.ts";

export interface RuleHookDefinition {
  readonly summary: string;
  readonly rules: readonly Rule[];
  /** As in `defineHook`; "closed" where a rule refuses what must not pass. */
  readonly onError: "open" | "closed";
  /** Judges the file as it was written, and can then refuse nothing. Default: before the edit. */
  readonly event?: "PreToolUse" | "PostToolUse";
}

/** A hook that holds rules against an edit. The rules say which files and words it looks at. */
export function ruleHook({ summary, rules, onError, event }: RuleHookDefinition): Hook {
  const files = filesOf(rules);
  const tools = files.includes("*.ipynb") ? EDIT_TOOLS : FILE_TOOLS;
  const common = { summary, rules, tools, files };
  const triggers = triggersOf(rules);
  const hook = event === "PostToolUse"
    ? defineHook({ ...common, event, onError: "open", run: (ctx) => answer(ctx, rules) })
    : defineHook({ ...common, event: "PreToolUse", onError, run: (ctx) => answer(ctx, rules) });
  return { ...hook, triggers };
}

// Rules for no kind of notebook need no process for one.
const FILE_TOOLS = ["Write", "Edit", "MultiEdit"] as const;

type EditContext = Pick<
  Context<"PreToolUse", EditTool>,
  "name" | "config" | "edit" | "session" | "projectDirectory" | "report"
>;

function answer(ctx: EditContext, rules: readonly Rule[]) {
  const { edit } = ctx;
  const findings = judge(edit, {
    rules,
    plugin: ctx.name.slice(0, ctx.name.indexOf("/")),
    config: ctx.config,
    projectDirectory: () => ctx.projectDirectory(),
    markOnce: (mark) => ctx.session.markOnce(mark),
    versionOf: (name) =>
      packageVersion(name, {
        projectDirectory: ctx.projectDirectory(),
        path: edit.path,
        session: ctx.session,
        read: currentText,
      }),
  });
  return findings.length === 0 ? undefined : ctx.report(findings);
}

/** What the rules look at, as the host's patterns can say it. */
function filesOf(rules: readonly Rule[]): string[] {
  const extensions = rules.flatMap(({ files }) => files.extensions);
  const names = rules.flatMap(({ files }) => files.names ?? []);
  return [...new Set([...extensions.map((extension) => `*.${extension}`), ...names])];
}
