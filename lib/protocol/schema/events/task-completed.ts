import { z } from "zod";
import { baseInput } from "../base-input.ts";
import { plainOutput } from "../event-output.ts";
import { openObject } from "../open-object.ts";
import { taskFields } from "../task-fields.ts";

/** When a task is marked as completed. */
export const TaskCompleted = {
  input: openObject({
    ...baseInput,
    hook_event_name: z.literal("TaskCompleted"),
    ...taskFields,
  }),
  output: plainOutput,
};
