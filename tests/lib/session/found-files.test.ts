import { expect, test } from "bun:test";
import { writeFileSync } from "node:fs";
import { foundFiles, pathsOf } from "../../../lib/session/found-files.ts";
import { fileNames } from "../../../lib/session/session-files.ts";
import { scratchDirectory } from "../../support/scratch-directory.ts";

function rolesOf(names: readonly string[]): Record<string, string> {
  const directory = scratchDirectory();
  for (const name of names) writeFileSync(`${directory}/${name}`, "");
  const found = foundFiles([directory, directory, `${directory}/not-there`]);
  for (const { path, name } of found) expect(path).toBe(`${directory}/${name}`);
  return Object.fromEntries(
    found.map(({ name, key, role, pid }) => [name, `${role} ${key ?? ""}${pid ?? ""}`]),
  );
}

test("foundFiles() reads back every name that fileNames() gives", () => {
  const { state, log, journal, metrics } = fileNames("a_B-9");
  const aside = `${log}.1700000000000-12`;
  expect(rolesOf([state, `${state}.lock`, log, `${log}.lock`, aside, journal, metrics])).toEqual({
    [state]: "state a_B-9",
    [`${state}.lock`]: "lock a_B-9",
    [log]: "record a_B-9",
    [`${log}.lock`]: "record-lock a_B-9",
    [aside]: "record a_B-9",
    [journal]: "record a_B-9",
    [metrics]: "record a_B-9",
  });
});

test("foundFiles() knows what was set aside, and who made a temporary file", () => {
  const corrupt = "claude-sessions-registry.json.corrupt-1700000000000-1";
  const temporary = ".claude-session-a.json.77.0123456789abcdef.tmp";
  expect(rolesOf([corrupt, temporary]))
    .toEqual({ [corrupt]: "corrupt ", [temporary]: "temporary 77" });
});

test("foundFiles() passes over names that are not quite ours", () => {
  expect(rolesOf([
    "claude-session-.json",
    "claude-session-a b.json",
    `claude-session-${"a".repeat(65)}.json`,
    "claude-session-aXjson",
    "claude-session-a.json.bak",
    "claude-session-a.log.1700000000000",
    "claude-errors-a.log",
    "claude-sessions-registry.json",
    "my-claude-session-a.json",
    ".claude-session-a.json.77.0123.tmp",
  ])).toEqual({});
});

test("pathsOf() gives what is in use before what was put aside, the newest of that first", () => {
  const directory = scratchDirectory();
  const names = ["log.1700000000000-1", "log.1700000000002-1", "log", "log.1700000000001-1"];
  for (const name of names) writeFileSync(`${directory}/claude-session-a.${name}`, "");
  expect(pathsOf(foundFiles([directory]), "record").map((path) => path.split("-a.")[1])).toEqual([
    "log",
    "log.1700000000002-1",
    "log.1700000000001-1",
    "log.1700000000000-1",
  ]);
});
