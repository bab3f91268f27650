import { z } from "zod";
import { noFields, openObject } from "../open-object.ts";

export const Bash = openObject({
  command: z.string(),
  timeout: z.number().describe("In ms").exactOptional(),
  description: z.string().exactOptional(),
  run_in_background: z.boolean().exactOptional(),
  dangerouslyDisableSandbox: z.boolean().exactOptional(),
});

export const Monitor = openObject({
  description: z.string(),
  timeout_ms: z.number(),
  command: z.string().exactOptional(),
  ws: openObject({ url: z.string(), protocols: z.array(z.string()).exactOptional() })
    .describe("Web socket to watch instead of a command").exactOptional(),
});

export const TaskStop = openObject({
  task_id: z.string().exactOptional(),
  shell_id: z.string().describe("Older name of task_id").exactOptional(),
});

export const CronCreate = openObject({
  cron: z.string(),
  prompt: z.string(),
  recurring: z.boolean().exactOptional(),
  durable: z.boolean().exactOptional(),
});

export const CronDelete = openObject({ id: z.string() });

export const CronList = noFields;

export const ScheduleWakeup = openObject({
  delaySeconds: z.number().exactOptional(),
  reason: z.string().exactOptional(),
  prompt: z.string().exactOptional(),
  stop: z.boolean().exactOptional(),
  noop: z.boolean().exactOptional(),
});

export const RemoteTrigger = openObject({
  action: z.enum([
    "list",
    "get",
    "create",
    "update",
    "run",
    "create_webhook_trigger",
    "list_runs",
    "get_run_log",
  ]),
  trigger_id: z.string().exactOptional(),
  session_id: z.string().exactOptional(),
  cursor: z.string().exactOptional(),
  body: z.record(z.string(), z.unknown()).exactOptional(),
});
