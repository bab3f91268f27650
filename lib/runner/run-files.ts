import { CodedError } from "../platform/coded-error.ts";
import type { Environment } from "../platform/environment.ts";
import { files as fileSystem } from "../platform/files.ts";
import { peekMark } from "../session/lazy-session.ts";
import { type SessionFiles, sessionFiles, sessionKey } from "../session/session-files.ts";

/**
 * Where a run keeps things, found when it is first asked for. Light, since most runs need no more
 * than a look whether the session is there; `run-record.ts` does the writing.
 */
export class RunFiles {
  readonly env: Environment;
  /** The payload, once it is known. */
  payload: Readonly<Record<string, unknown>> = {};
  #files: SessionFiles | CodedError | undefined;

  constructor(env: Environment) {
    this.env = env;
  }

  /** Why there are none: no private directory is to be had. */
  get files(): SessionFiles | CodedError {
    return this.#files ??= filesOrRefusal(this.env, this.sessionId);
  }

  get sessionId(): string | undefined {
    const id = this.payload["session_id"];
    return typeof id === "string" ? id : undefined;
  }

  isShown(plugin: string, mark: string): boolean {
    const { files } = this;
    return !(files instanceof CodedError) && peekMark(files.state, plugin, mark);
  }

  /** Whether the session has its file already, or can't have one. */
  isBegun(): boolean {
    const { files } = this;
    return !(files instanceof CodedError) && fileSystem.linkStatus(files.state) !== undefined;
  }
}

function filesOrRefusal(
  env: Environment,
  sessionId: string | undefined,
): SessionFiles | CodedError {
  try {
    return sessionFiles(env, sessionKey(sessionId, env));
  } catch (error) {
    if (error instanceof CodedError && error.code === "STATE_DIRECTORY_REFUSED") return error;
    throw error;
  }
}
