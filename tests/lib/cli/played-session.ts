import { existsSync } from "node:fs";
import { recordedPayload } from "../../support/recorded-payload.ts";
import { scratchDirectory } from "../../support/scratch-directory.ts";
import { type Ran, runTackle } from "../../support/tackle-binary.ts";

/** A user's own state directory, and the binary run in it. */
export interface Played {
  readonly home: string;
  readonly state: string;
  readonly env: Record<string, string>;
  /** One hook process of the session. */
  hook(event: "SessionStart" | "PreToolUse" | "SessionEnd", session: string): Ran;
  /** A gate that gets no JSON: INPUT_INVALID in the session's journal. */
  fail(session: string): Ran;
  /** A command that somebody types. */
  tackle(...words: string[]): Ran;
}

export function playedSession(more: Record<string, string> = {}): Played {
  const home = scratchDirectory();
  const state = `${home}/state`;
  const env = { HOME: home, TACKLE_STATE_DIR: state, CLAUDE_PID: String(process.pid), ...more };
  return {
    home,
    state,
    env,
    hook: (event, session_id) =>
      runTackle(["typescript", event], recordedPayload(event, { session_id }), { env }),
    fail: (session) =>
      runTackle(["typescript", "PreToolUse"], "no JSON", {
        env: { ...env, CLAUDE_CODE_SESSION_ID: session },
      }),
    tackle: (...words) => runTackle(words, "", { env }),
  };
}

/** A process id that was given once and is free again. */
export function deadProcess(): number {
  const { pid } = Bun.spawnSync(["true"]);
  if (existsSync(`/proc/${pid}`)) throw new Error(`Process ${pid} is there`);
  return pid;
}
