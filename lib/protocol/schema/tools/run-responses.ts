import { z } from "zod";
import { openObject } from "../open-object.ts";

const GitOperation = openObject({
  commit: openObject({
    sha: z.string(),
    kind: z.enum(["committed", "amended", "cherry-picked"]),
    branch: z.string().exactOptional(),
  }).exactOptional(),
  push: openObject({ branch: z.string() }).exactOptional(),
  branch: openObject({ ref: z.string(), action: z.enum(["merged", "rebased"]) }).exactOptional(),
  pr: openObject({
    number: z.number(),
    url: z.string().exactOptional(),
    action: z.enum([
      "created",
      "edited",
      "merged",
      "commented",
      "closed",
      "reopened",
      "ready",
      "draft",
      "auto-merge-enabled",
      "auto-merge-disabled",
    ]),
  }).exactOptional(),
});

export const Bash = openObject({
  stdout: z.string(),
  stderr: z.string(),
  rawOutputPath: z.string().exactOptional(),
  interrupted: z.boolean(),
  isImage: z.boolean().exactOptional(),
  backgroundTaskId: z.string().exactOptional(),
  backgroundedByUser: z.boolean().exactOptional(),
  timedOutAfterMs: z.number().exactOptional(),
  backgroundCwdHint: z.string().exactOptional(),
  backgroundEndsWithFinalResponse: z.literal(true).exactOptional(),
  backgroundWakesOwner: z.literal(true).exactOptional(),
  dangerouslyDisableSandbox: z.boolean().exactOptional(),
  returnCodeInterpretation: z.string().exactOptional(),
  noOutputExpected: z.boolean().exactOptional(),
  structuredContent: z.array(z.unknown()).exactOptional(),
  persistedOutputPath: z.string().describe("File with the whole output").exactOptional(),
  persistedOutputSize: z.number().exactOptional(),
  staleReadFileStateHint: z.string().exactOptional(),
  ghRateLimitHint: z.string().exactOptional(),
  gitOperation: GitOperation.describe("What git or gh did").exactOptional(),
});
