import { applicable } from "./applicable.ts";
import { currentText } from "../edit/current-text.ts";
import type { PackageVersion } from "./declared-version.ts";
import { type EditedText, editedText, type ReadCurrent } from "../edit/edited-text.ts";
import type { Finding } from "./find-in-text.ts";
import { newFindings } from "./new-findings.ts";
import { report } from "./report.ts";
import type { Rule } from "./rule.ts";

/** What rules say of an edit, for the model. */
export interface Judgement {
  readonly refused: boolean;
  readonly text: string;
}

export interface JudgeOptions {
  readonly plugin: string;
  readonly rules: readonly Rule[];
  /** True the first time a key is given in this session: `session.markOnce`. */
  readonly markOnce: (key: string) => boolean;
  /** What the edited file is written for; asked only for a finding. Absent: not known. */
  readonly versionOf?: (packageName: string) => PackageVersion;
}

/** An edit that a tool is about to make, as its payload has it. */
export interface ToolCall {
  readonly tool_name: string;
  readonly tool_input: object;
}

/** Judges the text that an edit will leave; undefined when there is nothing to say. */
export function judgeEdit(
  call: ToolCall,
  options: JudgeOptions & { readCurrent?: ReadCurrent },
): Judgement | undefined {
  const text = editedText(call.tool_name, call.tool_input, options.readCurrent ?? currentText);
  return text && judgeText(text, options);
}

/**
 * Judges a text against the one before it. A piece of a file that could not be read refuses
 * nothing: whether it is code is not known.
 */
export function judgeText(text: EditedText, options: JudgeOptions): Judgement | undefined {
  const { plugin, rules, markOnce, versionOf } = options;
  const found = applicable(newFindings(rules, text), versionOf);
  const findings = found.length === 0 ? found : unsaid(found, text.path, markOnce);
  if (findings.length === 0) return undefined;
  const refused = text.whole && findings.some(({ rule }) => rule.level === "deny");
  return { refused, text: report({ plugin, path: text.path, findings, refused }) };
}

/** Without what a rule says only once in a session, or for a file, and has said. */
function unsaid(
  findings: readonly Finding[],
  path: string,
  markOnce: JudgeOptions["markOnce"],
): Finding[] {
  const rules = new Set(findings.map(({ rule }) => rule));
  const said = new Set([...rules].filter((rule) => rule.once && !markOnce(onceKey(rule, path))));
  return findings.filter(({ rule }) => !said.has(rule));
}

function onceKey({ id, once }: Rule, path: string): string {
  return once === "file" ? `rule:${id}:${Bun.hash(path).toString(36)}` : `rule:${id}`;
}
