import { describe, expect, test } from "bun:test";
import fc from "fast-check";
import type { CodedError } from "../../../lib/platform/coded-error.ts";
import { parsePayload } from "../../../lib/protocol/parse-payload.ts";

function failure(text: string): CodedError {
  try {
    parsePayload(text);
  } catch (error) {
    return error as CodedError;
  }
  throw new Error("nothing was thrown");
}

describe("a payload", () => {
  test("is one JSON object", () => {
    expect(parsePayload('{"a": [1, {"b": null}]}\n')).toEqual({ a: [1, { b: null }] });
  });

  test.each([
    ["a byte order mark", '\uFEFF{"a":1}'],
    ["NULs", '\0\0{"a":1}\0\0\0'],
    ["white space", ' \r\n\t{"a":1}\n\n \t\r'],
    ["all of them", '\0\uFEFF \n{"a":1}\n\0 \uFEFF'],
  ])("may have %s around it", (_, text) => {
    expect(parsePayload(text)).toEqual({ a: 1 });
  });

  test("may hold NULs, lone surrogates and byte order marks in its texts", () => {
    const payload = { a: "\0\uFEFF", b: "\ud800", c: "a \udc00 b" };
    expect(parsePayload(JSON.stringify(payload))).toEqual(payload);
    expect(parsePayload('{"b":"\ud800"}')).toEqual({ b: "\ud800" });
  });

  test("comes back as it was written, whatever JSON it is", () => {
    fc.assert(
      fc.property(fc.dictionary(fc.string(), fc.jsonValue()), (payload) => {
        fc.pre(!/__proto__/.test(JSON.stringify(payload)));
        expect(parsePayload(JSON.stringify(payload))).toEqual(JSON.parse(JSON.stringify(payload)));
      }),
    );
  });

  test("may be 50 MB long", () => {
    const content = 'const a = "b";\n'.repeat(3_000_000);
    const text = JSON.stringify({ tool_input: { content } });
    expect(text.length).toBeGreaterThan(50_000_000);
    expect(parsePayload(text)).toEqual({ tool_input: { content } });
  });
});

describe("what is no payload is refused in one line", () => {
  test.each([
    ["nothing", "", "it is empty"],
    ["white space", "\0 \n", "it is empty"],
    ["words", "hello", 'it is no JSON at character 0, "hello"'],
    ["words in it", '\uFEFF {"a": oops}', 'it is no JSON at character 8, "oops}"'],
    ["the beginning of an object", '{"a": {', "it ends at character 7, incomplete"],
    ["the beginning of a text", '{"a": "b', "it ends at character 8, incomplete"],
    ["two objects", '{"a":1}\n{"b":2}', 'it is no JSON at character 8, "{"b":2}"'],
    ["a line of a log", 'LOG {"a":1}', "it is no JSON at character 0"],
    ["control characters", "\u001b[31m\u009b\u202e", '"\\u001b[31m\\u009b\\u202e"'],
    ["a list", "[1]", "it is a list"],
    ["a text", '"secret"', "it is a string"],
    ["a number", "-3.5e2", "it is -350"],
    ["null", "null", "it is null"],
  ])("%s", (_, text, message) => {
    const error = failure(text);
    expect(error.code).toBe("INPUT_INVALID");
    expect(error.message).toStartWith("Cannot read the payload: ");
    expect(error.message).toContain(message);
    expect(error.message).toEndWith(", one JSON object is required");
    expect(error.message).toMatch(/^[\x20-\x7e]+$/);
  });

  test("with little of what it holds", () => {
    const { message } = failure(`{"a": sk-${"secret".repeat(1000)}}`);
    expect(message).toContain('"sk-secretsecretsecre…"');
    expect(message.length).toBeLessThan(120);
  });

  test("and says where", () => {
    expect(failure(' {"a" 1}').context).toEqual({ position: 6 });
  });
});

describe("deep nesting", () => {
  const nested = (levels: number) => `${'{"a":'.repeat(levels - 1)}{}${"}".repeat(levels - 1)}`;
  const tooDeep =
    "Cannot read the payload: it has more than 1000 levels, one JSON object is required";

  test("is read up to 1,000 levels", () => {
    expect(JSON.stringify(parsePayload(nested(1000)))).toBe(nested(1000));
  });

  test.each([1001, 100_000, 5_000_000])("is refused at %d", (levels) => {
    expect(failure(nested(levels)).message).toBe(tooDeep);
  });

  test("is refused in lists, open ends and long texts", () => {
    expect(failure(`{"a":${"[".repeat(1000)}${"]".repeat(1000)}}`).message).toBe(tooDeep);
    expect(failure("[".repeat(20_000_000)).message).toBe(tooDeep);
    expect(failure(`{"x":"${"x".repeat(2 ** 20)}","a":${nested(1000)}}`).message).toBe(tooDeep);
  });

  test("is no matter of brackets in texts", () => {
    const payload = { a: '[{"'.repeat(400_000), b: "\\", c: "[".repeat(2000) };
    expect(parsePayload(JSON.stringify(payload))).toEqual(payload);
  });
});

describe("__proto__", () => {
  test.each([
    ["at the top", '{"__proto__":{"polluted":true}}'],
    ["further down", '{"tool_input":{"list":[{"__proto__":null}]}}'],
    ["in escapes", '{"a":{"\\u005f\\u005fproto\\u005f_":1}}'],
  ])("is refused as a field %s", (_, text) => {
    expect(failure(text).message).toBe(
      'Cannot read the payload: it has a field "__proto__", one JSON object is required',
    );
    expect(({} as { polluted?: true }).polluted).toBeUndefined();
  });

  test("may be part of a text, and constructor of a field", () => {
    const payload = { content: "a.__proto__ = b", constructor: { prototype: {} } };
    expect(parsePayload(JSON.stringify(payload)) as unknown).toEqual(payload);
  });
});
