// What a neutral hook does, but for its look at the session: read, parse, and rule the hook out.
import { editIn } from "../../../lib/edit/edit.ts";
import { parsePayload } from "../../../lib/protocol/parse-payload.ts";
import { appliesTo } from "../../../lib/runner/applies.ts";
import { readStdin } from "../../../lib/runner/read-stdin.ts";
import { triggeredEntries } from "../../../lib/runner/triggered.ts";

const entry = {
  name: "typescript/check-deprecated-apis",
  event: "PreToolUse",
  onError: "open",
  timeout: 10,
  tools: ["Write", "Edit", "MultiEdit"],
  files: ["*.ts"],
  triggers: () => [{ mentions: ["substr", "unescape"], view: "code" as const }],
  load: () => Promise.reject(new Error("a neutral hook is not loaded")),
} as const;

const payload = parsePayload(await readStdin(9_500));
const meant = [entry].filter((each) => appliesTo(each, payload));
process.exit(triggeredEntries(meant, editIn(payload), () => false).length);
