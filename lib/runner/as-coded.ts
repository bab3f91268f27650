import { CodedError } from "../platform/coded-error.ts";

/** Whatever a hook threw, as an error with a code: HOOK_CRASHED where it brings none of ours. */
export function asCoded(error: unknown): CodedError {
  if (error instanceof CodedError) return error;
  const message = error instanceof Error ? `${error.name}: ${error.message}` : String(error);
  return new CodedError("HOOK_CRASHED", message, { cause: error });
}
