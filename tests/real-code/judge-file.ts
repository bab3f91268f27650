import { currentText } from "../../lib/edit/current-text.ts";
import { judge } from "../../lib/rules/judge.ts";
import { packageVersion } from "../../lib/rules/package-version.ts";
import type { Rule } from "../../lib/rules/rule.ts";
import { editOf } from "../support/edit-of.ts";
import type { MemorySession } from "./memory-session.ts";
import type { RuleSet } from "./rule-sets.ts";

/** Something that a plugin says of a file. */
export interface Hit {
  readonly plugin: string;
  readonly rule: string;
  readonly level: Rule["level"];
  readonly line: number;
  readonly excerpt: string;
}

export interface JudgeOptions {
  readonly sets: readonly RuleSet[];
  readonly project: string;
  readonly session: MemorySession;
  /** As if the project asked for the newest version of every package that a rule asks about. */
  readonly newest: boolean;
}

/** All that the six plugins find in a new file of a project, whether or not it is said only once. */
export function judgeFile(path: string, text: string, options: JudgeOptions): Hit[] {
  const { project, session, newest } = options;
  const edit = editOf(`${project}/${path}`, undefined, text);
  const versionOf = (name: string) =>
    newest ? NEWEST : packageVersion(name, {
      projectDirectory: project,
      path: edit.path,
      session,
      read: currentText,
    });
  return options.sets.flatMap(({ plugin, rules }) =>
    judge(edit, { plugin, rules, markOnce: () => true, versionOf })
      .map(({ rule: { id, level }, line, excerpt }) => ({ plugin, rule: id, level, line, excerpt }))
  );
}

const NEWEST = 99;
