import { defineHook } from "../../../../lib/hook/define-hook.ts";
import { behave } from "../behave.ts";

export const hook = defineHook({
  event: "PreToolUse",
  tools: ["Write"],
  summary: "Does what the name of the written file asks for",
  onError: "closed",
  timeout: 2,
  run: ({ input, advise, deny }) => behave(input.tool_input.file_path, { advise, deny }),
});
