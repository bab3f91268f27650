import { claudeDirectory } from "../../lib/config/read-config.ts";
import { defineHook } from "../../lib/hook/define-hook.ts";
import { usablePath } from "../../lib/platform/usable-path.ts";
import { runHook } from "../../lib/runner/run-hook.ts";
import { resolvedAsFarAsThere } from "../../lib/security/contained-path.ts";
import { visibleText } from "../../lib/security/terminal-text.ts";
import { fileSafety, SENSITIVE_NAMES } from "./rules/file-safety.ts";

export const hook = defineHook({
  event: "PreToolUse",
  tools: ["Write", "Edit", "MultiEdit"],
  files: SENSITIVE_NAMES,
  summary:
    "Refuses edits of keys and credentials, asks before those of .env and of Claude settings",
  onError: "closed",
  run(ctx) {
    const path = ctx.input.tool_input.file_path;
    const own = claudeDirectory(ctx.env);
    const found = [
      fileSafety(path, own),
      fileSafety(realPath(path), own && realPath(own)),
    ];
    const safety = found.find((each) => each?.decision === "deny") ?? found.find(Boolean);
    if (safety === undefined) return undefined;
    const reason = `typescript/check-file-safety, ${visibleText(path)}: ${safety.reason}.`;
    return safety.decision === "deny" ? ctx.deny(reason) : ctx.ask(reason);
  },
});

/** What the edit will write to. Throws CodedError PATH_REFUSED for a link that leads nowhere. */
function realPath(path: string): string {
  const usable = usablePath(path);
  return usable === undefined ? path : resolvedAsFarAsThere(usable);
}

if (import.meta.main) await runHook(hook);
