import type { ErrorCode } from "../platform/error-code.ts";

export interface ErrorSummary {
  /** One sentence. */
  readonly meaning: string;
  /** One or two sentences. */
  readonly remedy: string;
}

/** What commands say about a code; `docs/errors/<CODE>.md` begins with the same sentences. */
export const ERROR_SUMMARIES: Readonly<Record<ErrorCode, ErrorSummary>> = {
  FILE_NOT_FOUND: {
    meaning: "A file that a hook or a command needs does not exist.",
    remedy: "Make the file, or correct the path that the message names.",
  },
  FILE_NOT_READABLE: {
    meaning:
      "A file is there and can't be used: it is no regular file, is too large, or may not be read.",
    remedy: "Put a regular file of yours in its place, or mend its owner and mode.",
  },
  FILE_CORRUPTED: {
    meaning: "A file of Tackle holds what Tackle never wrote.",
    remedy: "If the message says that it was set aside, nothing; else move the file away.",
  },
  DEPENDENCY_MISSING: {
    meaning: "A program or library that a hook needs is not on this machine.",
    remedy: "Install what the message names, or turn the hook off with TACKLE_DISABLE.",
  },
  SESSION_CORRUPTED: {
    meaning: "The session's file was not what Tackle writes, and has been mended or begun again.",
    remedy: "Nothing; if it happens again, find out what else writes into the state directory.",
  },
  SESSION_LOCKED: {
    meaning: "The session's lock was not free in time, so nothing of the session was changed.",
    remedy: "See whether a process hangs while it holds the lock; otherwise nothing.",
  },
  VALIDATION_FAILED: {
    meaning: "A check of a hook was not passed.",
    remedy: "Read what the hook found, and put it right.",
  },
  DISK_FULL: {
    meaning: "There was no room to write a file whole.",
    remedy: "Free space, raise the quota, or move the state with TACKLE_STATE_DIR.",
  },
  TIMEOUT: {
    meaning: "A hook did not answer before its deadline.",
    remedy:
      "Find out what it waited for; if its work is just long, its author can raise the timeout.",
  },
  INPUT_INVALID: {
    meaning: "What came on stdin is no payload of a hook.",
    remedy: "Call the hook from Claude Code, or give it a recorded payload.",
  },
  INPUT_FIELD_INVALID: {
    meaning: "A field of the payload that a hook reads is missing or of another type.",
    remedy: "Update Tackle or Claude Code, so that both mean the same protocol.",
  },
  HOOK_CRASHED: {
    meaning: "A hook's code threw an error that nobody caught.",
    remedy: "Look at the stack in the entry and mend the hook, or turn it off.",
  },
  HOOK_EXITED: {
    meaning: "A hook's code called process.exit or process.abort.",
    remedy: "Return an answer, or nothing, in place of the call.",
  },
  OUTPUT_NOT_WRITTEN: {
    meaning: "The answer could not be written to stdout, so the host has not got it.",
    remedy: "See whether the host still ran; when stdout leads to a file, free space there.",
  },
  ANSWER_NOT_HONOURED: {
    meaning: "A hook returned something that is no answer for its event.",
    remedy: "Return what the context's own methods give, or nothing.",
  },
  UPDATE_CONFLICT: {
    meaning: "Hooks of one group want different values for the same thing, so neither is applied.",
    remedy: "Let one of them alone change it, or turn one off.",
  },
  PATH_REFUSED: {
    meaning: "A path was not used, because it could lead out of the directory it belongs to.",
    remedy: "Correct the path or the variable that the message names.",
  },
  DIRECTORY_NOT_CREATED: {
    meaning: "A directory that a hook or the archive needs could not be made.",
    remedy: "Make it yourself, or mend owner and mode of the one above it.",
  },
  STATE_DIRECTORY_REFUSED: {
    meaning: "No directory was found that is yours alone, so nothing of the session is kept.",
    remedy: "Set TACKLE_STATE_DIR to a directory of your own with mode 0700.",
  },
  SESSION_TOO_LARGE: {
    meaning: "A change would have made the session's file larger than 4 MB, and was not kept.",
    remedy: "Store less: a session is for marks and small facts, not for content.",
  },
  SESSION_UNAVAILABLE: {
    meaning: "The session's file could not be read or written.",
    remedy: "Look up the errno in the message; mostly it is about rights, or too many open files.",
  },
  LOCK_UNAVAILABLE: {
    meaning: "A lock could not be had: another process held it, or the file can't be locked.",
    remedy:
      "If it comes again and again, look at who holds the file, and on which file system it lies.",
  },
  LOCK_LOST: {
    meaning: "A lock file was removed or replaced while a hook held it.",
    remedy: "Don't delete `.lock` files; let `tackle cleanup` remove what is old.",
  },
  LOG_NOT_WRITTEN: {
    meaning: "The log or the journal could not be written; the hook went on without.",
    remedy: "Look at the path and the reason in the message, and clear what is in the way.",
  },
  CLEANUP_FAILED: {
    meaning: "What an ended or old session left could not be archived or removed.",
    remedy: "Mostly nothing: the next sweep tries again. Else clear what the message names.",
  },
  RULE_INVALID: {
    meaning: "A rule of a plugin is not fit for use.",
    remedy: "Correct the rule that the message names; this is for the plugin's author.",
  },
  NOT_LOOKED_AT: {
    meaning: "A rule that refuses edits could not read the code of one, so the edit was blocked.",
    remedy: "Write the code flatter or in smaller files, as the reason in the message asks.",
  },
};
