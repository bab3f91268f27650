import { z } from "zod";
import { openObject } from "../open-object.ts";

export const Glob = openObject({
  durationMs: z.number(),
  numFiles: z.number(),
  filenames: z.array(z.string()),
  truncated: z.boolean(),
  totalMatches: z.number().exactOptional(),
  countIsComplete: z.boolean().exactOptional(),
  timedOut: z.boolean().exactOptional(),
});

export const Grep = openObject({
  mode: z.enum(["content", "files_with_matches", "count"]).exactOptional(),
  numFiles: z.number(),
  filenames: z.array(z.string()),
  content: z.string().exactOptional(),
  numLines: z.number().exactOptional(),
  numMatches: z.number().exactOptional(),
  totalFiles: z.number().exactOptional(),
  totalLines: z.number().exactOptional(),
  appliedLimit: z.number().exactOptional(),
  appliedOffset: z.number().exactOptional(),
  timedOut: z.boolean().exactOptional(),
});

export const WebFetch = openObject({
  bytes: z.number(),
  code: z.number().describe("HTTP status"),
  codeText: z.string(),
  result: z.string(),
  durationMs: z.number(),
  url: z.string(),
  artifactRead: openObject({
    slug: z.string(),
    ver: z.string().exactOptional(),
    seeded: z.literal(false).exactOptional(),
  }).exactOptional(),
});

const Hit = openObject({
  title: z.string(),
  url: z.string(),
  snippet: z.string().exactOptional(),
});

export const WebSearch = openObject({
  query: z.string(),
  results: z.array(
    z.union([openObject({ tool_use_id: z.string(), content: z.array(Hit) }), z.string()]),
  ),
  durationSeconds: z.number(),
  searchCount: z.number().exactOptional(),
});
