import { z } from "zod";

/** What TaskCreated and TaskCompleted share. */
export const taskFields = {
  task_id: z.string(),
  task_subject: z.string(),
  task_description: z.string().exactOptional(),
  teammate_name: z.string().exactOptional(),
  team_name: z.string().describe("Deprecated by the host").exactOptional(),
};
