import { describe, expect, test } from "bun:test";
import type { CodedError } from "../../../lib/platform/coded-error.ts";
import { checkedInput } from "../../../lib/protocol/checked-input.ts";
import { EVENT_NAMES } from "../../../lib/protocol/event-name.ts";
import { recordedPayload } from "../../support/recorded-payload.ts";

const write = () => recordedPayload("PreToolUse");

function failure(read: () => unknown): CodedError {
  try {
    read();
  } catch (error) {
    return error as CodedError;
  }
  throw new Error("nothing was thrown");
}

describe("a good payload", () => {
  test.each([...EVENT_NAMES])("of %s is the input as it was recorded", (event) => {
    const payload = recordedPayload(event);
    expect(checkedInput(payload, event) as unknown).toEqual(payload);
  });

  test("has nothing where an optional field is missing", () => {
    const input = checkedInput(recordedPayload("SessionStart"), "SessionStart");
    expect(input.model).toBeUndefined();
    expect("model" in input).toBe(false);
  });

  test("keeps fields that the protocol does not know", () => {
    const payload = { ...write(), scratchpad_dir: "/tmp/x", "": [1] };
    expect(checkedInput(payload, "PreToolUse")).toHaveProperty("scratchpad_dir", "/tmp/x");
    expect(Object.keys(checkedInput(payload, "PreToolUse"))).toEqual(Object.keys(payload));
  });

  test("leaves the input of tools alone that it does not know", () => {
    const tool_input = { file_path: 3, nested: { list: [null] } };
    const payload = { ...write(), tool_name: "mcp__lab__write", tool_input };
    expect(checkedInput(payload, "PreToolUse").tool_input).toBe(tool_input);
  });

  test.each(["constructor", "__proto__", "hasOwnProperty"])("may name a tool %s", (tool_name) => {
    expect(checkedInput({ ...write(), tool_name }, "PreToolUse").tool_input).toEqual(
      write()["tool_input"] as Record<string, unknown>,
    );
  });
});

describe("an input as a value", () => {
  test("is copied by spread, JSON and structuredClone", () => {
    const payload = recordedPayload("PostToolUse");
    const input = checkedInput(payload, "PostToolUse");
    expect({ ...input } as unknown).toEqual(payload);
    expect(JSON.parse(JSON.stringify(input))).toEqual(payload);
    expect(structuredClone(input) as unknown).toEqual(payload);
  });

  test("gives the same object each time", () => {
    const input = checkedInput(write(), "PreToolUse");
    expect(input.tool_input).toBe(input.tool_input);
  });

  test("does not change what another hook is given", () => {
    const payload = write();
    const input = checkedInput(payload, "PreToolUse");
    expect(() => {
      input.tool_input["content"] = "mine";
    }).toThrow(TypeError);
    expect(() => {
      input.tool_name = "Read";
    }).toThrow(TypeError);
    expect(payload).toEqual(write());
  });
});

describe("a bad field", () => {
  test("fails when it is read, not before", () => {
    const payload: Record<string, unknown> = { ...write(), session_id: 7, effort: null };
    delete payload["tool_input"];
    const input = checkedInput(payload, "PreToolUse");
    expect(input.tool_name).toBe("Write");
    expect(() => input.session_id).toThrow();
    expect(() => input.effort).toThrow();
    expect(() => input.tool_input).toThrow();
    expect(() => JSON.stringify(input)).toThrow();
  });

  test("is named with event, expected and found", () => {
    const error = failure(() =>
      checkedInput({ ...write(), session_id: 7 }, "PreToolUse").session_id
    );
    expect(error.code).toBe("INPUT_FIELD_INVALID");
    expect(error.message).toBe(
      'Cannot read the input of PreToolUse: "session_id" must be a string, found 7',
    );
    expect(error.context).toEqual({
      event: "PreToolUse",
      field: "session_id",
      expected: "a string",
      found: "7",
    });
  });

  const inWrite = (tool_input: unknown) => () =>
    checkedInput({ ...write(), tool_input }, "PreToolUse").tool_input["file_path"];
  const inCompact = (custom_instructions: unknown) => () =>
    checkedInput({ ...recordedPayload("PreCompact"), custom_instructions }, "PreCompact")
      .custom_instructions;
  const inStart = (source: unknown) => () =>
    checkedInput({ ...recordedPayload("SessionStart"), source }, "SessionStart").source;
  const inBatch = (tool_calls: unknown) => () =>
    checkedInput({ ...recordedPayload("PostToolBatch"), tool_calls }, "PostToolBatch").tool_calls;

  test.each<[string, () => unknown, string]>([
    ["a missing one", inWrite({}), '"tool_input.file_path" must be a string, found nothing'],
    ["a list for an object", inWrite([]), '"tool_input" must be an object, found a list'],
    [
      "one of several types",
      inCompact(false),
      '"custom_instructions" must be a string or null, found',
    ],
    [
      "another word",
      inStart("boot"),
      '"source" must be "startup", "resume", "clear", "compact" or "fork", found "boot"',
    ],
    ["a word that is none", inStart("\u001b[2J\n".repeat(20)), 'found "\\u001b[2J\\u000a'],
    [
      "a field within a list",
      inBatch([{ tool_name: "Write", tool_input: {}, tool_use_id: null }]),
      '"tool_calls[0].tool_use_id" must be a string, found null',
    ],
  ])("%s", (_, read, message) => {
    const error = failure(read);
    expect(error.message).toContain(message);
    expect(error.message).toMatch(/^[\x20-\x7e…]{1,400}$/);
  });

  test("does not show a text in the error", () => {
    const payload = { ...write(), effort: "sk-secret" };
    expect(failure(() => checkedInput(payload, "PreToolUse").effort).message).toEndWith(
      '"effort" must be an object, found a string',
    );
  });

  test("may be a number too large for the engine", () => {
    const payload = { ...recordedPayload("PostToolUse"), duration_ms: JSON.parse("1e999") };
    const error = failure(() => checkedInput(payload, "PostToolUse").duration_ms);
    expect(error.message).toEndWith('"duration_ms" must be a number, found Infinity');
  });

  test("in a result of a known tool fails too", () => {
    const payload = { ...recordedPayload("PostToolUse"), tool_response: { type: "made" } };
    const response = checkedInput(payload, "PostToolUse").tool_response as { type: string };
    expect(() => response.type).toThrow('"tool_response.type" must be "create" or "update"');
  });
});
