import { expect, test } from "bun:test";
import { appliesTo } from "../../../lib/runner/applies.ts";
import type { HookEntry } from "../../../lib/runner/hook-table.ts";
import { recordedPayload } from "../../support/recorded-payload.ts";

function entry(fields: Partial<HookEntry>): HookEntry {
  const load = () => Promise.reject(new Error("not loaded by a look at the payload"));
  return { name: "p/h", event: "PreToolUse", onError: "open", timeout: 10, load, ...fields };
}

const write = recordedPayload("PreToolUse");
const start = recordedPayload("SessionStart");

function named(path: string): Record<string, unknown> {
  return { ...write, tool_input: { file_path: path, content: "" } };
}

const CASES: [string, Partial<HookEntry>, Record<string, unknown>, boolean][] = [
  ["a hook of all tools", {}, write, true],
  ["a hook of this tool", { tools: ["Edit", "Write"] }, write, true],
  ["a hook of other tools", { tools: ["Bash"] }, write, false],
  ["tool names are case sensitive, as the host's are", { tools: ["write"] }, write, false],
  ["a kind of file it looks at", { tools: ["Write"], files: ["*.TS"] }, named("/p/a.ts"), true],
  ["another kind of file", { tools: ["Write"], files: ["*.ts"] }, named("/p/a.md"), false],
  ["the file of another tool", { tools: ["Edit"], files: ["*.ts"] }, named("/p/a.ts"), false],
  ["another event", { event: "PostToolUse" }, write, false],
  ["the source it looks at", { event: "SessionStart", matches: ["startup"] }, start, true],
  ["another source", { event: "SessionStart", matches: ["compact"] }, start, false],
  ["every source", { event: "SessionStart" }, start, true],
];

for (const [what, fields, payload, expected] of CASES) {
  test(`${what}: ${expected ? "runs" : "does not run"}`, () => {
    expect(appliesTo(entry(fields), payload)).toBe(expected);
  });
}
