/** One line that a client prints with `--output-format stream-json`. */
export interface ClientMessage {
  type: string;
  subtype?: string;
  [field: string]: unknown;
}

/** How a hook ended, as the client tells it in a `hook_response` message. */
export interface HookOutcome {
  event: string;
  exitCode: number | undefined;
  stdout: string;
  stderr: string;
  outcome: string;
}

/** The last message, with what the client has to say about the whole run. */
export function resultOf(messages: readonly ClientMessage[]): ClientMessage {
  const result = messages.findLast((message) => message.type === "result");
  if (!result) throw new RangeError("The client printed no result");
  return result;
}

/** Every hook that ended during the run, in order; all of them or those of one event. */
export function hookOutcomes(messages: readonly ClientMessage[], event?: string): HookOutcome[] {
  return messages
    .filter((message) => message.type === "system" && message.subtype === "hook_response")
    .filter((message) => event === undefined || message.hook_event === event)
    .map((message) => ({
      event: String(message.hook_event),
      exitCode: message.exit_code as number | undefined,
      stdout: String(message.stdout ?? ""),
      stderr: String(message.stderr ?? ""),
      outcome: String(message.outcome),
    }));
}
