import { z } from "zod";
import { baseInput } from "../base-input.ts";
import { plainOutput } from "../event-output.ts";
import { openObject } from "../open-object.ts";

const API_ERRORS = [
  "authentication_failed",
  "oauth_org_not_allowed",
  "account_on_hold",
  "verification_required",
  "billing_error",
  "rate_limit",
  "overloaded",
  "invalid_request",
  "model_not_found",
  "server_error",
  "unknown",
  "max_output_tokens",
  "cloud_credential_error",
] as const;

/** When the API fails and ends the turn. */
export const StopFailure = {
  input: openObject({
    ...baseInput,
    hook_event_name: z.literal("StopFailure"),
    error: z.enum(API_ERRORS),
    error_details: z.string().exactOptional(),
    last_assistant_message: z.string().exactOptional(),
  }),
  output: plainOutput,
};
