import type { ApiRequest, Script } from "./scripted-api.ts";
import { say, type Turn } from "./turn.ts";

/** Answers request after request with the next turn, and with a closing word when none are left. */
export function inOrder(...turns: readonly Turn[]): Script {
  const left = [...turns];
  return () => left.shift() ?? say("all done");
}

/**
 * Gives the requests whose first message holds `marker` (those of a subagent, whose prompt says it)
 * to one script and all others to another.
 */
export function split(marker: string, inside: Script, outside: Script): Script {
  return (request) => (firstMessage(request).includes(marker) ? inside : outside)(request);
}

function firstMessage(request: ApiRequest): string {
  return JSON.stringify(request.messages[0] ?? "");
}
