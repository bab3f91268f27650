import { Answer } from "../hook/answer.ts";
import { report } from "../rules/report.ts";
import type { Outcome } from "./run-hooks.ts";
import type { Task } from "./task.ts";

/** The findings of all hooks as one answer, which refuses when one of them does; none, no answer. */
export function reportAnswer(
  outcomes: readonly Outcome[],
  { plugin, edit }: Pick<Task, "plugin" | "edit">,
): Answer[] {
  const findings = outcomes.flatMap(({ named, answers }) =>
    answers.flatMap(({ parts }) => parts.findings ?? [])
      .map((finding) => ({ ...finding, hook: named.name }))
  );
  if (edit === undefined || findings.length === 0) return [];
  const { path, isDone } = edit;
  const { refused, text } = report({ path, isDone, plugin, findings });
  return [new Answer(refused ? { decision: "deny", reason: text } : { contexts: [text] })];
}
