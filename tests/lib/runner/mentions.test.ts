import { describe, expect, test } from "bun:test";
import { writeFileSync } from "node:fs";
import type { HookEntry } from "../../../lib/runner/hook-table.ts";
import { thatAreMentioned } from "../../../lib/runner/mentions.ts";
import { recordedPayload, writePayload } from "../../support/recorded-payload.ts";
import { scratchDirectory } from "../../support/scratch-directory.ts";

function entry(name: string, mentions?: HookEntry["mentions"]): HookEntry {
  const load = () => Promise.reject(new Error("not loaded by a look at the payload"));
  const data = { name, event: "PreToolUse", onError: "open", timeout: 10, load } as const;
  return { ...data, ...(mentions && { mentions }) };
}

const always = entry("p/always");
const password = entry("p/password", () => ["passw"]);
const constructor = entry("p/constructor", () => ["Function"]);
const pattern = entry("p/pattern", () => [/\bany\b/]);
const all = [always, password, constructor, pattern];

function named(payload: Record<string, unknown>): string[] {
  return thatAreMentioned(all, payload).map(({ name }) => name.slice(2));
}

describe("thatAreMentioned", () => {
  test("a hook that names nothing always runs", () => {
    expect(named(writePayload("/p/a.ts", ""))).toEqual(["always"]);
  });

  test("a word without capitals is found in any letter case", () => {
    for (const text of ["password", "PassWord", "PASSWORD", "xpasswd"]) {
      expect(named(writePayload("/p/a.ts", text))).toEqual(["always", "password"]);
    }
  });

  test("a word with capitals is found as it is", () => {
    expect(named(writePayload("/p/a.ts", "function"))).toEqual(["always"]);
    expect(named(writePayload("/p/a.ts", "new Function"))).toEqual(["always", "constructor"]);
  });

  test("an expression is matched", () => {
    expect(named(writePayload("/p/a.ts", "company"))).toEqual(["always"]);
    expect(named(writePayload("/p/a.ts", "x: any"))).toEqual(["always", "pattern"]);
  });

  test("what counts is the text that the edit leaves, not the piece it brings", () => {
    const file_path = `${scratchDirectory()}/a.ts`;
    writeFileSync(file_path, "const pa = 1;\n");
    const tool_input = { file_path, old_string: "pa = 1", new_string: "passw" + "ord = 1" };
    expect(named(recordedPayload("PreToolUse", { tool_name: "Edit", tool_input })))
      .toEqual(["always", "password"]);
    const joined = { file_path, old_string: "a = 1", new_string: "assword" };
    expect(named(recordedPayload("PreToolUse", { tool_name: "Edit", tool_input: joined })))
      .toEqual(["always", "password"]);
  });

  test("a payload that tells no text filters nothing", () => {
    const everybody = ["always", "password", "constructor", "pattern"];
    expect(named(recordedPayload("PreToolUse", { tool_name: "Bash", tool_input: {} })))
      .toEqual(everybody);
    expect(named(recordedPayload("PreToolUse", { tool_input: { file_path: "/p/a.ts" } })))
      .toEqual(everybody);
    expect(named({})).toEqual(everybody);
  });
});
