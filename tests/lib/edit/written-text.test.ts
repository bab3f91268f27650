import { expect, test } from "bun:test";
import { writtenText } from "../../../lib/edit/written-text.ts";

const file_path = "/p/a.ts";
const tool_input = { file_path, old_string: "old", new_string: "new" };

test("writtenText() takes the text from the file, and the one before from the tool's answer", () => {
  const tool_response = { originalFile: "was old" };
  const call = { tool_name: "Edit", tool_input, tool_response };
  const expected = { path: file_path, before: "was old", after: "formatted;", whole: true };
  expect(writtenText(call, () => "formatted;")).toEqual(expected);
});

test("writtenText() of a new file has no text before", () => {
  const call = { tool_name: "Write", tool_input, tool_response: { originalFile: null } };
  expect(writtenText(call, () => "a")?.before).toBeUndefined();
});

test("writtenText() undoes an edit when the tool does not say what was there", () => {
  const call = { tool_name: "Edit", tool_input, tool_response: "done" };
  expect(writtenText(call, () => "a new b")?.before).toBe("a old b");
  expect(writtenText(call, () => "formatted away")?.before).toBeUndefined();
});

test("writtenText() is nothing without a readable file", () => {
  expect(writtenText({ tool_name: "Edit", tool_input }, () => undefined)).toBeUndefined();
  expect(writtenText({ tool_name: "Edit", tool_input: {} }, () => "a")).toBeUndefined();
});
