import type * as official from "@anthropic-ai/claude-agent-sdk/sdk-tools";
import type { Equal } from "./type-differences.ts";

/** The official tool inputs under the names that payloads carry. */
export interface OfficialToolInputs {
  Agent: official.AgentInput;
  Artifact: official.ArtifactInput;
  AskUserQuestion: official.AskUserQuestionInput;
  Bash: official.BashInput;
  ClaudeDesign: official.ClaudeDesignInput;
  CronCreate: official.CronCreateInput;
  CronDelete: official.CronDeleteInput;
  CronList: official.CronListInput;
  Edit: official.FileEditInput;
  EnterPlanMode: official.EnterPlanModeInput;
  EnterWorktree: official.EnterWorktreeInput;
  ExitPlanMode: official.ExitPlanModeInput;
  ExitWorktree: official.ExitWorktreeInput;
  Glob: official.GlobInput;
  Grep: official.GrepInput;
  ListMcpResourcesTool: official.ListMcpResourcesInput;
  Monitor: official.MonitorInput;
  NotebookEdit: official.NotebookEditInput;
  OfferChromeSetup: official.OfferChromeSetupInput;
  Projects: official.ProjectsInput;
  propose_skills: official.ProposeSkillsInput;
  PushNotification: official.PushNotificationInput;
  Read: official.FileReadInput;
  ReadMcpResourceDirTool: official.ReadMcpResourceDirInput;
  ReadMcpResourceTool: official.ReadMcpResourceInput;
  ReadNotifications: official.ReadNotificationsInput;
  RefreshMcpTools: official.RefreshMcpToolsInput;
  RemoteTrigger: official.RemoteTriggerInput;
  ReportFindings: official.ReportFindingsInput;
  ScheduleWakeup: official.ScheduleWakeupInput;
  SendFeedback: official.SendFeedbackInput;
  SetGoal: official.ProposeGoalInput;
  ShowOnboardingRolePicker: official.ShowOnboardingRolePickerInput;
  Task: official.AgentInput;
  TaskCreate: official.TaskCreateInput;
  TaskGet: official.TaskGetInput;
  TaskList: official.TaskListInput;
  TaskStop: official.TaskStopInput;
  TaskUpdate: official.TaskUpdateInput;
  TodoWrite: official.TodoWriteInput;
  WebFetch: official.WebFetchInput;
  WebSearch: official.WebSearchInput;
  Workflow: official.WorkflowInput;
  Write: official.FileWriteInput;
}

/** The official results of the tools whose result we describe; the others stay unknown. */
export interface OfficialToolResponses {
  Bash: official.BashOutput;
  Edit: official.FileEditOutput;
  Glob: official.GlobOutput;
  Grep: official.GrepOutput;
  NotebookEdit: official.NotebookEditOutput;
  WebFetch: official.WebFetchOutput;
  WebSearch: official.WebSearchOutput;
  Write: official.FileWriteOutput;
}

/**
 * The official tool inputs that have no name above. That of MCP tools, an open record, goes with the
 * outputs, which have the same.
 */
export type UnnamedOfficialInput = WithoutSame<
  official.ToolInputSchemas,
  official.ToolOutputSchemas | OfficialToolInputs[keyof OfficialToolInputs]
>;

/** Exclude by sameness: a type without fields would take every other with it. */
type WithoutSame<Union, Excluded> = Union extends unknown
  ? true extends SameAsOne<Union, Excluded> ? never : Union
  : never;

type SameAsOne<T, Union> = Union extends unknown ? Equal<T, Union> : never;
