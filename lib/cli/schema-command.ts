import { print } from "./print.ts";
import { parseArgs } from "node:util";
import { configJsonSchema } from "../config/schema/config-schema.ts";
import { EVENT_NAMES, isEventName } from "../protocol/event-name.ts";
import { jsonSchema } from "../protocol/schema/json-schema.ts";

/** `tackle schema <Event> [--output]`, `tackle schema config`: JSON Schema on stdout. */
export function command(words: readonly string[]): number {
  const { values, positionals } = parseArgs({
    args: [...words],
    options: { output: { type: "boolean" } },
    allowPositionals: true,
  });
  const [event] = positionals;
  if (event === "config") {
    print(JSON.stringify(configJsonSchema(), null, 2));
    return 0;
  }
  if (event === undefined || !isEventName(event)) {
    throw new TypeError(
      `Cannot print the schema of "${event ?? ""}": give config, or one of the events ${
        EVENT_NAMES.join(", ")
      }`,
    );
  }
  print(JSON.stringify(jsonSchema(event, values.output ? "output" : "input"), null, 2));
  return 0;
}
