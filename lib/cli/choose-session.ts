import type { Environment } from "../platform/environment.ts";
import { safeName } from "../security/safe-name.ts";
import type { KnownSession } from "./known-sessions.ts";

/**
 * The session that somebody means: by key, by the host's id, by "<pid>-<seconds>", or by the start
 * of one of these; without a name the one that this process was started in, else the one that was
 * written to last. Undefined when there is none at all.
 * Throws RangeError for a name that is nobody's, or the start of several.
 */
export function chooseSession(
  sessions: readonly KnownSession[],
  name: string | undefined,
  env: Environment,
): KnownSession | undefined {
  if (name === undefined || name === "") return current(sessions, env) ?? sessions[0];
  const named = sessions.find((session) => namesOf(session).includes(name)) ??
    sessions.find(({ key }) => key === safeName(name));
  if (named !== undefined) return named;
  const [first, second] = sessions.filter((session) =>
    namesOf(session).some((each) => each.startsWith(name))
  );
  if (first !== undefined && second === undefined) return first;
  const why = first === undefined ? "there is none of that name" : "several begin with it";
  throw new RangeError(
    `Cannot choose the session "${name}": ${why}; tackle sessions --all lists them`,
  );
}

function current(sessions: readonly KnownSession[], env: Environment): KnownSession | undefined {
  const id = env.CLAUDE_CODE_SESSION_ID;
  return id ? sessions.find(({ key }) => key === safeName(id)) : undefined;
}

function namesOf({ key, registered }: KnownSession): string[] {
  return [key, registered?.claude_session_id, registered?.session_id].filter((name) =>
    name !== undefined
  );
}
