import { describe, expect, test } from "bun:test";
import { EVENT_NAMES } from "../../../../lib/protocol/event-name.ts";
import { EVENT_SCHEMAS } from "../../../../lib/protocol/schema/events.ts";
import { recordedPayload } from "../../../support/recorded-payload.ts";

describe("the schema of an event", () => {
  test.each([...EVENT_NAMES])("parses the recorded payload of %s", (event) => {
    const payload = recordedPayload(event);
    expect(EVENT_SCHEMAS[event].input.parse(payload) as unknown).toEqual(payload);
  });

  test.each([...EVENT_NAMES])("lets fields of %s through that it does not know", (event) => {
    const payload = {
      ...recordedPayload(event),
      scratchpad_dir: "/tmp/x",
      effort: { level: "low", tokens: 3 },
    };
    expect(EVENT_SCHEMAS[event].input.parse(payload) as unknown).toEqual(payload);
  });

  test.each([...EVENT_NAMES])("of %s refuses the payload of another event", (event) => {
    const payload = { ...recordedPayload(event), hook_event_name: "Other" };
    expect(EVENT_SCHEMAS[event].input.safeParse(payload).success).toBe(false);
  });
});
