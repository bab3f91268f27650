import { z } from "zod";
import { noFields, openObject } from "../open-object.ts";

const status = z.enum(["pending", "in_progress", "completed"]);
const metadata = z.record(z.string(), z.unknown());

export const TodoWrite = openObject({
  todos: z.array(openObject({ content: z.string(), status, activeForm: z.string() })),
});

export const TaskCreate = openObject({
  subject: z.string(),
  description: z.string(),
  activeForm: z.string().exactOptional(),
  metadata: metadata.exactOptional(),
});

export const TaskGet = openObject({ taskId: z.string() });

export const TaskUpdate = openObject({
  taskId: z.string(),
  subject: z.string().exactOptional(),
  description: z.string().exactOptional(),
  activeForm: z.string().exactOptional(),
  status: z.enum([...status.options, "deleted"]).exactOptional(),
  addBlocks: z.array(z.string()).exactOptional(),
  addBlockedBy: z.array(z.string()).exactOptional(),
  owner: z.string().exactOptional(),
  metadata: metadata.exactOptional(),
});

export const TaskList = noFields;

export const EnterPlanMode = noFields;

export const ExitPlanMode = z.looseObject({
  allowedPrompts: z.array(openObject({ tool: z.literal("Bash"), prompt: z.string() }))
    .describe("Deprecated by the host").exactOptional(),
});
