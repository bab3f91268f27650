import * as agentTools from "./tools/agent-tools.ts";
import * as fileTools from "./tools/file-tools.ts";
import * as mcpTools from "./tools/mcp-tools.ts";
import * as publishTools from "./tools/publish-tools.ts";
import * as runTools from "./tools/run-tools.ts";
import * as searchTools from "./tools/search-tools.ts";
import * as taskTools from "./tools/task-tools.ts";
import * as userTools from "./tools/user-tools.ts";

/**
 * What the model gives each built-in tool, by the name that a payload carries. Tools that are not
 * here, and those of MCP servers, have open records. Loads zod: never for a hook's path.
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
