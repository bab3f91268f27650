import { expect, test } from "bun:test";
import { chmodSync, linkSync, mkdirSync, symlinkSync, writeFileSync } from "node:fs";
import { overridePath } from "../../../lib/session/override-path.ts";
import { sessionFiles } from "../../../lib/session/session-files.ts";
import { scratchDirectory } from "../../support/scratch-directory.ts";

const REFUSED: [string, (directory: string) => string][] = [
  ["a relative path", () => "mine.log"],
  ["a path that climbs", (directory) => `${directory}/a/../mine.log`],
  ["a path with a line feed", (directory) => `${directory}/a\nb.log`],
  ["another extension", (directory) => `${directory}/bashrc`],
  ["a hidden file", (directory) => `${directory}/.profile.log`],
  ["a directory that is not there", (directory) => `${directory}/no/mine.log`],
  ["a link", (directory) => {
    symlinkSync("/etc/passwd", `${directory}/mine.log`);
    return `${directory}/mine.log`;
  }],
  ["a directory", (directory) => {
    mkdirSync(`${directory}/mine.log`);
    return `${directory}/mine.log`;
  }],
  ["a file with a second name", (directory) => {
    writeFileSync(`${directory}/.bashrc`, "");
    linkSync(`${directory}/.bashrc`, `${directory}/mine.log`);
    return `${directory}/mine.log`;
  }],
  ["a directory where others may write", (directory) => {
    mkdirSync(`${directory}/open`);
    chmodSync(`${directory}/open`, 0o777);
    return `${directory}/open/mine.log`;
  }],
];

test.each(REFUSED)("CLAUDE_LOG_FILE: %s is refused, and the usual log taken", (_, plant) => {
  const directory = scratchDirectory();
  const path = plant(directory);
  const files = sessionFiles({ TACKLE_STATE_DIR: directory, CLAUDE_LOG_FILE: path }, "k");
  expect(files.log).toBe(`${directory}/claude-session-k.log`);
  expect(files.refused).toEqual([{ path, reason: expect.any(String) }]);
});

const LINE = "[2025-11-22T10:30:45Z] [typescript] [WARN] [check] a line\n";
const SESSION = {
  session_id: "4242-1763806200",
  pid: 4242,
  started_at: "2025-11-22T10:10:00Z",
  plugins: {},
};
const CONTENTS: ["state" | "log", string, boolean][] = [
  ["log", "", true],
  ["log", LINE, true],
  ["log", LINE.trim(), true],
  ["log", `\n${LINE}`, false],
  ["log", `theirs\n${LINE}`, false],
  ["log", "[2025-11-22T10:30:45Z] [x] [LOUD] [y] z\n", false],
  ["log", "\0".repeat(100_000), false],
  ["state", JSON.stringify(SESSION), true],
  ["state", "", false],
  ["state", "{}", false],
  ["state", JSON.stringify({ session_id: SESSION.session_id }), false],
  ["state", JSON.stringify({ ...SESSION, started_at: "yesterday" }), false],
  ["state", JSON.stringify({ ...SESSION, plugins: [] }), false],
  ["state", JSON.stringify({ inner: SESSION }), false],
];

test.each(CONTENTS)("overridePath() judges a %s that holds %j", (kind, content, isFine) => {
  const path = `${scratchDirectory()}/mine.${kind === "state" ? "json" : "log"}`;
  writeFileSync(path, content);
  expect("path" in overridePath(path, kind)).toBe(isFine);
});

test("overridePath() takes a file that is not there, but none in an archive", () => {
  const directory = scratchDirectory();
  expect(overridePath(`${directory}/mine.json`, "state")).toEqual({
    path: `${directory}/mine.json`,
    lock: `${directory}/mine.json.claude-hooks.lock`,
  });
  mkdirSync(`${directory}/Logs/2025-11-22`, { recursive: true });
  symlinkSync(`${directory}/Logs/2025-11-22`, `${directory}/link`);
  for (const name of ["Logs/2025-11-22", "link"]) {
    expect(overridePath(`${directory}/${name}/mine.json`, "state")).toMatchObject({
      refused: { reason: "ended sessions are kept in its directory" },
    });
  }
});
