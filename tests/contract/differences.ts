import type { ToolInputs } from "../../lib/protocol/schema/tools.ts";
import type { Absent } from "./type-differences.ts";

type ToolInput = { ours: Record<string, unknown>; official: unknown };

/**
 * Every place where our types differ from the official ones on purpose, with both sides as they
 * are: when either changes, or the difference goes away, the contract does not compile.
 */
export interface Deliberate {
  // A tool's input is always a JSON object; an unknown would make every hook check that itself.
  "input.PreToolUse.tool_input": ToolInput;
  "input.PostToolUse.tool_input": ToolInput;
  "input.PostToolUseFailure.tool_input": ToolInput;
  "input.PermissionRequest.tool_input": ToolInput;
  "input.PermissionDenied.tool_input": ToolInput;
  "input.PostToolBatch.tool_calls[].tool_input": ToolInput;

  // Not offered by this client any more, but older ones call it and hooks name it in matchers.
  "tool.MultiEdit": { ours: ToolInputs["MultiEdit"]; official: Absent };

  // A tool of this client whose input the official types leave out.
  "tool.Skill": { ours: ToolInputs["Skill"]; official: Absent };

  // Lists with a length are lists to who reads them: the host has counted already.
  "tool.AskUserQuestion.questions": {
    ours: Question<Option[]>[];
    official: OneToFour<Question<TwoToFour<Option>>>;
  };
  "tool.propose_skills.proposals": {
    ours: Proposal<Replacement[]>[];
    official: OneToThree<Proposal<AtLeastOne<Replacement>>>;
  };
  "tool.Artifact.file_paths": { ours: string[]; official: AtLeastOne<string> };
}

/** Tools of ours that the official list of names lacks. */
export type UnlistedToolName =
  | "MultiEdit" // as above
  | "Task" // what Agent was called before; hooks name it in matchers
  | "RefreshMcpTools"; // the list says of itself that it is not complete

type Option = { label: string; description: string; preview?: string };

type Question<Options> = {
  question: string;
  header: string;
  options: Options;
  multiSelect: boolean;
};

type Replacement = { old_string: string; new_string: string };

type Proposal<Edits> = {
  name: string;
  kind: "new" | "improvement";
  target?: string;
  description: string;
  evidence?: string[];
  edits?: Edits;
  skillMd?: string;
};

type AtLeastOne<T> = [T, ...T[]];
type OneToThree<T> = [T] | [T, T] | [T, T, T];
type TwoToFour<T> = [T, T] | [T, T, T] | [T, T, T, T];
type OneToFour<T> = [T] | TwoToFour<T>;
