import type { z } from "zod";
import type { TOOL_RESPONSES } from "./tool-responses.ts";
import type { TOOL_INPUTS } from "./tools.ts";

type InferEach<Schemas extends Record<string, z.ZodType>> = {
  [Tool in keyof Schemas]: z.infer<Schemas[Tool]>;
};

/** `tool_input` by tool name, for the built-in tools. */
export interface ToolInputs extends InferEach<typeof TOOL_INPUTS> {}

/** `tool_response` of PostToolUse by tool name, where it is known. */
export interface ToolResponses extends InferEach<typeof TOOL_RESPONSES> {}
