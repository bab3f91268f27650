import type { EventName } from "../protocol/event-name.ts";
import type { AnswerParts } from "../hook/answer.ts";

/** Past this the host puts a text into a file and shows the model a preview (protocol: fields). */
const LONGEST_TEXT = 10_000;

/** The bytes for stdout, one JSON object, or "" for a neutral answer. */
export function encodeAnswer(event: EventName, parts: AnswerParts): string {
  if (parts.worktree !== undefined) return `${parts.worktree}\n`;
  const specific = specificOutput(event, parts);
  const output = {
    ...(parts.stop !== undefined && { continue: false, stopReason: shorten(parts.stop) }),
    ...(parts.decision === "block" && { decision: "block", reason: shorten(parts.reason ?? "") }),
    ...(parts.messages && { systemMessage: shorten(parts.messages.join("\n")) }),
    ...(specific && { hookSpecificOutput: { hookEventName: event, ...specific } }),
  };
  return Object.keys(output).length === 0 ? "" : JSON.stringify(output);
}

function specificOutput(event: EventName, parts: AnswerParts): object | undefined {
  const fields = {
    ...parts.specific,
    ...(event === "PermissionRequest" ? permissionResult(parts) : permissionDecision(parts)),
    ...(parts.contexts && { additionalContext: shorten(parts.contexts.join("\n\n")) }),
  };
  return Object.keys(fields).length === 0 ? undefined : fields;
}

function permissionDecision({ decision, reason, updatedInput }: AnswerParts): object {
  const permission = decision !== undefined && decision !== "block";
  return {
    ...(permission && { permissionDecision: decision }),
    ...(permission && reason && { permissionDecisionReason: shorten(reason) }),
    ...(updatedInput && { updatedInput }),
  };
}

/** PermissionRequest has a shape of its own, and an update is an allow there. */
function permissionResult({ decision, reason, updatedInput }: AnswerParts): object {
  if (decision === "deny") {
    return { decision: { behavior: "deny", ...(reason && { message: shorten(reason) }) } };
  }
  if (decision !== "allow" && !updatedInput) return {};
  return { decision: { behavior: "allow", ...(updatedInput && { updatedInput }) } };
}

function shorten(text: string): string {
  if (text.length <= LONGEST_TEXT) return text;
  const note = `\n[shortened: ${text.length} characters, ${LONGEST_TEXT} are the limit]`;
  const cut = text.slice(0, LONGEST_TEXT - note.length);
  // A lone half of a surrogate pair is no valid text for the host.
  return `${/[\ud800-\udbff]$/.test(cut) ? cut.slice(0, -1) : cut}${note}`;
}
