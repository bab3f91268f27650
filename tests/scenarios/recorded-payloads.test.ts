import { describe, expect, test } from "bun:test";
import { discoverHooks } from "../../lib/build/discover-hooks.ts";
import { EVENT_NAMES } from "../../lib/protocol/event-name.ts";
import { EVENT_SCHEMAS } from "../../lib/protocol/schema/events.ts";
import { recordedPayload } from "../support/recorded-payload.ts";
import { scratchDirectory } from "../support/scratch-directory.ts";
import { runTackle } from "../support/tackle-binary.ts";

const root = `${import.meta.dir}/../..`;
const hooks = await discoverHooks(root);
const plugins = [...new Set(hooks.map((hook) => hook.plugin))];

describe("every plugin, on every event as a client sent it", () => {
  for (const plugin of plugins) {
    for (const event of EVENT_NAMES) {
      test(`${plugin} ${event}`, () => {
        const env = { TACKLE_STATE_DIR: `${scratchDirectory()}/state` };
        const ran = runTackle([plugin, event], recordedPayload(event), { env });
        expect(ran.stderr).toBe("");
        expect(ran.exitCode).toBe(0);
        if (ran.stdout === "") return;
        expect(EVENT_SCHEMAS[event].output.safeParse(JSON.parse(ran.stdout)).error).toBeUndefined();
      });
    }
  }
});

describe("every hook on its own", () => {
  for (const { name, hook } of hooks) {
    test(`${name} answers its event, and is silent on another`, () => {
      const env = { TACKLE_STATE_DIR: `${scratchDirectory()}/state` };
      const own = runTackle([name], recordedPayload(hook.event), { env });
      expect([own.exitCode, own.stderr]).toEqual([0, ""]);
      const other = runTackle([name], recordedPayload("Notification"), { env });
      expect(other).toEqual({ exitCode: 0, stdout: "", stderr: "" });
    });
  }
});

test("an event of a client yet to come is neutral", () => {
  const payload = { ...recordedPayload("Notification"), hook_event_name: "SomethingNew" };
  const env = { TACKLE_STATE_DIR: `${scratchDirectory()}/state` };
  const ran = runTackle([plugins[0]!, "SomethingNew"], payload, { env });
  expect(ran).toEqual({ exitCode: 0, stdout: "", stderr: "" });
});
