import { Answer } from "../hook/answer.ts";
import { CodedError } from "../platform/coded-error.ts";
import { hostProcess } from "../platform/process-identity.ts";
import type { Session } from "../session/session.ts";
import type { SessionJournal } from "../session/storage-failure.ts";
import { isSpokenFor } from "./speakers.ts";
import type { Outcome } from "./run-hooks.ts";
import type { Task } from "./task.ts";

/** Who gives the advice of a plugin that is installed beside one that it is a part of. */
export class Speech {
  readonly #task: Task;
  /** Of this process's plugins; undefined until somebody asks. */
  #spokenFor: readonly string[] | undefined;

  constructor(task: Task) {
    this.#task = task;
  }

  /**
   * Whether another process gives the advice of this plugin's hooks. Told by a look at the session,
   * so no decision may hang on it.
   */
  isSpokenFor(plugin: string): boolean {
    if (this.#task.payload["hook_event_name"] !== "SessionStart") {
      this.#spokenFor ??= this.#lookForSpeaker();
    }
    return this.#spokenFor?.includes(plugin) ?? false;
  }

  /** At a SessionStart: this process speaks for its plugins, unless another one does. */
  async claim(session: Session, journal: SessionJournal): Promise<void> {
    const { plugin, files: { env } } = this.#task;
    const parts = this.#task.parts?.() ?? [];
    if (parts.length === 0) return;
    const { claimSpeech } = await import("./claim-speech.ts");
    const { orJournal } = await import("../session/storage-failure.ts");
    const claim = { plugin, parts, pid: hostProcess(env), now: Date.now() };
    this.#spokenFor = orJournal(journal, () => claimSpeech(session, claim), []);
  }

  /** Advice is left to the process that gives it. Decisions stay: that one may be off, or fail. */
  leave(outcome: Outcome): Outcome {
    const decisions = outcome.answers.flatMap(decisionsIn);
    const isAllDecision = decisions.length === outcome.answers.length &&
      decisions.every((answer, index) => answer === outcome.answers[index]);
    if (isAllDecision || !this.isSpokenFor(outcome.named.plugin)) return outcome;
    return { ...outcome, answers: decisions };
  }

  /** Nobody else speaks for a plugin that has parts, or for a hook that is called by its name. */
  #lookForSpeaker(): readonly string[] {
    const { plugin, files: { files, env } } = this.#task;
    const parts = this.#task.parts?.() ?? [];
    if (parts.length !== 1 || parts[0] !== plugin || files instanceof CodedError) return [];
    return isSpokenFor(files.state, plugin, hostProcess(env)) ? [plugin] : [];
  }
}

/** What of an answer decides something; of findings those that refuse. */
function decisionsIn(answer: Answer): readonly Answer[] {
  const { decision, updatedInput, stop, findings } = answer.parts;
  if (decision !== undefined || updatedInput !== undefined || stop !== undefined) return [answer];
  const refusing = findings?.filter(({ rule }) => rule.level === "deny") ?? [];
  if (refusing.length === 0) return [];
  return refusing.length === findings?.length ? [answer] : [new Answer({ findings: refusing })];
}

/** What a process finds but leaves to another one to say is not marked as shown. */
export function markingUnless(isSpokenFor: () => boolean, session: Session): Session {
  const markOnce: Session["markOnce"] = (type) =>
    !session.hasShown(type) && (isSpokenFor() || session.markOnce(type));
  return new Proxy(session, {
    get: (target, name: keyof Session) => name === "markOnce" ? markOnce : target[name],
  });
}
