import { expect, test } from "bun:test";
import { scratchDirectory } from "../support/scratch-directory.ts";
import { checkAltered, checkContract } from "./altered-contract.ts";

// Each `deno check` takes seconds, so one run carries several alterations.
const TIMEOUT_MS = 60_000;
const OFFICIAL = "node_modules/@anthropic-ai/claude-agent-sdk";

test("our types are the official ones, but for the list of differences", () => {
  expect(checkContract()).toBe("");
}, TIMEOUT_MS);

test("a change of ours does not compile, and the error names it", () => {
  const said = checkAltered(scratchDirectory(), [
    { file: "lib/protocol/schema/events/pre-tool-use.ts", from: "  ...toolUseId,\n", to: "" },
    {
      file: "lib/protocol/schema/events/pre-tool-use.ts",
      from: '"allow", "deny", "ask"',
      to: '"allow", "deny", "maybe"',
    },
    {
      file: "lib/protocol/schema/events/notification.ts",
      from: "message: z.string()",
      to: "message: z.string(), urgency: z.number()",
    },
    {
      file: "lib/protocol/schema/tools/run-tools.ts",
      from: "command: z.string()",
      to: "command: z.number()",
    },
    {
      file: "lib/protocol/schema/tools/run-responses.ts",
      from: "stdout: z.string()",
      to: "stdout: z.string().exactOptional()",
    },
    {
      file: "lib/protocol/schema/event-output.ts",
      from: "asyncTimeout: z.number()",
      to: "asyncTimeout: z.string()",
    },
    {
      file: "lib/protocol/event-table.ts",
      from: "  Setup: {",
      to: '  TurnEnd: { answers: [], gate: false, matcher: null, since: "2.1.329" },\n  Setup: {',
    },
  ]);
  expect(said).toContain('"input.PreToolUse.tool_use_id: missing in ours"');
  expect(said).toContain('"input.Notification.urgency: not in the official types"');
  expect(said).toContain('"output.PreToolUse.hookSpecificOutput.permissionDecision: another type"');
  expect(said).toContain('"tool.Bash.command: another type"');
  expect(said).toContain('"response.Bash.stdout: optional on one side only"');
  expect(said).toMatch(/"async output\.\w+\.asyncTimeout: another type"/);
  expect(said).toContain("Property 'TurnEnd' is missing");
}, TIMEOUT_MS);

test("a change of the official types does not compile, and the error names it", () => {
  const said = checkAltered(scratchDirectory(), [
    {
      file: `${OFFICIAL}/sdk.d.ts`,
      from: "hook_event_name: 'CwdChanged';\n    old_cwd: string;",
      to: "hook_event_name: 'CwdChanged';\n    old_cwd?: string;",
    },
    {
      file: `${OFFICIAL}/sdk.d.ts`,
      from: "hook_event_name: 'Setup';\n    trigger: 'init' | 'maintenance';",
      to: "hook_event_name: 'Setup';\n    trigger: 'init' | 'maintenance' | 'repair';",
    },
    {
      file: `${OFFICIAL}/sdk.d.ts`,
      from: "export declare type HookEvent = ",
      to: "export declare type HookEvent = 'TurnEnd' | ",
    },
    { file: `${OFFICIAL}/sdk.d.ts`, from: "    suppressOutput?: boolean;\n", to: "" },
    {
      file: `${OFFICIAL}/sdk-tools.d.ts`,
      from: "export interface FileWriteInput {",
      to: "export interface FileWriteInput { encoding?: string;",
    },
    {
      file: `${OFFICIAL}/sdk-tools.d.ts`,
      from: "export type ToolInputSchemas =",
      to:
        "export interface RepairInput { part: string }\nexport type ToolInputSchemas = RepairInput",
    },
    {
      // A listed difference that has changed is one again.
      file: `${OFFICIAL}/sdk-tools.d.ts`,
      from: "file_paths?: [string, ...string[]];",
      to: "file_paths?: [string, string, ...string[]];",
    },
  ]);
  expect(said).toContain('"input.CwdChanged.old_cwd: optional on one side only"');
  expect(said).toContain('"input.Setup.trigger: another type"');
  expect(said).toContain("Property 'TurnEnd' is missing");
  expect(said).toContain("suppressOutput: not in the official types");
  expect(said).toContain('"tool.Write.encoding: missing in ours"');
  expect(said).toContain("RepairInput");
  expect(said).toContain("tool.Artifact.file_paths: the official type is not the one on the list");
}, TIMEOUT_MS);
