import { expect, test } from "bun:test";
import { EVENT_NAMES, isEventName } from "../../../lib/protocol/event-name.ts";

test("isEventName knows this client's events and no others", () => {
  expect(EVENT_NAMES.every(isEventName)).toBe(true);
  const others = ["TurnEnd", "pretooluse", "", "constructor", "__proto__", undefined, 3, ["Stop"]];
  expect(others.some(isEventName)).toBe(false);
});
