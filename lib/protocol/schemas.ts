import type { z } from "zod";
import type { EventName } from "./event-name.ts";
import type { EventInputs, EventOutputs } from "./event-types.ts";
import { ConfigChangeInput, ConfigChangeOutput } from "./events/config-change.ts";
import { CwdChangedInput, CwdChangedOutput } from "./events/cwd-changed.ts";
import { DirectoryAddedInput, DirectoryAddedOutput } from "./events/directory-added.ts";
import { ElicitationInput, ElicitationOutput } from "./events/elicitation.ts";
import { ElicitationResultInput, ElicitationResultOutput } from "./events/elicitation-result.ts";
import { FileChangedInput, FileChangedOutput } from "./events/file-changed.ts";
import { InstructionsLoadedInput, InstructionsLoadedOutput } from "./events/instructions-loaded.ts";
import { MessageDisplayInput, MessageDisplayOutput } from "./events/message-display.ts";
import { NotificationInput, NotificationOutput } from "./events/notification.ts";
import { PermissionDeniedInput, PermissionDeniedOutput } from "./events/permission-denied.ts";
import { PermissionRequestInput, PermissionRequestOutput } from "./events/permission-request.ts";
import { PostCompactInput, PostCompactOutput } from "./events/post-compact.ts";
import { PostModelSwitchInput, PostModelSwitchOutput } from "./events/post-model-switch.ts";
import { PostToolBatchInput, PostToolBatchOutput } from "./events/post-tool-batch.ts";
import { PostToolUseInput, PostToolUseOutput } from "./events/post-tool-use.ts";
import {
  PostToolUseFailureInput,
  PostToolUseFailureOutput,
} from "./events/post-tool-use-failure.ts";
import { PreCompactInput, PreCompactOutput } from "./events/pre-compact.ts";
import { PreModelSwitchInput, PreModelSwitchOutput } from "./events/pre-model-switch.ts";
import { PreToolUseInput, PreToolUseOutput } from "./events/pre-tool-use.ts";
import { SessionEndInput, SessionEndOutput } from "./events/session-end.ts";
import { SessionStartInput, SessionStartOutput } from "./events/session-start.ts";
import { SetupInput, SetupOutput } from "./events/setup.ts";
import { StopInput, StopOutput } from "./events/stop.ts";
import { StopFailureInput, StopFailureOutput } from "./events/stop-failure.ts";
import { SubagentStartInput, SubagentStartOutput } from "./events/subagent-start.ts";
import { SubagentStopInput, SubagentStopOutput } from "./events/subagent-stop.ts";
import { TaskCompletedInput, TaskCompletedOutput } from "./events/task-completed.ts";
import { TaskCreatedInput, TaskCreatedOutput } from "./events/task-created.ts";
import { TeammateIdleInput, TeammateIdleOutput } from "./events/teammate-idle.ts";
import {
  UserPromptExpansionInput,
  UserPromptExpansionOutput,
} from "./events/user-prompt-expansion.ts";
import { UserPromptSubmitInput, UserPromptSubmitOutput } from "./events/user-prompt-submit.ts";
import { WorktreeCreateInput, WorktreeCreateOutput } from "./events/worktree-create.ts";
import { WorktreeRemoveInput, WorktreeRemoveOutput } from "./events/worktree-remove.ts";

type Schemas = {
  readonly [Name in EventName]: {
    readonly input: z.ZodType<EventInputs[Name]>;
    readonly output: z.ZodType<EventOutputs[Name]>;
  };
};

/** Input and output of every event. Loads zod: for the CLI and for tests, never for a hook's path. */
export const SCHEMAS: Schemas = {
  PreToolUse: { input: PreToolUseInput, output: PreToolUseOutput },
  PostToolUse: { input: PostToolUseInput, output: PostToolUseOutput },
  PostToolUseFailure: { input: PostToolUseFailureInput, output: PostToolUseFailureOutput },
  PostToolBatch: { input: PostToolBatchInput, output: PostToolBatchOutput },
  Notification: { input: NotificationInput, output: NotificationOutput },
  UserPromptSubmit: { input: UserPromptSubmitInput, output: UserPromptSubmitOutput },
  UserPromptExpansion: { input: UserPromptExpansionInput, output: UserPromptExpansionOutput },
  SessionStart: { input: SessionStartInput, output: SessionStartOutput },
  SessionEnd: { input: SessionEndInput, output: SessionEndOutput },
  Stop: { input: StopInput, output: StopOutput },
  StopFailure: { input: StopFailureInput, output: StopFailureOutput },
  SubagentStart: { input: SubagentStartInput, output: SubagentStartOutput },
  SubagentStop: { input: SubagentStopInput, output: SubagentStopOutput },
  PreCompact: { input: PreCompactInput, output: PreCompactOutput },
  PostCompact: { input: PostCompactInput, output: PostCompactOutput },
  PreModelSwitch: { input: PreModelSwitchInput, output: PreModelSwitchOutput },
  PostModelSwitch: { input: PostModelSwitchInput, output: PostModelSwitchOutput },
  PermissionRequest: { input: PermissionRequestInput, output: PermissionRequestOutput },
  PermissionDenied: { input: PermissionDeniedInput, output: PermissionDeniedOutput },
  Setup: { input: SetupInput, output: SetupOutput },
  TeammateIdle: { input: TeammateIdleInput, output: TeammateIdleOutput },
  TaskCreated: { input: TaskCreatedInput, output: TaskCreatedOutput },
  TaskCompleted: { input: TaskCompletedInput, output: TaskCompletedOutput },
  Elicitation: { input: ElicitationInput, output: ElicitationOutput },
  ElicitationResult: { input: ElicitationResultInput, output: ElicitationResultOutput },
  ConfigChange: { input: ConfigChangeInput, output: ConfigChangeOutput },
  WorktreeCreate: { input: WorktreeCreateInput, output: WorktreeCreateOutput },
  WorktreeRemove: { input: WorktreeRemoveInput, output: WorktreeRemoveOutput },
  InstructionsLoaded: { input: InstructionsLoadedInput, output: InstructionsLoadedOutput },
  CwdChanged: { input: CwdChangedInput, output: CwdChangedOutput },
  FileChanged: { input: FileChangedInput, output: FileChangedOutput },
  DirectoryAdded: { input: DirectoryAddedInput, output: DirectoryAddedOutput },
  MessageDisplay: { input: MessageDisplayInput, output: MessageDisplayOutput },
};
