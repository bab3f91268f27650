import { z } from "zod";

const action = z.enum(["accept", "decline", "cancel"]);
const content = z.record(z.string(), z.unknown()).describe("Values of the requested fields");

/** What a user or a hook answers to an MCP server that asks for input. */
export const elicitationAnswer = { action, content: content.exactOptional() };

/** The same as a hook's output, where the action may be left to the user. */
export const elicitationOutput = {
  action: action.exactOptional(),
  content: content.exactOptional(),
};
