import { EVENT_NAMES, type EventName } from "../../../lib/protocol/event-name.ts";

type Payload = Record<string, unknown>;

const recorded = new Map<EventName, Payload>();
for (const name of EVENT_NAMES) {
  const file = `${import.meta.dir}/../../fixtures/hook-inputs/${name}.json`;
  recorded.set(name, await Bun.file(file).json());
}

/** What client 2.1.329 sent on an event: a copy of its own for whoever asks. */
export function recordedPayload(event: EventName): Payload {
  return structuredClone(recorded.get(event)!);
}
