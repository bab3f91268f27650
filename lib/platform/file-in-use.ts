import { errorCode } from "./coded-error.ts";
import { detectPlatform } from "./platform.ts";

/**
 * Whether an error says that somebody has the file open, which keeps Windows from renaming,
 * replacing or removing it. Elsewhere nothing of the kind passes by waiting.
 */
export function isFileInUse(error: unknown): boolean {
  if (detectPlatform() !== "windows") return false;
  return ["EPERM", "EACCES", "EBUSY"].includes(errorCode(error) ?? "");
}
