import { expect, test } from "bun:test";
import { EVENT_NAMES } from "../../../../lib/protocol/event-name.ts";
import { jsonSchema } from "../../../../lib/protocol/schema/json-schema.ts";

test.each([...EVENT_NAMES])("there is a JSON Schema of both sides of %s", (event) => {
  expect(jsonSchema(event, "input")).toMatchObject({
    $schema: "https://json-schema.org/draft/2020-12/schema",
    title: `${event} input`,
    type: "object",
    properties: { hook_event_name: { const: event }, session_id: { type: "string" } },
  });
  expect(jsonSchema(event, "output")).toMatchObject({ title: `${event} output` });
});

test("the schema of an input lets more fields through and requires what always comes", () => {
  const schema = jsonSchema("PreToolUse", "input");
  expect(schema).toMatchObject({ additionalProperties: {} });
  expect(schema).toHaveProperty("required", [
    "session_id",
    "transcript_path",
    "cwd",
    "hook_event_name",
    "tool_name",
    "tool_input",
    "tool_use_id",
  ]);
});

test("the schema documents the fields", () => {
  expect(jsonSchema("PreToolUse", "input")).toHaveProperty(
    "properties.session_id.description",
    "Session of the host; also CLAUDE_CODE_SESSION_ID",
  );
});

test("the schema of an output names what may be decided", () => {
  expect(JSON.stringify(jsonSchema("PreToolUse", "output"))).toContain(
    '"enum":["allow","deny","ask","defer"]',
  );
});
