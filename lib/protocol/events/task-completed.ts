import { z } from "zod";
import { baseInput } from "../base-input.ts";
import { plainOutput } from "../event-output.ts";
import { openObject } from "../open-object.ts";
import { taskFields } from "../task-fields.ts";

/** When a task is marked as completed. */
export const TaskCompletedInput = openObject({
  ...baseInput,
  hook_event_name: z.literal("TaskCompleted"),
  ...taskFields,
});
export type TaskCompletedInput = z.infer<typeof TaskCompletedInput>;

export const TaskCompletedOutput = plainOutput;
export type TaskCompletedOutput = z.infer<typeof TaskCompletedOutput>;
