import { expect, setDefaultTimeout, test } from "bun:test";
import { mkdirSync, readdirSync, readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { hooksJson } from "../../lib/build/hooks-json.ts";
import { defineHook } from "../../lib/hook/define-hook.ts";
import { isOfKind } from "../../lib/runner/file-kinds.ts";
import { type Client, CLIENTS } from "./client.ts";
import { inOrder } from "./in-order.ts";
import { runClient } from "./run-client.ts";
import { makeScratch, type Scratch } from "./scratch.ts";
import { type HookSettings, writePlugin } from "./scratch-plugin.ts";
import { toolResults } from "./tool-results.ts";
import type { Block } from "./turn.ts";

setDefaultTimeout(120_000);

const hook = defineHook({
  event: "PreToolUse",
  tools: ["Write", "Edit", "MultiEdit", "NotebookEdit"],
  files: [
    ...["*.ts", "*.tsx", "*.mts", "*.cts", "*.js", "*.jsx", "*.mjs", "*.cjs"],
    ...["*.ipynb", "*.prisma", "package.json", "Dockerfile"],
  ],
  summary: "Looks at code",
  onError: "open",
  run: () => undefined,
});
const after = defineHook({ ...hook, event: "PostToolUse" } as never);

/** Names that the hook looks at. Below the project unless absolute. */
const LOOKED_AT = [
  ...["a.ts", "b.tsx", "c.mts", "d.cts", "e.js", "f.jsx", "g.mjs", "h.cjs", "s.prisma"],
  ...["G.TS", "Big.Tsx", "x.d.ts", "a.b.c.ts", "jquery.min.js", ".ts", ".eslintrc.js", "-dash.ts"],
  ...["with space.ts", " lead.ts", "tab\t.ts", "line\nbreak.ts", "quo'te.ts", 'dou"ble.ts'],
  ...["[id].tsx", "[slug]/[id].ts", "[...all]/page.tsx", "(group)/page.tsx", "@slot/default.tsx"],
  ...["star*.ts", "quest?.ts", "{a,b}.ts", "!not.ts", "#hash.ts", "$HOME.ts", "~/tilde.ts"],
  ...[
    "back\\slash.ts",
    "a|b.ts",
    "ünï/ñame.ts",
    "日本語.tsx",
    "emoji😀.ts",
    `${"x".repeat(200)}.ts`,
  ],
  ...[`${"deep/".repeat(30)}deep.ts`, ".hidden/a.ts", "node_modules/p/index.js", "dots../a.ts"],
  ...["package.json", "sub/Package.JSON", "Dockerfile", "sub/dockerfile", "/outside/o.ts"],
  ...["/outside/package.json", "up/../up.ts", "here/./here.ts", "/outside/[x] y/z.tsx"],
];

const NOT_LOOKED_AT = [
  ...["a.md", "ats", "ts", "a.tsq", "a.json", "a.tsx.bak", "a.ts~", "a.css", "a.vue", "a.xts"],
  ...["my-package.json", "package.json5", "xpackage.json", "Dockerfile.dev", "[jt]s", "a.[jt]s"],
  ...["x.prismas", "package_json", "dir/ts", "a.mtsx", "/outside/notes.txt", "js/readme"],
];

/** A rule of the host also matches below a directory of such a name: processes that say nothing. */
const BELOW_SUCH_A_DIRECTORY = [
  ...["next.js/a.tsx", "next.js/b.ts", "next.js/c.md", "lib.tsx/d.js", "x.prisma/package.json"],
  ...["Dockerfile.d/e.ts", "socket.mjs/next.js/f.cts"],
];

const all = () => true;

/** A third is edited as well as written: enough for the other tool, and for a session's time. */
function isEdited(_name: string, index: number): boolean {
  return index % 3 === 0;
}

interface Start {
  readonly tool: string;
  readonly path: string;
  /** Whether the process was told that the file is for it. */
  readonly meant: boolean;
}

for (const client of CLIENTS) {
  test(`client ${client.version} starts one process for a file a hook looks at, none for others`, async () => {
    using scratch = makeScratch();
    const { before, later } = await editAll(client, scratch);
    for (const starts of [before, later]) {
      for (const tool of ["Write", "Edit"]) {
        const ran = (name: string) => starts.filter((start) => isStart(start, tool, name, scratch));
        const touched = tool === "Write" ? all : isEdited;
        expect(LOOKED_AT.filter(touched).filter((name) => ran(name).length !== 1)).toEqual([]);
        expect(LOOKED_AT.filter(touched).filter((name) => !ran(name)[0]?.meant)).toEqual([]);
        expect(NOT_LOOKED_AT.filter((name) => ran(name).length !== 0)).toEqual([]);
        for (const name of BELOW_SUCH_A_DIRECTORY.filter(touched)) {
          const meant = ran(name).filter((start) => start.meant);
          expect([name, meant.length]).toEqual([name, name.endsWith(".md") ? 0 : 1]);
        }
      }
      const notebooks = starts.filter(({ tool }) => tool === "NotebookEdit");
      expect(notebooks.map(({ meant }) => meant)).toEqual([true]);
    }
  });
}

function isStart({ tool, path }: Start, ofTool: string, name: string, scratch: Scratch): boolean {
  return tool === ofTool && resolve(path) === pathOf(name, scratch);
}

function pathOf(name: string, { root, project }: Scratch): string {
  return resolve(name.startsWith("/") ? root + name : join(project, name));
}

/** Writes every file, then edits some, all in one session; what was started for them. */
async function editAll(client: Client, scratch: Scratch) {
  const lists = [LOOKED_AT, NOT_LOOKED_AT, BELOW_SUCH_A_DIRECTORY];
  const written = lists.flat().map((name) => asWritten(name, scratch));
  const edited = lists.flatMap((names) => names.filter(isEdited))
    .map((name) => asWritten(name, scratch));
  const notebook = join(scratch.project, "Note Book [1].ipynb");
  const run = await runClient(client, {
    scratch,
    plugins: [recordingPlugin(scratch)],
    permissionMode: "bypassPermissions",
    script: inOrder(
      turn(written.map((path) => toolUse("Write", { file_path: path, content: "before" }))),
      turn(
        edited.map((path) =>
          toolUse("Edit", { file_path: path, old_string: "before", new_string: "after" })
        ),
      ),
      turn([toolUse("Write", { file_path: notebook, content: NOTEBOOK })]),
      turn([toolUse("Read", { file_path: notebook })]),
      turn([
        toolUse("NotebookEdit", { notebook_path: notebook, cell_id: "a", new_source: "2" }),
      ]),
    ),
  });
  const refused = toolResults(run.requests).filter(({ isError }) => isError);
  expect(refused).toEqual([]);
  return { before: startsOf(scratch, "PreToolUse"), later: startsOf(scratch, "PostToolUse") };
}

// Not resolved: how a path is written is a part of the question.
function asWritten(name: string, { root, project }: Scratch): string {
  return name.startsWith("/") ? root + name : `${project}/${name}`;
}

const NOTEBOOK = JSON.stringify({
  cells: [{ id: "a", cell_type: "code", source: ["1"], metadata: {}, outputs: [] }],
  metadata: { language_info: { name: "python" } },
  nbformat: 4,
  nbformat_minor: 5,
});

function turn(blocks: readonly Block[]): { blocks: readonly Block[] } {
  return { blocks };
}

function toolUse(name: string, input: Record<string, unknown>): Block {
  return { type: "tool_use", name, input };
}

/** The hooks.json that the build makes, with a shell that keeps what it is given as the program. */
function recordingPlugin(scratch: Scratch): string {
  const named = [hook, after].map((each) => ({ plugin: "p", name: "p/h", hook: each }));
  const records = join(scratch.root, "records");
  mkdirSync(records);
  // The kinds of file stand in the name of the record, which can't hold the "*" and "/" of others.
  const keep = `f="${records}/$1 $2 $$"; cat >"$f" && mv "$f" "$f.json"`;
  const { PreToolUse = [], PostToolUse = [] } = hooksJson("p", named).hooks;
  const recording = (groups: typeof PreToolUse) =>
    groups.map(({ matcher, hooks }) => ({
      ...(matcher && { matcher }),
      hooks: hooks.map(({ onFailure: _, ...handler }) => ({
        ...handler,
        command: "/bin/sh",
        args: ["-c", keep, "record", ...handler.args.slice(1)],
      })),
    }));
  const settings: HookSettings = {
    PreToolUse: recording(PreToolUse),
    PostToolUse: recording(PostToolUse),
  };
  return writePlugin(scratch, "p", settings);
}

function startsOf(scratch: Scratch, event: string): Start[] {
  const records = join(scratch.root, "records");
  return readdirSync(records).filter((name) => name.startsWith(event)).map((name) => {
    const payload = JSON.parse(readFileSync(join(records, name), "utf8"));
    const { tool_name: tool, tool_input: input } = payload;
    const kinds = (name.split(" ")[1] ?? "").split(",");
    const path = input.file_path ?? input.notebook_path;
    return { tool, path, meant: isOfKind(payload, kinds) };
  });
}
