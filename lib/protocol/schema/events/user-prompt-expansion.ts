import { z } from "zod";
import { baseInput } from "../base-input.ts";
import { additionalContext, eventOutput } from "../event-output.ts";
import { openObject } from "../open-object.ts";

/** When a slash command or an MCP prompt becomes a prompt. */
export const UserPromptExpansion = {
  input: openObject({
    ...baseInput,
    hook_event_name: z.literal("UserPromptExpansion"),
    expansion_type: z.enum(["slash_command", "mcp_prompt"]),
    command_name: z.string(),
    command_args: z.string(),
    command_source: z.string().exactOptional(),
    prompt: z.string().describe("As the user typed it"),
  }),
  output: eventOutput("UserPromptExpansion", {
    ...additionalContext,
    suppressOriginalPrompt: z.boolean().describe("Leaves the prompt out of the block message")
      .exactOptional(),
  }),
};
