import { z } from "zod";
import { openObject } from "../open-object.ts";

/** Also the input of Task, the name that the Agent tool had before. */
export const Agent = openObject({
  description: z.string(),
  prompt: z.string(),
  subagent_type: z.string().exactOptional(),
  model: z.enum(["sonnet", "opus", "haiku", "fable"]).exactOptional(),
  effort: z.enum(["low", "medium", "high", "xhigh", "max"]).exactOptional(),
  run_in_background: z.boolean().exactOptional(),
  name: z.string().exactOptional(),
  team_name: z.string().describe("Deprecated by the host").exactOptional(),
  mode: z.enum(["acceptEdits", "auto", "bypassPermissions", "default", "dontAsk", "plan"])
    .describe("Deprecated by the host").exactOptional(),
  isolation: z.enum(["worktree", "remote"]).exactOptional(),
});

export const Skill = openObject({
  skill: z.string().describe("Name, with its plugin before a colon where it has one"),
  args: z.string().exactOptional(),
});

export const Workflow = openObject({
  script: z.string().exactOptional(),
  name: z.string().exactOptional(),
  description: z.string().exactOptional(),
  title: z.string().exactOptional(),
  args: z.record(z.string(), z.unknown()).exactOptional(),
  scriptPath: z.string().exactOptional(),
  resumeFromRunId: z.string().exactOptional(),
});

export const EnterWorktree = openObject({
  name: z.string().exactOptional(),
  path: z.string().exactOptional(),
});

export const ExitWorktree = openObject({
  action: z.enum(["keep", "remove"]),
  discard_changes: z.boolean().exactOptional(),
});

const Replacement = openObject({ old_string: z.string(), new_string: z.string() });

export const propose_skills = openObject({
  proposals: z.array(openObject({
    name: z.string(),
    kind: z.enum(["new", "improvement"]),
    target: z.string().exactOptional(),
    description: z.string(),
    evidence: z.array(z.string()).exactOptional(),
    edits: z.array(Replacement).describe("At least one").exactOptional(),
    skillMd: z.string().exactOptional(),
  })).describe("One to three"),
});
