import { z } from "zod";
import { openObject } from "../open-object.ts";

export const Glob = openObject({
  pattern: z.string(),
  path: z.string().describe("Directory; the current one when absent").exactOptional(),
});

export const Grep = openObject({
  pattern: z.string().describe("Regular expression of ripgrep"),
  path: z.string().exactOptional(),
  glob: z.string().describe("Files to look at").exactOptional(),
  output_mode: z.enum(["content", "files_with_matches", "count"]).exactOptional(),
  "-B": z.number().describe("Lines before").exactOptional(),
  "-A": z.number().describe("Lines after").exactOptional(),
  "-C": z.number().describe("Lines around").exactOptional(),
  context: z.number().describe("Lines around").exactOptional(),
  "-n": z.boolean().describe("Line numbers").exactOptional(),
  "-i": z.boolean().describe("Ignore case").exactOptional(),
  "-o": z.boolean().describe("Matched parts only").exactOptional(),
  type: z.string().describe("File type of ripgrep").exactOptional(),
  head_limit: z.number().exactOptional(),
  offset: z.number().exactOptional(),
  multiline: z.boolean().exactOptional(),
});

export const WebFetch = openObject({
  url: z.string(),
  prompt: z.string().describe("What to find out about the page"),
  offset: z.number().describe("Character to read on from").exactOptional(),
});

export const WebSearch = openObject({
  query: z.string(),
  allowed_domains: z.array(z.string()).exactOptional(),
  blocked_domains: z.array(z.string()).exactOptional(),
});
