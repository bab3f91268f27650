import { expect, test } from "bun:test";
import { payloadContext } from "../../../lib/journal/payload-context.ts";
import edit from "../../fixtures/hook-inputs/PreToolUse.json";

test("payloadContext() tells session, event, tool and file of a recorded payload", () => {
  const payload = { ...edit, tool_name: "Write", tool_input: { file_path: "/a.ts", content: "x" } };
  expect(payloadContext(payload)).toEqual({
    session_id: edit.session_id,
    event: "PreToolUse",
    tool: "Write",
    file: "/a.ts",
  });
});

test.each<[Record<string, unknown>, Record<string, string>]>([
  [{}, {}],
  [{ session_id: 1, tool_name: "", tool_input: null }, {}],
  [{ tool_input: "text", hook_event_name: "Stop" }, { event: "Stop" }],
  [{ tool_input: { notebook_path: "/n.ipynb" } }, { file: "/n.ipynb" }],
  [{ tool_input: { command: "rm secret" }, tool_name: "Bash" }, { tool: "Bash" }],
])("payloadContext(%p) is %p", (payload, context) => {
  expect(payloadContext(payload)).toEqual(context);
});
