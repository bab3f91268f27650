import { z } from "zod";
import { openObject } from "../open-object.ts";

export const ReportFindings = openObject({
  level: z.enum(["low", "medium", "high", "xhigh", "max"]).exactOptional(),
  findings: z.array(openObject({
    file: z.string().describe("Relative to the repository"),
    line: z.number().exactOptional(),
    summary: z.string(),
    short_summary: z.string().exactOptional(),
    failure_scenario: z.string(),
    category: z.string().exactOptional(),
    severity: z.enum(["important", "pre_existing", "nit"]).exactOptional(),
    verdict: z.enum(["CONFIRMED", "PLAUSIBLE"]).exactOptional(),
    outcome: z.enum(["fixed", "skipped", "no_change_needed"]).exactOptional(),
  })),
});

export const ClaudeDesign = openObject({
  operation: z.string(),
  arguments: z.record(z.string(), z.unknown()),
});

export const Projects = openObject({
  method: z.enum([
    "project_info",
    "project_read",
    "project_search",
    "project_write",
    "project_delete",
    "project_memory_list",
    "project_memory_read",
  ]),
  path: z.string().exactOptional(),
  content: z.string().exactOptional(),
  local_path: z.string().exactOptional(),
  present_to_user: z.boolean().exactOptional(),
  query: z.string().exactOptional(),
  n: z.number().exactOptional(),
});

export const Artifact = openObject({
  action: z.enum([
    "publish",
    "list",
    "read",
    "list_types",
    "watch",
    "unwatch",
    "status",
    "upload_asset",
    "list_assets",
    "read_asset",
    "delete_asset",
    "pin",
    "unpin",
  ]).exactOptional(),
  file_path: z.string().exactOptional(),
  favicon: z.string().exactOptional(),
  icon: z.string().exactOptional(),
  limit: z.number().exactOptional(),
  page_token: z.string().exactOptional(),
  scope: z.enum(["mine", "shared", "all"]).exactOptional(),
  title: z.string().exactOptional(),
  description: z.string().exactOptional(),
  label: z.string().exactOptional(),
  url: z.string().exactOptional(),
  prompt: z.string().exactOptional(),
  force: z.boolean().exactOptional(),
  pin: z.boolean().exactOptional(),
  out_dir: z.string().exactOptional(),
  file_paths: z.array(z.string()).describe("At least one").exactOptional(),
  asset_id: z.string().exactOptional(),
  after: z.string().exactOptional(),
  capabilities: z.record(z.string(), z.unknown()).exactOptional(),
  contract: z.string().describe("latest, or a contract's name").exactOptional(),
});
