import { z } from "zod";
import { openObject } from "./open-object.ts";

const BackgroundTask = openObject({
  id: z.string(),
  type: z.string().describe("shell, subagent, monitor, workflow, …"),
  status: z.string(),
  description: z.string().describe("At most 1,000 characters"),
  command: z.string().describe("Command line of a shell task").exactOptional(),
  agent_type: z.string().describe("Agent type of a subagent task").exactOptional(),
  server: z.string().describe("MCP server of a monitor task").exactOptional(),
  tool: z.string().describe("MCP tool of a monitor task").exactOptional(),
  name: z.string().describe("Name of a workflow task").exactOptional(),
});

const SessionCron = openObject({
  id: z.string(),
  schedule: z.string().describe("Cron expression"),
  recurring: z.boolean().describe("False for a wake-up that fires once"),
  prompt: z.string().describe("At most 1,000 characters"),
});

/** What Stop and SubagentStop share. The last two tell the end of a turn from a pause. */
export const stopFields = {
  stop_hook_active: z.boolean().describe("True when a hook has already kept this turn going"),
  last_assistant_message: z.string().describe("Text of the last answer").exactOptional(),
  background_tasks: z.array(BackgroundTask).describe("Work still running").exactOptional(),
  session_crons: z.array(SessionCron).describe("What will wake the session later").exactOptional(),
};
