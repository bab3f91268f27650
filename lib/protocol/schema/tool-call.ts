import { z } from "zod";
import { openObject } from "./open-object.ts";

const McpServer = openObject({
  name: z.string().describe("Key of the server as its configuration spells it; untrusted text"),
  source: z.string().describe("sdk, plugin, user, project, local, …; an open set"),
});

/** The tool call that an event is about. */
export const toolCall = {
  tool_name: z.string().describe("Write, Bash, mcp__server__tool, …"),
  tool_input: z.record(z.string(), z.unknown()).describe("What the model gave the tool"),
};

export const toolUseId = {
  tool_use_id: z.string().describe("Id of the call within the conversation"),
};

export const mcpServer = {
  mcp_server: McpServer.describe("Where an MCP tool comes from; absent for other tools")
    .exactOptional(),
};

export const durationMs = {
  duration_ms: z.number().describe("Time in the tool, ms, without prompts and hooks")
    .exactOptional(),
};
