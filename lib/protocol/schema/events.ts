import type { z } from "zod";
import { ConfigChange } from "./events/config-change.ts";
import { CwdChanged } from "./events/cwd-changed.ts";
import { DirectoryAdded } from "./events/directory-added.ts";
import { Elicitation } from "./events/elicitation.ts";
import { ElicitationResult } from "./events/elicitation-result.ts";
import { FileChanged } from "./events/file-changed.ts";
import { InstructionsLoaded } from "./events/instructions-loaded.ts";
import { MessageDisplay } from "./events/message-display.ts";
import { Notification } from "./events/notification.ts";
import { PermissionDenied } from "./events/permission-denied.ts";
import { PermissionRequest } from "./events/permission-request.ts";
import { PostCompact } from "./events/post-compact.ts";
import { PostModelSwitch } from "./events/post-model-switch.ts";
import { PostToolBatch } from "./events/post-tool-batch.ts";
import { PostToolUse } from "./events/post-tool-use.ts";
import { PostToolUseFailure } from "./events/post-tool-use-failure.ts";
import { PreCompact } from "./events/pre-compact.ts";
import { PreModelSwitch } from "./events/pre-model-switch.ts";
import { PreToolUse } from "./events/pre-tool-use.ts";
import { SessionEnd } from "./events/session-end.ts";
import { SessionStart } from "./events/session-start.ts";
import { Setup } from "./events/setup.ts";
import { Stop } from "./events/stop.ts";
import { StopFailure } from "./events/stop-failure.ts";
import { SubagentStart } from "./events/subagent-start.ts";
import { SubagentStop } from "./events/subagent-stop.ts";
import { TaskCompleted } from "./events/task-completed.ts";
import { TaskCreated } from "./events/task-created.ts";
import { TeammateIdle } from "./events/teammate-idle.ts";
import { UserPromptExpansion } from "./events/user-prompt-expansion.ts";
import { UserPromptSubmit } from "./events/user-prompt-submit.ts";
import { WorktreeCreate } from "./events/worktree-create.ts";
import { WorktreeRemove } from "./events/worktree-remove.ts";

/** Input and output of every event of client 2.1.329, in the order of its own list. */
export const EVENT_SCHEMAS = {
  PreToolUse,
  PostToolUse,
  PostToolUseFailure,
  PostToolBatch,
  Notification,
  UserPromptSubmit,
  UserPromptExpansion,
  SessionStart,
  SessionEnd,
  Stop,
  StopFailure,
  SubagentStart,
  SubagentStop,
  PreCompact,
  PostCompact,
  PreModelSwitch,
  PostModelSwitch,
  PermissionRequest,
  PermissionDenied,
  Setup,
  TeammateIdle,
  TaskCreated,
  TaskCompleted,
  Elicitation,
  ElicitationResult,
  ConfigChange,
  WorktreeCreate,
  WorktreeRemove,
  InstructionsLoaded,
  CwdChanged,
  FileChanged,
  DirectoryAdded,
  MessageDisplay,
};

type InferEach<Side extends "input" | "output"> = {
  [Event in keyof typeof EVENT_SCHEMAS]: z.infer<(typeof EVENT_SCHEMAS)[Event][Side]>;
};

/** What the host sends on each event. */
export interface EventInputs extends InferEach<"input"> {}

/** What a hook may print on each event. */
export interface EventOutputs extends InferEach<"output"> {}
