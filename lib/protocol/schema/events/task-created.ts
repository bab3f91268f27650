import { z } from "zod";
import { baseInput } from "../base-input.ts";
import { plainOutput } from "../event-output.ts";
import { openObject } from "../open-object.ts";
import { taskFields } from "../task-fields.ts";

/** When a task is put on the task list. */
export const TaskCreated = {
  input: openObject({
    ...baseInput,
    hook_event_name: z.literal("TaskCreated"),
    ...taskFields,
  }),
  output: plainOutput,
};
