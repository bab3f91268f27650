import { zodVersion } from "../../hooks/zod-4/rules/judge.ts";
import { applicable } from "../../lib/rules/applicable.ts";
import { currentText } from "../../lib/edit/current-text.ts";
import type { PackageVersion } from "../../lib/rules/declared-version.ts";
import type { EditedText } from "../../lib/edit/edited-text.ts";
import { judgeSyntax } from "../../lib/rules/judge-syntax.ts";
import { newFindings } from "../../lib/rules/new-findings.ts";
import { packageVersion } from "../../lib/rules/package-version.ts";
import type { Rule } from "../../lib/rules/rule.ts";
import type { Session } from "../../lib/session/session.ts";
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
  const edited: EditedText = {
    path: `${options.project}/${path}`,
    before: undefined,
    after: text,
    whole: true,
  };
  const hits = options.sets.flatMap(({ plugin, rules }) => {
    const versionOf = (name: string) => versionFor(name, { plugin, edited, options });
    return applicable(newFindings(rules, edited), versionOf)
      .map(({ rule, line, excerpt }) => ({
        plugin,
        rule: rule.id,
        level: rule.level,
        line,
        excerpt,
      }));
  });
  return [...hits, ...syntaxHits(edited)];
}

const NEWEST = 99;

function versionFor(
  name: string,
  { plugin, edited, options }: { plugin: string; edited: EditedText; options: JudgeOptions },
): PackageVersion {
  if (options.newest) return NEWEST;
  const { project, session } = options;
  if (plugin === "zod-4") {
    const ctx = { session: session as Session, projectDirectory: () => project };
    return zodVersion(edited, ctx);
  }
  return packageVersion(name, {
    projectDirectory: project,
    path: edited.path,
    session,
    read: currentText,
  });
}

/** The check of syntax is no rule, but it refuses like one. */
function syntaxHits(edited: EditedText): Hit[] {
  const judgement = judgeSyntax(edited, "typescript");
  if (!judgement) return [];
  const [, where = "", excerpt = ""] = judgement.text.split("\n");
  const [, line = "1", message = ""] = /:(\d+):\d+ syntax-error — (.*)$/.exec(where) ?? [];
  return [{
    plugin: "typescript",
    rule: "syntax-error",
    level: judgement.refused ? "deny" : "warn",
    line: Number(line),
    excerpt: `${excerpt.trim()} (${message})`,
  }];
}
