import { describe, expect, test } from "bun:test";
import {
  chmodSync,
  existsSync,
  linkSync,
  lstatSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  truncateSync,
  writeFileSync,
} from "node:fs";
import { dirname } from "node:path";
import { scratchDirectory } from "../../support/scratch-directory.ts";
import { type Ran, runTackle } from "../../support/tackle-binary.ts";

/** Runs a hook of the binary that needs a tree, with these directories for what it keeps. */
function judge(state: string, home = `${dirname(state)}/home`): Ran {
  const file_path = `${scratchDirectory()}/a.ts`;
  const content = "namespace A { export const b = 1; }\n";
  writeFileSync(file_path, content);
  return runTackle(["typescript/validate-typescript"], {
    session_id: "parser",
    cwd: state,
    hook_event_name: "PostToolUse",
    tool_name: "Write",
    tool_input: { file_path, content },
    tool_response: {
      type: "create",
      filePath: file_path,
      content,
      structuredPatch: [],
      originalFile: null,
    },
  }, { env: { TACKLE_STATE_DIR: state, HOME: home, TMPDIR: "/proc/self/none" } });
}

function privateDirectory(): string {
  const path = `${scratchDirectory()}/state`;
  mkdirSync(path, { mode: 0o700 });
  mkdirSync(`${dirname(path)}/home`, { mode: 0o700 });
  return path;
}

function parserIn(directory: string): string | undefined {
  if (!existsSync(directory)) return undefined;
  const name = readdirSync(directory).find((each) => each.startsWith("oxc-parser-"));
  return name && `${directory}/${name}`;
}

/** A state directory in which a hook has written the parser, and the path of it. */
function withParser(): { state: string; path: string; bytes: Uint8Array } {
  const state = privateDirectory();
  expect(judge(state)).toMatchObject(FOUND);
  const path = parserIn(state);
  if (path === undefined) throw new Error("No parser was written");
  return { state, path, bytes: readFileSync(path) };
}

const FOUND = { exitCode: 0, stdout: expect.stringContaining("namespace-declaration") };

describe("the parser of the binary", () => {
  test("is written once, for its user alone, and not into a shared directory", () => {
    const before = shared();
    const { state, path, bytes } = withParser();
    const { mode, ino, size } = lstatSync(path);
    expect(mode & 0o777).toBe(0o600);
    const hash = new Bun.CryptoHasher("sha256").update(bytes).digest("hex");
    expect(path).toEndWith(`-${hash.slice(0, 16)}.node`);
    expect(judge(state)).toMatchObject(FOUND);
    expect(lstatSync(path)).toMatchObject({ ino, size });
    expect(shared()).toEqual(before);
    expect(readdirSync(state).filter((name) => name.endsWith(".tmp"))).toEqual([]);
  });

  test.each<[string, (path: string, other: string) => void]>([
    ["other contents of the same size", (path) => {
      const bytes = readFileSync(path);
      bytes.fill(0, bytes.length / 2);
      writeFileSync(path, bytes);
    }],
    ["a shorter file", (path) => truncateSync(path, 4096)],
    ["a file that others may write", (path) => chmodSync(path, 0o622)],
    ["a link", (path, other) => {
      rmSync(path);
      symlinkSync(other, path);
    }],
    ["a file that has another name too", (path, other) => linkSync(path, `${other}-name`)],
  ])("is replaced where it is %s", (_, change) => {
    const { state, path, bytes } = withParser();
    const other = `${dirname(state)}/other`;
    writeFileSync(other, "of somebody else");
    change(path, other);
    expect(judge(state)).toMatchObject(FOUND);
    expect(lstatSync(path)).toMatchObject({ nlink: 1, size: bytes.length });
    expect(lstatSync(path).isFile()).toBe(true);
    expect(readFileSync(path).equals(bytes)).toBe(true);
    expect(readFileSync(other, "utf8")).toBe("of somebody else");
  });

  test("is written elsewhere where something else is in its place", () => {
    const { state, path } = withParser();
    rmSync(path);
    mkdirSync(`${path}/in`, { recursive: true });
    expect(judge(state)).toMatchObject(FOUND);
    expect(parserIn(`${dirname(state)}/home/.cache/tackle`)).toBeDefined();
  });

  test("is written elsewhere where nothing may be executed", () => {
    const state = privateDirectory();
    const { exitCode } = Bun.spawnSync([
      "mount",
      "-t",
      "tmpfs",
      "-o",
      "noexec,mode=700",
      "x",
      state,
    ]);
    // Only who may mount can try; elsewhere the same is found as in any directory.
    const isMounted = exitCode === 0;
    try {
      expect(judge(state)).toMatchObject(FOUND);
      const place = isMounted ? `${dirname(state)}/home/.cache/tackle` : state;
      expect(parserIn(place)).toBeDefined();
    } finally {
      if (isMounted) Bun.spawnSync(["umount", state]);
    }
  });

  test("is done without where no directory is private", () => {
    const state = privateDirectory();
    chmodSync(state, 0o777);
    expect(judge(state, "/proc/self/none")).toMatchObject({ exitCode: 0, stdout: "" });
    expect(parserIn(state)).toBeUndefined();
  });
});

/** What Bun would leave there if it loaded a binding in its own way. */
function shared(): string[] {
  return readdirSync("/tmp").filter((name) => /^\.bun-.*\.node$/.test(name)).sort();
}
