import type { z } from "zod";
import * as agentTools from "./tools/agent-tools.ts";
import * as fileResponses from "./tools/file-responses.ts";
import * as fileTools from "./tools/file-tools.ts";
import * as mcpTools from "./tools/mcp-tools.ts";
import * as publishTools from "./tools/publish-tools.ts";
import * as runResponses from "./tools/run-responses.ts";
import * as runTools from "./tools/run-tools.ts";
import * as searchResponses from "./tools/search-responses.ts";
import * as searchTools from "./tools/search-tools.ts";
import * as taskTools from "./tools/task-tools.ts";
import * as userTools from "./tools/user-tools.ts";

/**
 * What the model gives each built-in tool, by the name that a payload carries. Tools that are not
 * here, and those of MCP servers, have open records.
 */
export const TOOL_INPUTS = {
  ...fileTools,
  ...searchTools,
  ...runTools,
  ...agentTools,
  Task: agentTools.Agent,
  ...taskTools,
  ...userTools,
  ...mcpTools,
  ...publishTools,
};

/**
 * `tool_response` of PostToolUse, for the tools whose result hooks look at. The results of other
 * tools are unknown.
 */
export const TOOL_RESPONSES = { ...fileResponses, ...runResponses, ...searchResponses };

type InferEach<Schemas extends Record<string, z.ZodType>> = {
  [Tool in keyof Schemas]: z.infer<Schemas[Tool]>;
};

/** `tool_input` by tool name, for the built-in tools. */
export interface ToolInputs extends InferEach<typeof TOOL_INPUTS> {}

/** `tool_response` of PostToolUse by tool name, where it is known. */
export interface ToolResponses extends InferEach<typeof TOOL_RESPONSES> {}
