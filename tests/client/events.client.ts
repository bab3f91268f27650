import { describe, expect, setDefaultTimeout, test } from "bun:test";
import type { EventName } from "../../lib/protocol/event-name.ts";
import { CLIENTS } from "./client.ts";
import { eventsOf } from "./client-events.ts";
import { EVENT_SCENARIOS, subagentScript } from "./event-scenarios.ts";
import { payloadProblems } from "./payload-problems.ts";
import { recordedPayloads, recorderPlugin, wasRecorded } from "./recorder.ts";
import { runClient } from "./run-client.ts";
import { runInTerminal } from "./run-in-terminal.ts";
import { makeScratch, type Scratch } from "./scratch.ts";

setDefaultTimeout(120_000);

for (const client of CLIENTS) {
  const known = eventsOf(client);
  describe.concurrent(`client ${client.version}`, () => {
    for (const { name, fires, prepare } of EVENT_SCENARIOS) {
      const expected = fires.filter((event) => known.includes(event));
      if (expected.length === 0) continue;
      test(`${name} fires ${expected.join(", ")}`, async () => {
        using scratch = makeScratch();
        const plugins = [recorderPlugin(scratch, known)];
        await runClient(client, { ...prepare(scratch, client), scratch, plugins });
        expectRecorded(scratch, expected);
      });
    }

    test("a teammate without work fires TeammateIdle", async () => {
      using scratch = makeScratch();
      await runInTerminal(client, {
        scratch,
        script: subagentScript({ name: "mate" }),
        plugins: [recorderPlugin(scratch, known)],
        env: { CLAUDE_CODE_EXPERIMENTAL_AGENT_TEAMS: "1" },
        done: () => wasRecorded(scratch, "TeammateIdle"),
      });
      expectRecorded(scratch, ["TeammateIdle"]);
    });

    test("every event that the client knows is fired above", () => {
      const fired = new Set([...EVENT_SCENARIOS.flatMap(({ fires }) => fires), "TeammateIdle"]);
      expect(known.filter((event) => !fired.has(event))).toEqual([]);
    });
  });
}

/** The events were recorded, and everything that was recorded is what its schema says. */
function expectRecorded(scratch: Scratch, events: readonly EventName[]): void {
  const payloads = recordedPayloads(scratch);
  const recorded = payloads.map((payload) => payload["hook_event_name"]);
  expect(events.filter((event) => !recorded.includes(event))).toEqual([]);
  expect(payloads.flatMap(payloadProblems)).toEqual([]);
}
