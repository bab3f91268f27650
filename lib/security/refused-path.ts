import { CodedError } from "../platform/coded-error.ts";
import { visibleText } from "./terminal-text.ts";

/** PATH_REFUSED: "Cannot use <what> "<path>": <reason>", the path made safe to show and shortened. */
export function refusedPath(
  what: string,
  path: string,
  detail: { reason: string; cause?: unknown },
): CodedError {
  const shown = visibleText(path.length > 200 ? `${path.slice(0, 200)}…` : path);
  return new CodedError("PATH_REFUSED", `Cannot use ${what} "${shown}": ${detail.reason}`, {
    context: { path: shown, reason: detail.reason },
    ...(detail.cause === undefined ? {} : { cause: detail.cause }),
  });
}
