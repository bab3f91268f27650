import { EXIT } from "../protocol/exit-code.ts";
import type { EventName } from "../protocol/event-name.ts";
import { visibleText } from "../security/terminal-text.ts";
import type { CodedError } from "../platform/coded-error.ts";
import type { Answer } from "../hook/answer.ts";
import { encodeAnswer } from "./encode-answer.ts";
import { mergeAnswers } from "./merge-answers.ts";
import { reportAnswer } from "./report-answer.ts";
import type { Outcome } from "./run-hooks.ts";
import type { Task } from "./task.ts";

/** What the process will do: these bytes, these lines, this code. */
export interface Verdict {
  /** One JSON object or "". */
  readonly stdout: string;
  readonly stderr: readonly string[];
  readonly exitCode: number;
  readonly conflicts: readonly string[];
}

/**
 * The outcome of a group as the host will see it. A failed gate blocks: exit 2 with empty stdout,
 * for a client that finds exit 2 beside JSON it can't validate lets the tool run (protocol: exit
 * codes, 2.1.197). Other failures leave the answers of the rest as they are. `notices` are Tackle's
 * own.
 */
export function verdictOf(
  event: EventName,
  outcomes: readonly Outcome[],
  { notices = [], ...task }: Pick<Task, "plugin" | "edit"> & { notices?: readonly Answer[] },
): Verdict {
  if (notices.length === 0 && outcomes.every(isSilent)) return NEUTRAL;
  const failed = outcomes.filter((outcome) => outcome.failure);
  const closed = failed.filter((outcome) => outcome.named.hook.onError === "closed");
  const answers = outcomes.flatMap((outcome) => outcome.answers);
  const merged = mergeAnswers([...notices, ...reportAnswer(outcomes, task), ...answers]);
  const lines = failed.map(({ named, failure }) => failureLine(named, failure!));
  if (closed.length > 0) {
    const reason = merged.parts.decision === "deny" ? [merged.parts.reason ?? ""] : [];
    return gateFailed([...lines, ...reason], merged.conflicts);
  }
  const stdout = encodeAnswer(event, merged.parts);
  return {
    stdout,
    stderr: lines,
    exitCode: failed.length > 0 && stdout === "" ? EXIT.nonBlocking : EXIT.ok,
    conflicts: merged.conflicts,
  };
}

/** Most runs end here, with nothing to merge. */
const NEUTRAL: Verdict = {
  stdout: "",
  stderr: [],
  exitCode: EXIT.ok,
  conflicts: [],
};

function isSilent({ answers, failure }: Outcome): boolean {
  return answers.length === 0 && failure === undefined;
}

/** The verdict where no hook could run at all: the payload is unreadable. */
export function verdictOfFailure(failure: CodedError, closed: boolean, name: string): Verdict {
  const named = { name, hook: { onError: closed ? "closed" : "open" } } as const;
  const line = failureLine(named, failure);
  if (closed) return gateFailed([line], []);
  return {
    stdout: "",
    stderr: [line],
    exitCode: EXIT.nonBlocking,
    conflicts: [],
  };
}

function gateFailed(stderr: readonly string[], conflicts: readonly string[]): Verdict {
  return { stdout: "", stderr, exitCode: EXIT.block, conflicts };
}

function failureLine(
  named: { name: string; hook: { onError: "open" | "closed" } },
  { code, message }: CodedError,
): string {
  const what = named.hook.onError === "closed" ? "blocked: this gate could not decide" : "failed";
  return visibleText(`tackle: ${named.name} ${what} (${code}): ${message}; see: tackle errors`);
}
