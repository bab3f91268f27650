import type { EventName } from "../protocol/event-name.ts";
import { EVENT_TABLE } from "../protocol/event-table.ts";
import type { EventOutputs } from "../protocol/schema/events.ts";
import type { Finding } from "../rules/finding.ts";

/** What one hook, or a merged group, says to the host. An empty one is neutral: no output. */
export interface AnswerParts {
  readonly decision?: "allow" | "deny" | "ask" | "defer" | "block";
  readonly reason?: string;
  readonly updatedInput?: Readonly<Record<string, unknown>>;
  /** For the model (additionalContext). */
  readonly contexts?: readonly string[];
  /** For the person (systemMessage). */
  readonly messages?: readonly string[];
  /** Ends the turn after this event, with this reason (continue: false). */
  readonly stop?: string;
  /** Fields of this event's hookSpecificOutput that have no answer of their own. */
  readonly specific?: Readonly<Record<string, unknown>>;
  /** Of an edit; the findings of all hooks of a group become one report. */
  readonly findings?: readonly Finding[];
  /** WorktreeCreate alone: the directory made, the one answer that is no JSON. */
  readonly worktree?: string;
}

/** Made only by the answers of a context, so that what the types allow is what the host honours. */
export class Answer {
  readonly #parts: AnswerParts;

  constructor(parts: AnswerParts) {
    this.#parts = parts;
  }

  get parts(): AnswerParts {
    return this.#parts;
  }
}

/** The event's own part of the output, without its name. */
type SpecificFields<E extends EventName> = Exclude<EventOutputs[E], { async: true }> extends
  { hookSpecificOutput?: infer Specific } ? Partial<Omit<NonNullable<Specific>, "hookEventName">>
  : Record<never, never>;

/** Every answer there is; an event offers those that the event table names for it. */
export interface Answers<E extends EventName> {
  /** Grants the permission: the person is not asked. Never to say "no objection"; return nothing for that. */
  allow(reason?: string): Answer;
  /** Refuses. The reason reaches the model. */
  deny(reason: string): Answer;
  /** Lets the person decide, showing the reason. */
  ask(reason: string): Answer;
  /** Leaves the call to whoever drives a headless client. */
  defer(reason?: string): Answer;
  /** Blocks or sends back, as the event has it; the reason reaches the model or the person. */
  block(reason: string): Answer;
  /** Context for the model, which decides nothing. */
  advise(context: string): Answer;
  /** What rules have found in an edit: refuses it where one of them does, else advises. */
  report(findings: readonly Finding[]): Answer;
  /** Replaces the whole tool input: a partial one fails the host's validation. */
  update(input: Record<string, unknown>): Answer;
  /** A line for the person. */
  notify(message: string): Answer;
  /** Ends the turn. On PreToolUse the tool still runs: deny is what prevents it. */
  stop(reason: string): Answer;
  /** The event's own fields: sessionTitle, watchPaths, displayContent, retry and the like. */
  respond(fields: SpecificFields<E>): Answer;
  /** WorktreeCreate: the absolute path of the directory that was made. */
  worktree(path: string): Answer;
}

export type AnswerName = keyof Answers<EventName>;

/** What the host honours on an event: an answer that it ignores does not compile. */
export type AnswersOf<E extends EventName> = Pick<
  Answers<E>,
  (typeof EVENT_TABLE)[E]["answers"][number]
>;

/** The answers of one event, and at run time too no others. */
export function answersOf<E extends EventName>(event: E): AnswersOf<E> {
  const names: readonly AnswerName[] = EVENT_TABLE[event].answers;
  return Object.fromEntries(names.map((name) => [name, BUILDERS[name]])) as AnswersOf<E>;
}

const BUILDERS: Answers<EventName> = {
  allow: (reason) => new Answer({ decision: "allow", ...(reason && { reason }) }),
  deny: (reason) => new Answer({ decision: "deny", reason }),
  ask: (reason) => new Answer({ decision: "ask", reason }),
  defer: (reason) => new Answer({ decision: "defer", ...(reason && { reason }) }),
  block: (reason) => new Answer({ decision: "block", reason }),
  advise: (context) => new Answer({ contexts: [context] }),
  report: (findings) => new Answer({ findings }),
  update: (updatedInput) => new Answer({ updatedInput }),
  notify: (message) => new Answer({ messages: [message] }),
  stop: (stop) => new Answer({ stop }),
  respond: (specific) => new Answer({ specific }),
  worktree: (worktree) => new Answer({ worktree }),
};
