import type { ConfigChangeInput, ConfigChangeOutput } from "./events/config-change.ts";
import type { CwdChangedInput, CwdChangedOutput } from "./events/cwd-changed.ts";
import type { DirectoryAddedInput, DirectoryAddedOutput } from "./events/directory-added.ts";
import type { ElicitationInput, ElicitationOutput } from "./events/elicitation.ts";
import type {
  ElicitationResultInput,
  ElicitationResultOutput,
} from "./events/elicitation-result.ts";
import type { FileChangedInput, FileChangedOutput } from "./events/file-changed.ts";
import type {
  InstructionsLoadedInput,
  InstructionsLoadedOutput,
} from "./events/instructions-loaded.ts";
import type { MessageDisplayInput, MessageDisplayOutput } from "./events/message-display.ts";
import type { NotificationInput, NotificationOutput } from "./events/notification.ts";
import type { PermissionDeniedInput, PermissionDeniedOutput } from "./events/permission-denied.ts";
import type {
  PermissionRequestInput,
  PermissionRequestOutput,
} from "./events/permission-request.ts";
import type { PostCompactInput, PostCompactOutput } from "./events/post-compact.ts";
import type { PostModelSwitchInput, PostModelSwitchOutput } from "./events/post-model-switch.ts";
import type { PostToolBatchInput, PostToolBatchOutput } from "./events/post-tool-batch.ts";
import type { PostToolUseInput, PostToolUseOutput } from "./events/post-tool-use.ts";
import type {
  PostToolUseFailureInput,
  PostToolUseFailureOutput,
} from "./events/post-tool-use-failure.ts";
import type { PreCompactInput, PreCompactOutput } from "./events/pre-compact.ts";
import type { PreModelSwitchInput, PreModelSwitchOutput } from "./events/pre-model-switch.ts";
import type { PreToolUseInput, PreToolUseOutput } from "./events/pre-tool-use.ts";
import type { SessionEndInput, SessionEndOutput } from "./events/session-end.ts";
import type { SessionStartInput, SessionStartOutput } from "./events/session-start.ts";
import type { SetupInput, SetupOutput } from "./events/setup.ts";
import type { StopInput, StopOutput } from "./events/stop.ts";
import type { StopFailureInput, StopFailureOutput } from "./events/stop-failure.ts";
import type { SubagentStartInput, SubagentStartOutput } from "./events/subagent-start.ts";
import type { SubagentStopInput, SubagentStopOutput } from "./events/subagent-stop.ts";
import type { TaskCompletedInput, TaskCompletedOutput } from "./events/task-completed.ts";
import type { TaskCreatedInput, TaskCreatedOutput } from "./events/task-created.ts";
import type { TeammateIdleInput, TeammateIdleOutput } from "./events/teammate-idle.ts";
import type {
  UserPromptExpansionInput,
  UserPromptExpansionOutput,
} from "./events/user-prompt-expansion.ts";
import type { UserPromptSubmitInput, UserPromptSubmitOutput } from "./events/user-prompt-submit.ts";
import type { WorktreeCreateInput, WorktreeCreateOutput } from "./events/worktree-create.ts";
import type { WorktreeRemoveInput, WorktreeRemoveOutput } from "./events/worktree-remove.ts";

/** What the host sends on each event. */
export interface EventInputs {
  PreToolUse: PreToolUseInput;
  PostToolUse: PostToolUseInput;
  PostToolUseFailure: PostToolUseFailureInput;
  PostToolBatch: PostToolBatchInput;
  Notification: NotificationInput;
  UserPromptSubmit: UserPromptSubmitInput;
  UserPromptExpansion: UserPromptExpansionInput;
  SessionStart: SessionStartInput;
  SessionEnd: SessionEndInput;
  Stop: StopInput;
  StopFailure: StopFailureInput;
  SubagentStart: SubagentStartInput;
  SubagentStop: SubagentStopInput;
  PreCompact: PreCompactInput;
  PostCompact: PostCompactInput;
  PreModelSwitch: PreModelSwitchInput;
  PostModelSwitch: PostModelSwitchInput;
  PermissionRequest: PermissionRequestInput;
  PermissionDenied: PermissionDeniedInput;
  Setup: SetupInput;
  TeammateIdle: TeammateIdleInput;
  TaskCreated: TaskCreatedInput;
  TaskCompleted: TaskCompletedInput;
  Elicitation: ElicitationInput;
  ElicitationResult: ElicitationResultInput;
  ConfigChange: ConfigChangeInput;
  WorktreeCreate: WorktreeCreateInput;
  WorktreeRemove: WorktreeRemoveInput;
  InstructionsLoaded: InstructionsLoadedInput;
  CwdChanged: CwdChangedInput;
  FileChanged: FileChangedInput;
  DirectoryAdded: DirectoryAddedInput;
  MessageDisplay: MessageDisplayInput;
}

/** What a hook may print on each event. */
export interface EventOutputs {
  PreToolUse: PreToolUseOutput;
  PostToolUse: PostToolUseOutput;
  PostToolUseFailure: PostToolUseFailureOutput;
  PostToolBatch: PostToolBatchOutput;
  Notification: NotificationOutput;
  UserPromptSubmit: UserPromptSubmitOutput;
  UserPromptExpansion: UserPromptExpansionOutput;
  SessionStart: SessionStartOutput;
  SessionEnd: SessionEndOutput;
  Stop: StopOutput;
  StopFailure: StopFailureOutput;
  SubagentStart: SubagentStartOutput;
  SubagentStop: SubagentStopOutput;
  PreCompact: PreCompactOutput;
  PostCompact: PostCompactOutput;
  PreModelSwitch: PreModelSwitchOutput;
  PostModelSwitch: PostModelSwitchOutput;
  PermissionRequest: PermissionRequestOutput;
  PermissionDenied: PermissionDeniedOutput;
  Setup: SetupOutput;
  TeammateIdle: TeammateIdleOutput;
  TaskCreated: TaskCreatedOutput;
  TaskCompleted: TaskCompletedOutput;
  Elicitation: ElicitationOutput;
  ElicitationResult: ElicitationResultOutput;
  ConfigChange: ConfigChangeOutput;
  WorktreeCreate: WorktreeCreateOutput;
  WorktreeRemove: WorktreeRemoveOutput;
  InstructionsLoaded: InstructionsLoadedOutput;
  CwdChanged: CwdChangedOutput;
  FileChanged: FileChangedOutput;
  DirectoryAdded: DirectoryAddedOutput;
  MessageDisplay: MessageDisplayOutput;
}
