import type { Environment } from "../platform/environment.ts";
import { hostProcess } from "../platform/process-identity.ts";
import { safeName } from "../security/safe-name.ts";

/**
 * What names a session's files, [A-Za-z0-9_-] and at most 64 characters: the payload's session_id,
 * else CLAUDE_CODE_SESSION_ID, else CLAUDE_SESSION_PID, else the host's process id.
 */
export function sessionKey(payloadSessionId: string | undefined, env: Environment): string {
  return safeName(hostSessionId(payloadSessionId, env) ?? String(hostProcess(env)));
}

/** The id that the host, or whoever started it, gave the session; undefined when nobody did. */
export function hostSessionId(
  payloadSessionId: string | undefined,
  env: Environment,
): string | undefined {
  return payloadSessionId || env.CLAUDE_CODE_SESSION_ID || env.CLAUDE_SESSION_PID || undefined;
}
