import { z } from "zod";
import { noFields, openObject } from "../open-object.ts";

const Option = openObject({
  label: z.string(),
  description: z.string(),
  preview: z.string().exactOptional(),
});

const Question = openObject({
  question: z.string(),
  header: z.string(),
  options: z.array(Option).describe("Two to four"),
  multiSelect: z.boolean(),
});

export const AskUserQuestion = openObject({
  questions: z.array(Question).describe("One to four"),
  answers: z.record(z.string(), z.string()).exactOptional(),
  annotations: z.record(
    z.string(),
    openObject({ preview: z.string().exactOptional(), notes: z.string().exactOptional() }),
  ).exactOptional(),
  metadata: openObject({ source: z.string().exactOptional() }).exactOptional(),
});

export const PushNotification = openObject({
  message: z.string(),
  status: z.literal("proactive").exactOptional(),
});

export const ReadNotifications = noFields;

export const SetGoal = openObject({
  condition: z.string(),
  ask_user: z.boolean().exactOptional(),
});

export const ShowOnboardingRolePicker = noFields;

export const OfferChromeSetup = openObject({ reason: z.string().exactOptional() });

export const SendFeedback = openObject({
  type: z.enum(["bug", "idea", "missing_capability"]),
  title: z.string(),
  details: z.string(),
  area: z.string().exactOptional(),
  failure_mode: z.enum([
    "instruction_following",
    "destructive_actions",
    "code_quality",
    "repetition_and_looping",
    "model_regression",
    "overconfidence_and_hallucination",
    "context_and_memory",
    "overeager",
    "over_correction",
    "stopping_short",
    "dispute_or_decline",
    "subagent_overspawn",
    "tone_or_preachiness",
    "excessive_questions",
    "unwanted_scope",
    "other",
  ]).exactOptional(),
  task_category: z.enum([
    "code_edit",
    "debug",
    "explain",
    "plan",
    "shell",
    "search",
    "review",
    "other",
  ]).exactOptional(),
});
