import type { Environment } from "../platform/environment.ts";
import { detectPlatform } from "../platform/platform.ts";
import { hostProcess, startTimeOf } from "../platform/process-identity.ts";
import { checkPluginName } from "./check-names.ts";
import { hostSessionId, type SessionFiles, sessionFiles, sessionKey } from "./session-files.ts";
import {
  type HostProcess,
  newState,
  type SessionMetadata,
  type SessionState,
} from "./session-state.ts";
import { StateFile } from "./state-file.ts";
import type { SessionJournal } from "./storage-failure.ts";

export interface SessionOptions {
  readonly env: Environment;
  /** The payload's session_id. */
  readonly sessionId?: string | undefined;
  readonly plugin: string;
  /** performance.now ms at which the hook must have answered. */
  readonly deadline: number;
  readonly journal: SessionJournal;
  /** As `sessionFiles` gives them, when they are known already. */
  readonly files?: SessionFiles;
}

/** What works on one session's file needs to know. */
export interface OpenState {
  readonly stateFile: StateFile;
  readonly files: SessionFiles;
  readonly metadata: SessionMetadata;
  /** A session as it begins now. */
  readonly begin: () => SessionState;
  /** The host of this process. On macOS this starts a program. */
  readonly host: () => HostProcess;
}

/** Asks nothing of the file system when `files` is given. Throws TypeError for a plugin's name. */
export function openState(options: SessionOptions): OpenState {
  const { env, sessionId, journal, deadline } = options;
  checkPluginName(options.plugin);
  const files = options.files ?? sessionFiles(env, sessionKey(sessionId, env));
  const metadata: SessionMetadata = {
    log_file: files.log,
    error_journal: files.journal,
    platform: detectPlatform(),
  };
  const host = () => hostOf(env);
  const claudeSessionId = hostSessionId(sessionId, env);
  const begin = () => newState({ host: host(), claudeSessionId, metadata }, Date.now());
  const stateFile = new StateFile({ files, journal, deadline, begin });
  return { stateFile, files, metadata, begin, host };
}

/** Journals what the environment asked for and was not given. */
export function noteRefused({ refused }: SessionFiles, journal: SessionJournal): void {
  for (const { path, reason } of refused) {
    const message = `Cannot use "${path}" for state or logs: ${reason}`;
    journal.warn("STATE_DIRECTORY_REFUSED", message, { path, reason });
  }
}

function hostOf(env: Environment): HostProcess {
  const pid = hostProcess(env);
  const start = startTimeOf(pid);
  return start === undefined ? { pid } : { pid, start_time: start };
}
