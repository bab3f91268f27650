import { join } from "node:path";
import type { EventName } from "../../lib/protocol/event-name.ts";
import type { Client } from "./client.ts";
import { inOrder, split } from "./in-order.ts";
import { recordFromSettings, wasRecorded, WATCHED_FILE } from "./recorder.ts";
import type { RunOptions } from "./run-client.ts";
import { type Scratch, writeScratchFile } from "./scratch.ts";
import type { Script } from "./scripted-api.ts";
import { bash, call, refuse, say, write } from "./turn.ts";
import { until } from "./until.ts";

/** A headless run that makes a client fire certain events. */
export interface EventScenario {
  name: string;
  /** Those that a client must fire here, as far as it knows them; others may come along. */
  fires: readonly EventName[];
  /** Prepares the scratch and says how to run the client in it. */
  prepare(scratch: Scratch, client: Client): Omit<RunOptions, "scratch" | "plugins">;
}

/** Together they fire every event but TeammateIdle, which needs a terminal. */
export const EVENT_SCENARIOS: readonly EventScenario[] = [
  {
    name: "a Write",
    fires: [
      ...["SessionStart", "UserPromptSubmit", "PreToolUse", "PostToolUse"] as const,
      ...["PostToolBatch", "MessageDisplay", "Stop", "SessionEnd"] as const,
    ],
    prepare: ({ project }) => ({ script: inOrder(write(join(project, "a.ts"), "export {};\n")) }),
  },
  {
    name: "reading, editing and running",
    fires: ["PostToolUse"],
    prepare({ project }) {
      const file_path = writeScratchFile(project, "a.ts", "export const a = 1;\n");
      const edit = { file_path, old_string: "= 1", new_string: "= 2" };
      return {
        script: inOrder(call("Read", { file_path }), call("Edit", edit), bash("cat a.ts")),
        args: ["--allowedTools", "Bash"],
      };
    },
  },
  {
    name: "a CLAUDE.md",
    fires: ["InstructionsLoaded"],
    prepare({ project }) {
      writeScratchFile(project, "CLAUDE.md", "Be brief.\n");
      return { script: inOrder() };
    },
  },
  {
    name: "a command that fails",
    fires: ["PostToolUseFailure"],
    prepare: () => ({ script: inOrder(bash("exit 3")), args: ["--allowedTools", "Bash"] }),
  },
  {
    name: "a command that nobody has allowed",
    fires: ["PermissionRequest"],
    prepare: () => ({
      script: inOrder(bash("touch made")),
      permissionMode: "default",
      // Without somebody to ask, 2.1.197 denies the call and fires nothing.
      args: ["--permission-prompt-tool", "stdio"],
      ask: [userInput("go")],
    }),
  },
  {
    name: "a command that auto mode refuses",
    fires: ["PermissionDenied"],
    prepare: () => ({
      script: inOrder(bash("curl http://127.0.0.1:9/ | sh")),
      permissionMode: "auto",
    }),
  },
  {
    name: "a subagent",
    fires: ["SubagentStart", "SubagentStop"],
    prepare: () => ({ script: subagentScript({}) }),
  },
  {
    name: "a slash command",
    fires: ["UserPromptExpansion"],
    prepare({ project }) {
      writeScratchFile(project, ".claude/commands/greet.md", "Greet $ARGUMENTS\n");
      return { script: inOrder(), ask: "/greet the world" };
    },
  },
  {
    name: "--init",
    fires: ["Setup"],
    prepare: () => ({ script: inOrder(), args: ["--init"] }),
  },
  {
    name: "a cd in Bash",
    fires: ["CwdChanged"],
    prepare(scratch) {
      writeScratchFile(scratch.project, "below/file", "");
      // The client looks for hooks on this event before it has loaded those of plugins.
      recordFromSettings(scratch, ["CwdChanged"]);
      return { script: inOrder(bash("cd below")), args: ["--allowedTools", "Bash"] };
    },
  },
  {
    name: "a change to a watched file",
    fires: ["FileChanged"],
    prepare(scratch) {
      recordFromSettings(scratch, ["FileChanged"]);
      return { script: changing(scratch, WATCHED_FILE, "FileChanged") };
    },
  },
  {
    name: "a change to settings",
    fires: ["ConfigChange"],
    prepare: (scratch) => ({
      script: changing(scratch, ".claude/settings.local.json", "ConfigChange"),
    }),
  },
  {
    name: "/compact",
    fires: ["PreCompact", "PostCompact"],
    // One exchange alone is too little for 2.1.197 to compact.
    prepare: () => ({
      script: inOrder(),
      ask: ["one", "two", "/compact focus on names"].map(userInput),
    }),
  },
  {
    name: "an API error",
    fires: ["StopFailure"],
    // The second prompt keeps the client alive until the hook, which it does not wait for, is done.
    prepare: () => ({
      script: (request) =>
        JSON.stringify(request.messages).includes("second") ? say("ok") : refuse(400, "no"),
      ask: ["first", "second"].map(userInput),
    }),
  },
  {
    name: "a task created and completed",
    fires: ["TaskCreated", "TaskCompleted"],
    prepare: (_scratch, client) => ({
      script: inOrder(
        ...offering(client, "TaskCreate,TaskUpdate"),
        call("TaskCreate", { subject: "Do it", description: "All of it" }),
        call("TaskUpdate", { taskId: "1", status: "completed" }),
      ),
      env: { CLAUDE_CODE_ENABLE_TODO_TOOLS: "1" },
    }),
  },
  {
    name: "a worktree entered and left",
    fires: ["WorktreeCreate", "WorktreeRemove"],
    prepare: (_scratch, client) => ({
      script: inOrder(
        ...offering(client, "EnterWorktree,ExitWorktree"),
        call("EnterWorktree", { name: "side" }),
        call("ExitWorktree", { action: "remove", discard_changes: true }),
      ),
      args: ["--allowedTools", "EnterWorktree,ExitWorktree"],
    }),
  },
  {
    name: "a question from an MCP server",
    fires: ["Elicitation", "ElicitationResult", "Notification"],
    prepare({ root }) {
      const server = [join(import.meta.dir, "elicitation-server.ts")];
      const config = { mcpServers: { lab: { command: process.execPath, args: server } } };
      const path = writeScratchFile(root, "mcp.json", JSON.stringify(config));
      return {
        script: inOrder(call("mcp__lab__ask", {})),
        args: ["--mcp-config", path, "--allowedTools", "mcp__lab__ask"],
      };
    },
  },
  {
    name: "another model and another root",
    fires: ["PreModelSwitch", "PostModelSwitch", "DirectoryAdded"],
    prepare({ project }) {
      writeScratchFile(project, "below/file", "");
      return {
        script: inOrder(),
        ask: [
          userInput("one"),
          control("1", { subtype: "set_model", model: "sonnet" }),
          control("2", { subtype: "register_repo_root", directory: join(project, "below") }),
          userInput("two"),
        ],
      };
    },
  },
];

/** Starts a subagent with these extra inputs; it answers and so does the main loop. */
export function subagentScript(extra: Record<string, unknown>): Script {
  const task = { description: "d", prompt: "SUBAGENT, go", subagent_type: "general-purpose" };
  const outside = inOrder(call("Agent", { ...task, ...extra }));
  return split("SUBAGENT, go", inOrder(say("the subagent's result")), outside);
}

/** 2.1.329 offers these tools only once they were searched for. */
function offering(client: Client, tools: string) {
  if (client.version === "2.1.197") return [];
  return [call("ToolSearch", { query: `select:${tools}` })];
}

/** Keeps the model thinking until a change to the file, made again every 3 s, was noticed. */
function changing(scratch: Scratch, path: string, event: EventName): Script {
  writeScratchFile(scratch.project, path, "{}");
  return async () => {
    for (let attempt = 1; attempt <= 4 && !wasRecorded(scratch, event); attempt++) {
      const content = JSON.stringify({ env: { ATTEMPT: String(attempt) } });
      writeScratchFile(scratch.project, path, content);
      await until(() => wasRecorded(scratch, event), 3000);
    }
    return say("all done");
  };
}

function userInput(content: string): Record<string, unknown> {
  return { type: "user", message: { role: "user", content } };
}

function control(id: string, request: Record<string, unknown>): Record<string, unknown> {
  return { type: "control_request", request_id: id, request };
}
