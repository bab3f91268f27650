import { z } from "zod";
import { openObject } from "../open-object.ts";

// Calls of an MCP server's own tools (mcp__server__tool) have no schema here: their input is an
// open record, as the server defines it.

export const ListMcpResourcesTool = openObject({ server: z.string().exactOptional() });

export const ReadMcpResourceTool = openObject({ server: z.string(), uri: z.string() });

export const ReadMcpResourceDirTool = openObject({ server: z.string(), uri: z.string() });

export const RefreshMcpTools = openObject({ server: z.string().exactOptional() });
